package vn.tinhgon.engine.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Cost;
import vn.tinhgon.bpmn.Document;
import vn.tinhgon.bpmn.LegalBasis;
import vn.tinhgon.bpmn.Limit;
import vn.tinhgon.bpmn.Medium;
import vn.tinhgon.bpmn.Procedure;
import vn.tinhgon.bpmn.Step;
import vn.tinhgon.bpmn.StepKind;
import vn.tinhgon.bpmn.lexicon.Lexicon;
import vn.tinhgon.bpmn.measure.Percent;
import vn.tinhgon.bpmn.table.ModelTable;

/** What a model says of its procedure's record, in the words of an announcement. */
final class Derived {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

  private final Procedure procedure;
  private final UnaryOperator<String> unitName;

  private Derived(Procedure procedure, UnaryOperator<String> unitName) {
    this.procedure = procedure;
    this.unitName = unitName;
  }

  /** Items the model is silent on are absent. */
  static Map<Item, String> of(Procedure read, UnaryOperator<String> unitName) {
    var derived = new Derived(Lexicon.complete(read).procedure(), unitName);
    var items = new EnumMap<Item, String>(Item.class);
    for (var item : Item.values()) {
      var text = derived.text(item);
      if (text != null && !text.isBlank()) items.put(item, text);
    }
    return items;
  }

  private @Nullable String text(Item item) {
    var profile = procedure.profile();
    return switch (item) {
      case A -> steps();
      case B -> manner();
      case C -> papers();
      case D -> term(profile.limit());
      case DD -> profile.subject();
      case E -> profile.owner() == null ? profile.org() : unitName.apply(profile.owner());
      case F -> authority();
      case G -> profile.result();
      case H -> fees();
      case I -> forms();
      case K -> null;
      case L -> bases();
    };
  }

  private String steps() {
    return ModelTable.of(procedure).rows().stream()
        .map(
            row -> {
              var by = row.performer().isBlank() ? "" : " (" + units(row.performer()) + ")";
              var time = row.time().equals("Không quy định") ? "" : " – " + row.time();
              return "Bước " + row.number() + ": " + row.content() + by + time;
            })
        .collect(Collectors.joining("\n"));
  }

  private String units(String codes) {
    return java.util.Arrays.stream(codes.split(", "))
        .map(unitName)
        .collect(Collectors.joining(", "));
  }

  private @Nullable String manner() {
    var through = procedure.profile().receivedThrough();
    if (through == null) return null;
    return switch (through) {
      case ONE_STOP -> "Trực tiếp tại bộ phận một cửa";
      case POST -> "Qua dịch vụ bưu chính";
      case ONLINE -> "Trực tuyến, qua hệ thống quản lý văn bản";
    };
  }

  /** Papers handed in: those that no step writes. */
  private @Nullable String papers() {
    var written = new HashSet<String>();
    for (var step : procedure.steps()) written.addAll(step.writes());
    var handedIn = procedure.documents().stream().filter(d -> !written.contains(d.id())).toList();
    if (handedIn.isEmpty()) return null;
    var sets =
        handedIn.stream()
            .map(Document::sets)
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder())
            .orElse(1);
    return handedIn.stream().map(Derived::paper).collect(Collectors.joining("\n"))
        + "\nSố lượng hồ sơ: %02d bộ".formatted(sets);
  }

  private static String paper(Document paper) {
    var name = "- " + (paper.name() == null ? paper.id() : paper.name());
    var kind = paper.medium() == Medium.ELECTRONIC ? "bản điện tử" : "bản giấy";
    var copies = paper.copies();
    if (paper.medium() == null && copies == null) return name;
    return name
        + ": "
        + (copies == null || copies < 2 ? kind : "%02d %s".formatted(copies, kind))
        + (Boolean.TRUE.equals(paper.certified()) ? ", có chứng thực" : "");
  }

  private static String term(@Nullable Limit limit) {
    if (limit == null) return "Không quy định";
    var number = Percent.number(BigDecimal.valueOf(limit.value()));
    return number
        + switch (limit.unit()) {
          case HOUR -> " giờ";
          case DAY -> " ngày";
          case WORKING_DAY -> " ngày làm việc";
        };
  }

  /** Whoever approves at the highest level. */
  private @Nullable String authority() {
    return procedure.steps().stream()
        .filter(step -> step.kind() == StepKind.APPROVE)
        .max(Comparator.comparingInt(step -> step.level() == null ? 0 : step.level()))
        .map(this::performer)
        .orElse(null);
  }

  private String performer(Step step) {
    if (step.level() != null && step.level() == 5) return "Bộ trưởng";
    if (step.level() != null && step.level() == 4) return "Thứ trưởng";
    return step.units().isEmpty()
        ? step.name()
        : "Lãnh đạo " + step.units().stream().map(unitName).collect(Collectors.joining(", "));
  }

  private String fees() {
    var money =
        procedure.costs().stream()
            .filter(cost -> cost.item() == Cost.Item.FEE && cost.money() != null)
            .mapToLong(cost -> Objects.requireNonNull(cost.money()))
            .sum();
    return money == 0 ? "Không" : Percent.number(BigDecimal.valueOf(money)) + " đồng";
  }

  private @Nullable String forms() {
    var forms =
        procedure.documents().stream()
            .filter(document -> Boolean.TRUE.equals(document.template()))
            .map(document -> document.name() == null ? document.id() : document.name())
            .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    return forms.isEmpty() ? null : lines(forms);
  }

  private @Nullable String bases() {
    var bases =
        procedure.legalBases().stream()
            .map(Derived::basis)
            .filter(text -> !text.isBlank())
            .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    return bases.isEmpty() ? null : lines(bases);
  }

  private static String basis(LegalBasis basis) {
    var text = basis.text() == null ? "" : basis.text();
    var article = basis.article() == null || basis.article().isBlank() ? "" : basis.article();
    var named = article.isEmpty() ? text : text.isEmpty() ? article : article + " " + text;
    return basis.date() == null ? named : named + " ngày " + day(basis.date());
  }

  private static String day(LocalDate day) {
    return day.format(DAY);
  }

  private static String lines(Set<String> texts) {
    return texts.stream().map(text -> "- " + text).collect(Collectors.joining("\n"));
  }
}
