package vn.tinhgon.engine.print;

/** A filled document; the PDF is set from the very DOCX, so that both can't disagree. */
public final class Printed {
  private final Form form;
  private final byte[] docx;

  Printed(Form form, byte[] docx) {
    this.form = form;
    this.docx = docx;
  }

  public byte[] docx() {
    return docx.clone();
  }

  public byte[] pdf() {
    return PdfPages.of(form, docx);
  }
}
