package vn.tinhgon.engine.print;

/** A document of a form with everything in it, to try a template on. */
public interface Specimen {
  Form form();

  Printed print(Templates templates);
}
