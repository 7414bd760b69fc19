package vn.tinhgon.engine.template;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.tinhgon.bpmn.TimeUnit;
import vn.tinhgon.bpmn.xml.BpmnFile;
import vn.tinhgon.bpmn.xml.Unreadable;
import vn.tinhgon.engine.dossier.Urgency;
import vn.tinhgon.engine.plan.paper.Amendment;
import vn.tinhgon.engine.plan.paper.Decision;
import vn.tinhgon.engine.plan.paper.Inconsistent;
import vn.tinhgon.engine.plan.paper.Item;
import vn.tinhgon.engine.plan.paper.Reduced;
import vn.tinhgon.engine.plan.paper.Subject;
import vn.tinhgon.engine.plan.paper.Summary;
import vn.tinhgon.engine.plan.paper.TimeTaken;
import vn.tinhgon.engine.print.FieldOrder;
import vn.tinhgon.engine.print.Foot;
import vn.tinhgon.engine.print.Form;
import vn.tinhgon.engine.print.Head;
import vn.tinhgon.engine.print.Ministry;
import vn.tinhgon.engine.print.OneStop;
import vn.tinhgon.engine.print.Printed;
import vn.tinhgon.engine.print.ProcedureField;
import vn.tinhgon.engine.print.ProcedureSheet;
import vn.tinhgon.engine.print.ReviewForm;
import vn.tinhgon.engine.print.Specimen;
import vn.tinhgon.engine.print.Templates;

/** A document of every form with something in each of its fields, under the ministry's words. */
@Component
class Specimens {
  private static final LocalDateTime RECEIVED = LocalDateTime.of(2026, 11, 20, 9, 5);
  private static final LocalDateTime DUE = LocalDateTime.of(2026, 12, 1, 17, 0);
  private static final OneStop.Dossier DOSSIER =
      new OneStop.Dossier(
          "000.00.01.B-261120-0001",
          "Cử cán bộ đi công tác nước ngoài",
          "NB-HTQT-06",
          "Nguyễn Văn A",
          "Số 8 đường Mẫu, Hà Nội",
          "024 0000 0000",
          "a@example.vn",
          RECEIVED,
          DUE);

  private final Map<Form, Specimen> rooms = new EnumMap<>(Form.class);

  Specimens(ObjectProvider<Specimen> rooms) {
    rooms.forEach(one -> this.rooms.put(one.form(), one));
  }

  Printed of(Form form, Templates templates) {
    var ministry = Ministry.load(templates.own());
    var head = Head.of(ministry.letterhead("GTN"), 9, LocalDate.of(2026, 12, 1));
    var foot = Foot.of(ministry.recipients(), ministry.signing());
    return switch (form) {
      case PLAN_DECISION -> plan(ministry, templates);
      case PROCEDURE_SHEET -> sheet(head, templates);
      case REVIEW_FORM -> review(head, templates);
      case PERIODIC_REPORT ->
          Objects.requireNonNull(rooms.get(form), "no room prints " + form).print(templates);
      default -> slip(form, head, foot).print(templates);
    };
  }

  private static Printed plan(Ministry ministry, Templates templates) {
    var procedure = new Subject("NB-HTQT-06", "Cử cán bộ đi công tác nước ngoài");
    var cost = Reduced.of(32_000_000, 28_800_000);
    var time =
        new TimeTaken(Reduced.of(BigDecimal.TEN, BigDecimal.valueOf(9)), TimeUnit.WORKING_DAY);
    var item =
        new Item(
            List.of(procedure),
            List.of("Rút ngắn thời hạn giải quyết từ 10 ngày làm việc xuống 09 ngày làm việc."),
            List.of("Bước ký nháy lặp lại việc đã làm ở bước trước."),
            List.of(
                new Amendment(
                    "Điều 7", "Quyết định số 1234/QĐ-B", "Bộ trưởng", "Sửa đổi, bổ sung")),
            cost,
            time,
            "Quý I năm 2027",
            false);
    var summary =
        new Summary(
            List.of(),
            List.of(new Summary.CostLine(procedure, cost, false)),
            cost,
            List.of(new Summary.TimeLine(procedure, time)),
            List.of(),
            List.of());
    try {
      return Decision.ofYear(2026)
          .as(Urgency.IMMEDIATE)
          .paper(ministry, List.of(item), summary)
          .print(templates);
    } catch (Inconsistent wrong) {
      throw new IllegalStateException("The specimen contradicts itself: " + wrong.faults(), wrong);
    }
  }

