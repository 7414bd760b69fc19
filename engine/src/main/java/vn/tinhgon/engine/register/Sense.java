package vn.tinhgon.engine.register;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.print.Vietnamese;
import vn.tinhgon.engine.problem.Fault;

/** What no single field can tell: whether an entry makes sense as a whole. */
final class Sense {
  private Sense() {}

  static List<Fault> of(Draft draft, LocalDateTime now) {
    var faults = new ArrayList<Fault>();
    order(draft, now.toLocalDate(), faults);
    if (draft.book().mayBeSecret()) paper(draft, faults);
    switch (draft.book()) {
      case INTAKE -> {}
      case INCOMING -> follows(draft, "arrivedAt", "transferredAt", now, faults);
      case OUTGOING -> {
        signature(draft, faults);
        follows(draft, "signedAt", "issuedAt", now, faults);
        follows(draft, "issuedAt", "sentAt", now, faults);
      }
      case TASKS -> evidence(draft, faults);
      case PLAN -> submission(draft, faults);
    }
    return faults;
  }

  private static void order(Draft draft, LocalDate today, List<Fault> faults) {
    var begins = draft.day(draft.book().begins());
    if (begins == null) return;
    if (begins.isAfter(today) && draft.book() != Book.PLAN) {
      faults.add(
          fault(
              draft.book().begins(),
              "Ngày ở tương lai; sổ chỉ ghi việc đã diễn ra",
              "A day still to come; a book holds what has happened"));
    }
    for (var later : new String[] {"due", "finishedOn", "submittedOn"}) {
      var day = draft.day(later);
      if (day == null) continue;
      if (day.isBefore(begins) && draft.book() != Book.PLAN) {
        faults.add(
            fault(
                later,
                "Sớm hơn ngày bắt đầu (%s)".formatted(Vietnamese.date(begins)),
                "Earlier than the day it began (%s)".formatted(Vietnamese.date(begins))));
      }
      if (day.isAfter(today) && !later.equals("due")) {
        faults.add(fault(later, "Ngày ở tương lai", "A day still to come"));
      }
    }
  }

  private static void follows(
      Draft draft, String before, String after, LocalDateTime now, List<Fault> faults) {
    if (!(draft.value(after) instanceof LocalDateTime later)) return;
    if (later.isAfter(now) && !after.equals(draft.book().begins())) {
      faults.add(fault(after, "Thời điểm ở tương lai", "A moment still to come"));
    }
    if (draft.value(before) instanceof LocalDateTime earlier && later.isBefore(earlier)) {
      var first = Objects.requireNonNull(draft.book().field(before)).label();
      faults.add(
          fault(
              after,
              "Sớm hơn “%s”".formatted(first.vi()),
              "Earlier than “%s”".formatted(first.en())));
    }
  }

  /** Luật Bảo vệ bí mật nhà nước: nothing secret is sent or kept on open networks. */
  private static void paper(Draft draft, List<Fault> faults) {
    if (draft.is("secrecy", Papers.OPEN)) {
      if (draft.value("subject") == null) {
        faults.add(fault("subject", "Hãy ghi “Trích yếu nội dung”", "Fill in “Subject”"));
      }
      return;
    }
    if (draft.value("secrecy") == null) return;
    if (draft.value("channel") instanceof String channel && Papers.ELECTRONIC.contains(channel)) {
      faults.add(
          fault(
              "channel",
              "Văn bản mật không được gửi, nhận qua mạng; hãy chọn Trực tiếp hoặc Bưu chính",
              "A secret document never goes over a network; choose by hand or post"));
    }
    if (draft.is("signed", true)) {
      faults.add(
          fault(
              "signed",
              "Văn bản mật không ký số trên hệ thống này; hãy ký giấy",
              "A secret document is not signed digitally here; sign it on paper"));
    }
    if (draft.value("pagesDigitised") instanceof Integer pages && pages > 0) {
      faults.add(
          fault(
              "pagesDigitised",
              "Văn bản mật không được số hóa trên hệ thống này; hãy để 0",
              "A secret document is not digitised here; leave it at 0"));
    }
  }

  private static void signature(Draft draft, List<Fault> faults) {
    if (draft.is("signed", true) && draft.value("whyNotSigned") != null) {
      faults.add(
          fault(
              "whyNotSigned",
              "Đã ký số thì không có lý do chưa ký; hãy bỏ trống",
              "It is signed, so there is no reason why not; leave it empty"));
    }
  }

  private static void evidence(Draft draft, List<Fault> faults) {
    if (draft.value("finishedOn") != null && draft.value("evidence") == null) {
      faults.add(
          fault(
              "evidence",
              "Đã hoàn thành thì phải ghi văn bản hoặc sản phẩm hoàn thành",
              "A finished task names what proves it"));
    }
  }

  private static void submission(Draft draft, List<Fault> faults) {
    var submitted = draft.day("submittedOn");
    var issued = draft.day("finishedOn");
    if (draft.is("kind", "KEY_TASK") || issued == null) return;
    if (submitted == null) {
      faults.add(
          fault(
              "submittedOn",
              "Đã ban hành thì phải có ngày trình",
              "What is issued was submitted before; give the day"));
    } else if (issued.isBefore(submitted)) {
      faults.add(
          fault("finishedOn", "Sớm hơn ngày trình", "Earlier than the day it was submitted"));
    }
  }

  private static Fault fault(String field, String vi, String en) {
    return new Fault(field, new Text(vi, en));
  }
}
