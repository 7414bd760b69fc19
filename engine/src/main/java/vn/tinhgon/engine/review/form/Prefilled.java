package vn.tinhgon.engine.review.form;

import static vn.tinhgon.engine.review.form.Choice.NO;
import static vn.tinhgon.engine.review.form.Choice.YES;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.tinhgon.bpmn.Cost;
import vn.tinhgon.bpmn.Document;
import vn.tinhgon.bpmn.Procedure;
import vn.tinhgon.bpmn.Step;
import vn.tinhgon.bpmn.measure.Measures;
import vn.tinhgon.bpmn.measure.Percent;
import vn.tinhgon.bpmn.soundness.Sound;
import vn.tinhgon.engine.catalogue.Item;
import vn.tinhgon.engine.print.Vietnamese;
import vn.tinhgon.engine.review.Decision;
import vn.tinhgon.rules.Finding;

/**
 * What the model answers by itself. A tick is set only where the model proves it; whether an aim is
 * worth having or a text was issued by those entitled no model can tell, so those stay open and
 * only the facts are laid out.
 */
final class Prefilled {
  /** More findings than this belong on the page of findings. */
  private static final int MOST_FINDINGS = 6;

  private final Known known;
  private final Procedure procedure;
  private final Measures measures;

  private Prefilled(Known known) {
    this.known = known;
    this.procedure = known.review().procedure();
    this.measures = known.review().measures();
  }

  /** Questions 1 to 16; the ticks that follow from others are set by {@link Concluded}. */
  static Map<Integer, Answer> of(Questionnaire questionnaire, Known known) {
    var filling = new Prefilled(known);
    var answers = new TreeMap<Integer, Answer>();
    for (var question : questionnaire.questions()) {
      answers.put(question.number(), filling.answer(question));
    }
    return answers;
  }

  private Answer answer(Questionnaire.Question question) {
    var found = known.findings(question);
    return switch (question.number()) {
      case 1 -> aim(found);
      case 2 -> use(found);
      case 3 -> new Answer(null, String.join("\n", told(found)));
      case 5 -> found.isEmpty() ? Answer.NONE : Answer.of(NO, told(found));
      case 6 -> units(found);
      case 7 -> order(found);
      case 8 -> papers(found);
      case 9 -> term(found);
      case 11 -> others();
      case 13 -> entitled(found);
      case 14 -> higher();
      case 16 -> cost();
      default -> Answer.NONE;
    };
  }

  private Answer aim(List<Finding> found) {
    var lines = new ArrayList<String>();
    known.item(Item.G).ifPresent(result -> lines.add("Kết quả của thủ tục: " + result + "."));
    known.item(Item.DD).ifPresent(who -> lines.add("Đối tượng thực hiện: " + who + "."));
    lines.addAll(told(found));
    return Answer.of(null, lines);
  }

  private Answer use(List<Finding> found) {
    var lines = new ArrayList<String>();
    var profile = procedure.profile();
    var dossiers = procedure.dossiersPerYear();
    if (dossiers != null) {
      var year = profile.statisticsYear();
      lines.add(
          "Số hồ sơ phát sinh: "
              + number(dossiers)
              + " hồ sơ/năm"
              + (year == null ? "." : " (số liệu năm " + year + ")."));
    }
    if (profile.lastUsed() != null) {
      lines.add("Hồ sơ gần nhất: " + Vietnamese.date(profile.lastUsed()) + ".");
    }
    lines.addAll(told(found));
    return Answer.of(null, lines);
  }

  private Answer units(List<Finding> found) {
    var people = procedure.steps().stream().filter(step -> !step.automatic()).toList();
    if (people.isEmpty()) return Answer.NONE;
    var without = people.stream().filter(step -> step.unit() == null).map(Step::name).toList();
    var lines = new ArrayList<String>();
    var units = new LinkedHashSet<String>();
    people.forEach(step -> step.units().forEach(unit -> units.add(known.unitName().apply(unit))));
    known.item(Item.E).ifPresent(agency -> lines.add("Cơ quan thực hiện: " + agency + "."));
    if (!units.isEmpty()) lines.add("Đơn vị tham gia: " + String.join(", ", units) + ".");
    if (!without.isEmpty()) lines.add("Bước chưa rõ đơn vị: " + String.join("; ", without) + ".");
    lines.addAll(told(found));
    return Answer.of(without.isEmpty() && found.isEmpty() ? YES : NO, lines);
  }

  private Answer order(List<Finding> found) {
    var sound = known.review().soundness();
    var lines = new ArrayList<String>();
    lines.add(
        "Trình tự gồm %d bước, %d lần chuyển giữa các đơn vị, %d cấp rà soát, phê duyệt."
            .formatted(
                measures.steps() + measures.automaticSteps(),
                measures.handovers(),
                measures.approvalLevels()));
    known.item(Item.B).ifPresent(manner -> lines.add("Cách thức thực hiện: " + manner + "."));
    var reason = sound.reason();
    if (sound.sound() == Sound.UNSOUND && reason != null) lines.add(sentence(reason.vi()));
    lines.addAll(told(found));
    if (sound.sound() == Sound.UNSOUND || !found.isEmpty()) return Answer.of(NO, lines);
    return Answer.of(
        sound.sound() == Sound.SOUND && known.item(Item.B).isPresent() ? YES : null, lines);
  }