  private static Printed sheet(Head head, Templates templates) {
    try (var in =
        Objects.requireNonNull(
            Specimens.class.getResourceAsStream("/plan/phe-duyet-phuong-an.bpmn.xml"))) {
      var file = BpmnFile.read(in.readAllBytes(), "mau.bpmn");
      return ProcedureSheet.of(
              head,
              file.procedure().name(),
              "NB-KSTT-PA",
              Map.of(
                  ProcedureField.ORDER, "Bước 1: đơn vị trình.\nBước 2: thẩm định.",
                  ProcedureField.TERM, "12 ngày làm việc"),
              FieldOrder.load(templates.own()),
              file,
              unit -> unit,
              Foot.ofTheUnitInCharge())
          .print(templates);
    } catch (java.io.IOException | Unreadable e) {
      throw new IllegalStateException("The procedure that ships cannot be read", e);
    }
  }

  private static Printed review(Head head, Templates templates) {
    return new ReviewForm(
            head,
            "Cử cán bộ đi công tác nước ngoài",
            "NB-HTQT-06",
            List.of(
                new ReviewForm.Part(
                    "I. SỰ CẦN THIẾT",
                    List.of(
                        new ReviewForm.Question(
                            1,
                            "Thủ tục được ban hành để đáp ứng yêu cầu quản lý nào?",
                            List.of("☒ Có    ☐ Không"),
                            List.of("Nêu rõ yêu cầu quản lý."))))),
            List.of("Đề nghị giữ thủ tục, cắt giảm thành phần hồ sơ."),
            Foot.ofTheUnitInCharge())
        .print(templates);
  }

  private static OneStop slip(Form form, Head head, Foot foot) {
    var desk = "Bộ phận Tiếp nhận và Trả kết quả";
    return switch (form) {
      case RECEIPT ->
          new OneStop.Receipt(
              head,
              DOSSIER,
              desk,
              List.of("Tờ trình", "Thư mời"),
              1,
              "07 ngày làm việc",
              "Trực tiếp",
              "Nguyễn Văn A",
              "Trần Thị B");
      case SUPPLEMENT_REQUEST ->
          new OneStop.SupplementRequest(
              head,
              DOSSIER,
              List.of("Dự toán kinh phí"),
              "Hồ sơ thiếu dự toán.",
              "ngày 25/11/2026",
              "Trần Thị B, 024 0000 0000",
              foot);
      case REFUSAL ->
          new OneStop.Refusal(head, DOSSIER, desk, List.of("Không thuộc thẩm quyền."), foot);
      case APOLOGY ->
          new OneStop.Apology(
              head,
              DOSSIER,
              "Đơn vị phối hợp trả lời chậm.",
              "17 giờ 00 phút, ngày 03/12/2026",
              foot);
      case STOP_NOTICE ->
          new OneStop.StopNotice(head, DOSSIER, DUE, "Người nộp xin rút.", "Không", foot);
      case CONTROL_SLIP ->
          new OneStop.ControlSlip(
              head,
              DOSSIER,
              "Vụ Hợp tác quốc tế",
              "Vụ Tổ chức cán bộ",
              List.of(
                  new OneStop.Handover(
                      desk,
                      "Vụ Hợp tác quốc tế",
                      RECEIVED,
                      "Trần Thị B",
                      "Lê Văn C",
                      "Trước hạn",
                      "")));
      default ->
          new OneStop.RegisterBook(
              head,
              "Từ ngày 01/11/2026 đến ngày 30/11/2026",
              1,
              List.of(
                  new OneStop.Entry(
                      1,
                      DOSSIER.code(),
                      DOSSIER.procedure(),
                      1,
                      DOSSIER.applicant(),
                      RECEIVED.toLocalDate(),
                      DUE.toLocalDate(),
                      DUE.toLocalDate(),
                      "Đúng hạn",
                      "")));
    };
  }
}
