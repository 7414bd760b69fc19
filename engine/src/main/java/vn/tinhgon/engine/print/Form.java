package vn.tinhgon.engine.print;

/** The documents that can be printed, each with a template of its own. */
public enum Form {
  PLAN_DECISION("quyet-dinh-phuong-an"),
  PROCEDURE_SHEET("quy-trinh-noi-bo"),
  REVIEW_FORM("phieu-ra-soat"),
  RECEIPT("01-tiep-nhan-hen-tra"),
  SUPPLEMENT_REQUEST("02-yeu-cau-bo-sung"),
  REFUSAL("03-tu-choi"),
  APOLOGY("04-xin-loi-hen-lai"),
  STOP_NOTICE("05-dung-giai-quyet"),
  CONTROL_SLIP("06-kiem-soat"),
  REGISTER_BOOK("07-so-theo-doi"),
  PERIODIC_REPORT("bao-cao-dinh-ky");

  private final String name;

  Form(String name) {
    this.name = name;
  }

  /** File of the template, in a ministry's folder too. */
  public String file() {
    return name + ".docx";
  }
}
