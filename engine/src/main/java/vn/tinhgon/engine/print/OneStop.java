package vn.tinhgon.engine.print;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The slips of the one-stop mechanism (Thông tư 03/2025/TT-VPCP, Phụ lục I, mẫu 01–07; read in a
 * secondary source). Whoever runs dossiers fills them; what is not known stays empty.
 */
public sealed interface OneStop {

  /** Fills the slip's template. */
  default Printed print(Templates templates) {
    return templates.fill(form(), (Record) this);
  }

  Form form();

  /** The dossier that a slip is about. */
  record Dossier(
      String code,
      String procedure,
      @Nullable String procedureCode,
      String applicant,
      @Nullable String address,
      @Nullable String phone,
      @Nullable String email,
      LocalDateTime receivedAt,
      @Nullable LocalDateTime dueAt) {}

  /**
   * Mẫu 01: giấy tiếp nhận hồ sơ và hẹn trả kết quả.
   *
   * @param desk the desk that received it
   * @param term the term by law, such as "07 ngày làm việc"
   */
  record Receipt(
      Head head,
      Dossier dossier,
      String desk,
      List<String> papers,
      int sets,
      String term,
      String returnThrough,
      @Nullable String receivedFrom,
      @Nullable String receiver)
      implements OneStop {
    @Override
    public Form form() {
      return Form.RECEIPT;
    }
  }

  /**
   * Mẫu 02: phiếu yêu cầu bổ sung; only once for a dossier, so all that is missing is named.
   *
   * @param until in words; room to write it where no day is set
   * @param contact who helps the applicant
   */
  record SupplementRequest(
      Head head,
      Dossier dossier,
      List<String> missing,
      String reason,
      String until,
      String contact,
      Foot foot)
      implements OneStop {
    @Override
    public Form form() {
      return Form.SUPPLEMENT_REQUEST;
    }
  }

  /** Mẫu 03: phiếu từ chối. */
  record Refusal(Head head, Dossier dossier, String desk, List<String> reasons, Foot foot)
      implements OneStop {
    @Override
    public Form form() {
      return Form.REFUSAL;
    }
  }

  /**
   * Mẫu 04: phiếu xin lỗi và hẹn lại; at most one new appointment.
   *
   * @param newDueAt in words; room to write it in a draft
   */
  record Apology(Head head, Dossier dossier, String reason, String newDueAt, Foot foot)
      implements OneStop {
    @Override
    public Form form() {
      return Form.APOLOGY;
    }
  }

  /**
   * Mẫu 05: thông báo dừng giải quyết.
   *
   * @param returned papers and fees given back, or "Không"
   */
  record StopNotice(
      Head head,
      Dossier dossier,
      LocalDateTime stoppedAt,
      String reason,
      String returned,
      Foot foot)
      implements OneStop {
    @Override
    public Form form() {
      return Form.STOP_NOTICE;
    }
  }

  /** Mẫu 06: phiếu kiểm soát quá trình giải quyết hồ sơ, one row a hand-over. */
  record ControlSlip(
      Head head,
      Dossier dossier,
      String handling,
      @Nullable String coordinating,
      List<Handover> handovers)
      implements OneStop {
    @Override
    public Form form() {
      return Form.CONTROL_SLIP;
    }
  }

  /**
   * A row of the control slip.
   *
   * @param giver unit that hands over
   * @param result trước hạn, đúng hạn, quá hạn; empty for the first
   */
  record Handover(
      String giver,
      String receiver,
      LocalDateTime at,
      @Nullable String givenBy,
      @Nullable String receivedBy,
      @Nullable String result,
      @Nullable String note) {}

  /**
   * Mẫu 07: sổ theo dõi hồ sơ.
   *
   * @param period "Từ ngày 01/11/2026 đến ngày 30/11/2026"
   */
  record RegisterBook(Head head, String period, int count, List<Entry> entries) implements OneStop {
    @Override
    public Form form() {
      return Form.REGISTER_BOOK;
    }
  }

  /** A row of the register. */
  record Entry(
      int number,
      String code,
      String procedure,
      int sets,
      String applicant,
      LocalDate receivedAt,
      @Nullable LocalDate dueAt,
      @Nullable LocalDate returnedAt,
      @Nullable String result,
      @Nullable String note) {}
}