  private Answer papers(List<Finding> found) {
    var lines = new ArrayList<String>();
    var handedIn = known.item(Item.C);
    handedIn.ifPresent(papers -> papers.lines().forEach(lines::add));
    lines.addAll(told(found));
    if (!found.isEmpty()) return Answer.of(NO, lines);
    return Answer.of(handedIn.isPresent() && measures.documents() > 0 ? YES : null, lines);
  }

  private Answer term(List<Finding> found) {
    var limit = procedure.profile().limit();
    var lines = new ArrayList<String>();
    if (limit != null)
      known.item(Item.D).ifPresent(term -> lines.add("Thời hạn giải quyết: " + term + "."));
    lines.add(
        "Theo mô hình, thời gian dự kiến: %s ngày làm việc; đường dài nhất: %s ngày làm việc."
            .formatted(number(measures.elapsedDays()), number(measures.elapsedDaysWorst())));
    lines.addAll(told(found));
    return Answer.of(limit == null ? NO : YES, lines);
  }

  private Answer others() {
    var issued =
        procedure.documents().stream()
            .filter(paper -> paper.issuedBy() != null && !paper.issuedBy().equals("REQUESTER"))
            .map(
                paper ->
                    "- "
                        + name(paper)
                        + " (do "
                        + known.unitName().apply(Objects.requireNonNull(paper.issuedBy()))
                        + " cấp);")
            .toList();
    if (issued.isEmpty()) return Answer.NONE;
    return Answer.of(
        YES,
        Stream.concat(Stream.of("Giấy tờ là kết quả của thủ tục khác:"), issued.stream()).toList());
  }

  private Answer entitled(List<Finding> found) {
    var lines = new ArrayList<String>();
    var bases = known.item(Item.L);
    if (bases.isPresent()) {
      lines.add("Căn cứ pháp lý của thủ tục:");
      bases.get().lines().forEach(lines::add);
    } else {
      lines.add("Mô hình không nêu căn cứ pháp lý nào.");
    }
    lines.addAll(told(found));
    return Answer.of(null, lines);
  }

  /** What touches a law or a decree is at least worth reading against it. */
  private Answer higher() {
    var guards =
        known.review().findings().stream()
            .filter(finding -> known.decision(finding) != Decision.REJECTED)
            .flatMap(finding -> finding.guard().stream())
            .distinct()
            .limit(MOST_FINDINGS)
            .map(guard -> "- " + guard)
            .toList();
    if (guards.isEmpty()) return Answer.NONE;
    return Answer.of(
        null,
        Stream.concat(Stream.of("Quy định của cấp trên cần đối chiếu:"), guards.stream()).toList());
  }

  private Answer cost() {
    long fee =
        procedure.costs().stream()
            .filter(cost -> cost.item() == Cost.Item.FEE && cost.money() != null)
            .mapToLong(cost -> Objects.requireNonNull(cost.money()))
            .sum();
    var lines = new ArrayList<String>();
    var dossiers = procedure.dossiersPerYear();
    if (fee > 0) {
      lines.add("Mức phí, lệ phí: " + number(fee) + " đồng/hồ sơ.");
      if (dossiers != null) {
        lines.add("Tổng mức thu: " + Percent.dongAYear(Math.round(fee * dossiers)) + ".");
      }
    }
    lines.add(
        measures.costPerYear() > 0
            ? "Chi phí tuân thủ hiện tại: %s (%s)."
                .formatted(Percent.dongAYear(measures.costPerYear()), method())
            : "Chưa tính được chi phí tuân thủ: mô hình không ghi số hồ sơ mỗi năm.");
    // A model that names other costs and no fee says that there is none.
    return Answer.of(fee > 0 ? YES : procedure.costs().isEmpty() ? null : NO, lines);
  }

  private String method() {
    return switch (measures.costMethod()) {
      case SCM_FULL -> "mô hình chi phí chuẩn";
      case PROCESSING_TIME -> "theo thời gian giải quyết";
      case EFFORT_INTERNAL -> "theo công sức nội bộ";
    };
  }

  private List<String> told(List<Finding> found) {
    var lines = new ArrayList<String>();
    for (var finding : found.stream().limit(MOST_FINDINGS).toList()) {
      var accepted = known.decision(finding) == Decision.ACCEPTED ? " (đã chấp nhận)" : "";
      lines.add("- " + finding.code() + ": " + sentence(finding.message().vi()) + accepted);
    }
    if (found.size() > MOST_FINDINGS) {
      lines.add("- và %d phát hiện khác.".formatted(found.size() - MOST_FINDINGS));
    }
    return lines;
  }

  static String sentence(String text) {
    return text.endsWith(".") ? text : text + ".";
  }

  private static String name(Document paper) {
    var name = paper.name();
    return name == null || name.isBlank() ? paper.id() : name;
  }

  private static String number(double value) {
    return Percent.number(BigDecimal.valueOf(Math.round(value * 100) / 100.0));
  }
}
