package vn.tinhgon.engine.print;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Cost;
import vn.tinhgon.bpmn.Document;
import vn.tinhgon.bpmn.LegalBasis;
import vn.tinhgon.bpmn.Limit;
import vn.tinhgon.bpmn.Procedure;
import vn.tinhgon.bpmn.Signature;
import vn.tinhgon.bpmn.Step;
import vn.tinhgon.bpmn.TimeUnit;

/** What a model says in the fields of a published procedure. */
final class ProcedureFacts {
  private static final String NONE = "Không";
  private static final String UNSAID = "Không quy định";

  private final Procedure procedure;
  private final UnaryOperator<String> unit;
  private final List<Step> steps;
  private final Map<String, String> papers = new HashMap<>();

  ProcedureFacts(Procedure procedure, UnaryOperator<String> unit) {
    this.procedure = procedure;
    this.unit = unit;
    this.steps = procedure.steps();
    for (var document : procedure.documents()) papers.put(document.id(), name(document));
  }

  String code() {
    var code = procedure.profile().code();
    return code == null || code.isBlank() ? procedure.id() : code;
  }

  String total() {
    var limit = procedure.profile().limit();
    return limit == null ? UNSAID : term(limit);
  }

  List<ProcedureSheet.StepRow> steps() {
    var rows = new ArrayList<ProcedureSheet.StepRow>();
    for (var step : steps) {
      var writes = step.writes().stream().map(id -> papers.getOrDefault(id, id));
      rows.add(
          new ProcedureSheet.StepRow(
              rows.size() + 1,
              step.name(),
              performer(step),
              step.limit() == null ? "" : term(step.limit()),
              writes.collect(Collectors.joining("; "))));
    }
    return rows;
  }

  List<String> of(ProcedureField field) {
    var profile = procedure.profile();
    return switch (field) {
      case ORDER -> order();
      case MANNER -> List.of(manner());
      case PAPERS -> handedIn();
      case TERM -> List.of(total());
      case SUBJECT -> List.of(or(profile.subject(), UNSAID));
      case AGENCY ->
          List.of(
              or(
                  Stream.of(profile.owner(), profile.org())
                      .filter(one -> one != null && !one.isBlank())
                      .map(unit)
                      .collect(Collectors.joining(", ")),
                  UNSAID));
      case RESULT -> List.of(or(profile.result(), UNSAID));
      case FEE -> List.of(fee());
      case FORMS -> forms();
      case CONDITIONS -> List.of(NONE);
      case LEGAL_BASES -> bases();
    };
  }

  private List<String> order() {
    var lines = new ArrayList<String>();
    for (var row : steps()) {
      var more =
          Stream.of(row.performer(), row.term())
              .filter(one -> !one.isBlank())
              .collect(Collectors.joining(", "));
      lines.add(
          "Bước " + row.number() + ": " + row.name() + (more.isEmpty() ? "." : " (" + more + ")."));
    }
    return lines;
  }

  private String manner() {
    var through = procedure.profile().receivedThrough();
    if (through == null) return UNSAID;
    return switch (through) {
      case ONE_STOP -> "Trực tiếp tại Bộ phận Tiếp nhận và Trả kết quả";
      case POST -> "Qua dịch vụ bưu chính";
      case ONLINE -> "Trực tuyến qua hệ thống quản lý văn bản và điều hành";
    };
  }

  private List<String> handedIn() {
    var written = new HashSet<String>();
    for (var step : steps) written.addAll(step.writes());
    var lines = new ArrayList<String>();
    int sets = 1;
    for (var document : procedure.documents()) {
      if (written.contains(document.id())) continue;
      if (document.sets() != null) sets = Math.max(sets, document.sets());
      boolean electronic = document.signature() == Signature.DIGITAL;
      lines.add("- " + name(document) + (electronic ? " (bản điện tử);" : ";"));
    }
    if (lines.isEmpty()) return List.of(UNSAID);
    lines.add("Số lượng hồ sơ: " + Vietnamese.count(sets) + " bộ.");
    return lines;
  }

  private String fee() {
    long money =
        procedure.costs().stream()
            .filter(cost -> cost.item() == Cost.Item.FEE && cost.money() != null)
            .mapToLong(cost -> cost.money() == null ? 0 : cost.money())
            .sum();
    return money == 0 ? NONE : Vietnamese.number(BigDecimal.valueOf(money)) + " đồng";
  }

  private List<String> forms() {
    var forms =
        procedure.documents().stream()
            .filter(document -> Boolean.TRUE.equals(document.template()))
            .map(document -> "- " + name(document))
            .toList();
    return forms.isEmpty() ? List.of(NONE) : forms;
  }

  private List<String> bases() {
    var bases = procedure.legalBases().stream().map(ProcedureFacts::citation).distinct().toList();
    return bases.isEmpty() ? List.of(UNSAID) : bases;
  }

  private static String citation(LegalBasis basis) {
    return "- "
        + Stream.of(basis.article(), basis.text())
            .filter(one -> one != null && !one.isBlank())
            .collect(Collectors.joining(" "))
        + (basis.date() == null ? "" : " " + Vietnamese.day(basis.date()))
        + ";";
  }

  private String performer(Step step) {
    if (step.automatic()) return "Hệ thống thông tin";
    return step.units().stream().map(unit).collect(Collectors.joining(", "));
  }

  private static String term(Limit limit) {
    var value = BigDecimal.valueOf(limit.value()).stripTrailingZeros();
    var unit = limit.unit();
    return Vietnamese.number(value)
        + (unit == TimeUnit.HOUR ? " giờ" : unit == TimeUnit.DAY ? " ngày" : " ngày làm việc");
  }

  private static String name(Document document) {
    return or(document.name(), document.id());
  }

  private static String or(@Nullable String text, String other) {
    return text == null || text.isBlank() ? other : text;
  }
}
