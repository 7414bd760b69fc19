package vn.tinhgon.engine.print;

/** The DOCX templates: those that ship, or a ministry's own of the same name. */
public record Templates(OwnFiles own) {
  /** Those that ship. */
  public static final Templates SHIPPED = new Templates(OwnFiles.NONE);

  /**
   * Fills a template.
   *
   * @param data a record whose components the template names; texts, flags, lists and records
   * @throws TemplateUnusable where the ministry's own cannot be filled
   */
  public Printed fill(Form form, Record data) {
    return new Printed(form, Filling.of(form, bytes(form), data));
  }

  /** The template itself, to be edited in Word. */
  public byte[] bytes(Form form) {
    return own.file(form.file());
  }
}
