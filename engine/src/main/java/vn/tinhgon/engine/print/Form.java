package vn.tinhgon.engine.print;

/** The documents that can be printed, each with a template of its own. */
public enum Form {
  PLAN_DECISION("quyet-dinh-phuong-an");

  private final String name;

  Form(String name) {
    this.name = name;
  }

  /** File of the template, in a ministry's folder too. */
  public String file() {
    return name + ".docx";
  }
}
