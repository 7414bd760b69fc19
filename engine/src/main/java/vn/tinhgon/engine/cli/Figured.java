package vn.tinhgon.engine.cli;

import java.util.List;
import vn.tinhgon.bpmn.measure.Measures;

/** A measure before and after, as people read it. */
record Figured(String what, String before, String after, boolean less, boolean more) {

  static List<Figured> of(Measures before, Measures after, Lang lang) {
    var method = before.costMethod() == after.costMethod() ? "" : " *";
    return List.of(
        row(lang.say("Số bước", "Steps"), before.steps(), after.steps(), lang),
        row(
            lang.say("Số lần chuyển giao", "Hand-overs"),
            before.handovers(),
            after.handovers(),
            lang),
        row(
            lang.say("Số cấp duyệt", "Approval levels"),
            before.approvalLevels(),
            after.approvalLevels(),
            lang),
        row(lang.say("Thành phần hồ sơ", "Documents"), before.documents(), after.documents(), lang),
        row(
            lang.say("Số ngày dự kiến", "Expected days"),
            before.elapsedDays(),
            after.elapsedDays(),
            lang),
        row(
            lang.say("Công thực hiện, giờ", "Effort, hours"),
            before.effortHours(),
            after.effortHours(),
            lang),
        row(
            lang.say("Chi phí một năm, đồng", "Cost a year, đồng") + method,
            before.costPerYear(),
            after.costPerYear(),
            lang));
  }

  private static Figured row(String what, double before, double after, Lang lang) {
    var figures = new Figures(lang);
    return new Figured(what, figures.of(before), figures.of(after), after < before, after > before);
  }
}
