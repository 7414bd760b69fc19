package vn.tinhgon.engine.report;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.organisation.Organisation;
import vn.tinhgon.engine.organisation.Unit;
import vn.tinhgon.engine.register.Book;
import vn.tinhgon.engine.register.Figure;
import vn.tinhgon.engine.register.PlanTotals;
import vn.tinhgon.engine.register.Tallied;
import vn.tinhgon.engine.register.Tallied.Counts;
import vn.tinhgon.engine.register.Tallied.Split;

/** Fills the tables; every line is counted by the database, so is every total. */
@Component
class Tables {
  private static final Text ALTOGETHER = new Text("Tổng cộng", "Total");

  private final Organisation organisation;
  private final PlanTotals planTotals;

  Tables(Organisation organisation, PlanTotals planTotals) {
    this.organisation = organisation;
    this.planTotals = planTotals;
  }

  ReportTable of(Layouts layout, Tallied period, Tallied previous) {
    var now = period.by(layout.split(), layout.book());
    var before = previous.by(layout.split(), layout.book());
    var parts = new TreeSet<>(now.keySet());
    if (layout.split() == Split.UNIT) parts.addAll(before.keySet());
    var names = names(layout.split());
    var lines =
        parts.stream()
            .map(
                part ->
                    new ReportTable.Line(
                        part,
                        name(layout.split(), part, names),
                        layout.values(
                            now.getOrDefault(part, Counts.NOTHING),
                            before.getOrDefault(part, Counts.NOTHING)),
                        null))
            .filter(Tables::says)
            .toList();
    var total =
        new ReportTable.Line(
            "",
            ALTOGETHER,
            layout.values(period.all(layout.book()), previous.all(layout.book())),
            null);
    return new ReportTable(
        layout.name(),
        layout.title(),
        layout.book(),
        layout.field(),
        layout.partLabel(),
        layout.columns(),
        lines,
        total,
        layout.sums());
  }

  /** A unit of whose documents none has a term says nothing of terms. */
  private static boolean says(ReportTable.Line line) {
    return line.values().stream().anyMatch(value -> value != null && value.signum() != 0);
  }

  private Map<String, String> names(Split split) {
    if (split != Split.UNIT) return Map.of();
    var names = new java.util.HashMap<String, String>();
    for (Unit unit : organisation.units()) names.put(unit.code(), unit.name());
    return names;
  }

  private static Text name(Split split, String part, Map<String, String> names) {
    return switch (split) {
      case MONTH -> {
        var month = YearMonth.parse(part);
        var shown = "%02d/%d".formatted(month.getMonthValue(), month.getYear());
        yield new Text("Tháng " + shown, shown);
      }
      // The level stands before the name, so that the highest signers come first.
      case SIGNER -> new Text(part.substring(2), part.substring(2));
      case UNIT, KIND, NOT -> {
        var name = names.getOrDefault(part, part);
        yield new Text(name, name);
      }
    };
  }

  /**
   * The work programme by kind, held against what was approved; what the book does not have is a
   * column of its own, so that the line adds up and the gap is seen.
   */
  ReportTable plan(Tallied period, int year) {
    var counted = period.by(Split.KIND, Book.PLAN);
    var approved = planTotals.of(year);
    var kinds = new TreeSet<>(counted.keySet());
    approved.forEach(total -> kinds.add(total.kind()));
    var lines =
        kinds.stream()
            .map(kind -> planLine(kind, counted.getOrDefault(kind, Counts.NOTHING), approved))
            .toList();
    return new ReportTable(
        "PLAN",
        new Text("Chương trình công tác", "Work programme"),
        Book.PLAN,
        "kind",
        new Text("Loại", "Kind"),
        Stream.concat(
                Stream.of(computed("APPROVED", "Được duyệt", "Approved")),
                Stream.concat(
                    PLAN_FIGURES.stream().map(Tables::column),
                    Stream.of(computed("GAP", "Chênh lệch", "Gap"))))
            .toList(),
        lines,
        sum(lines, PLAN_FIGURES.size() + 2),
        List.of(
            List.of("APPROVED", "ALL", "GAP"),
            List.of("ALL", "SUBMITTED", "TO_SUBMIT"),
            List.of("SUBMITTED", "ISSUED", "AWAITING")));
  }

  private static final List<Figure> PLAN_FIGURES =
      List.of(
          Figure.ALL,
          Figure.SUBMITTED,
          Figure.ISSUED,
          Figure.AWAITING,
          Figure.TO_SUBMIT,
          Figure.OVERDUE,
          Figure.DUE_SOON);

  private static ReportTable.Line planLine(
      String kind, Counts counts, List<PlanTotals.Total> approved) {
    var total = approved.stream().filter(t -> t.kind().equals(kind)).findFirst();
    var tracked = counts.of(Figure.ALL);
    var planned = total.map(t -> (long) t.total()).orElse(tracked);
    var values = new ArrayList<@Nullable BigDecimal>();
    values.add(BigDecimal.valueOf(planned));
    PLAN_FIGURES.forEach(figure -> values.add(BigDecimal.valueOf(counts.of(figure))));
    values.add(BigDecimal.valueOf(planned - tracked));
    return new ReportTable.Line(
        kind,
        new PlanTotals.Total(0, kind, 0, "", "").kindLabel(),
        values,
        total
            .map(PlanTotals.Total::explanation)
            .filter(said -> !said.isEmpty())
            .map(said -> new Text(said, said))
            .orElse(null));
  }

  private static ReportTable.Line sum(List<ReportTable.Line> lines, int width) {
    var sums = new ArrayList<@Nullable BigDecimal>();
    for (var i = 0; i < width; i++) {
      var sum = BigDecimal.ZERO;
      for (var line : lines) {
        var value = line.values().get(i);
        if (value != null) sum = sum.add(value);
      }
      sums.add(sum);
    }
    return new ReportTable.Line("", ALTOGETHER, sums, null);
  }

  private static ReportTable.Column column(Figure figure) {
    return new ReportTable.Column(figure.name(), figure.label(), ReportTable.Kind.COUNT, figure);
  }

  private static ReportTable.Column computed(String id, String vi, String en) {
    return new ReportTable.Column(id, new Text(vi, en), ReportTable.Kind.COUNT, null);
  }
}
