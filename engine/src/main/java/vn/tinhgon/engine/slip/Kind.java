package vn.tinhgon.engine.slip;

import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.dossier.DossierPapers.Account;
import vn.tinhgon.engine.dossier.Outcome;

/**
 * The slips of a dossier (Thông tư 03/2025/TT-VPCP, Phụ lục I), each from the moment it applies.
 */
enum Kind {
  RECEIPT("Giấy tiếp nhận hồ sơ và hẹn trả kết quả", "Receipt", "tiep-nhan-hen-tra"),
  SUPPLEMENT_REQUEST("Phiếu yêu cầu bổ sung", "Request for a supplement", "yeu-cau-bo-sung"),
  REFUSAL("Phiếu từ chối", "Refusal", "tu-choi"),
  APOLOGY("Phiếu xin lỗi và hẹn lại", "Apology with a new date", "xin-loi-hen-lai"),
  STOP_NOTICE("Thông báo dừng giải quyết", "Notice of the stop", "dung-giai-quyet"),
  CONTROL_SLIP("Phiếu kiểm soát quá trình giải quyết", "Control slip", "kiem-soat");

  private final Text label;
  private final String file;

  Kind(String vi, String en, String file) {
    label = new Text(vi, en);
    this.file = file;
  }

  Text label() {
    return label;
  }

  String file(String number) {
    return number + "-" + file;
  }

  boolean applies(Account dossier) {
    return switch (this) {
      case RECEIPT, CONTROL_SLIP -> true;
      case SUPPLEMENT_REQUEST -> dossier.missing() != null;
      case REFUSAL -> dossier.outcome() == Outcome.REJECTED;
      case APOLOGY -> dossier.apology() != null;
      case STOP_NOTICE -> dossier.outcome() == Outcome.STOPPED;
    };
  }
}
