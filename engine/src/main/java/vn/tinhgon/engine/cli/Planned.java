package vn.tinhgon.engine.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.tinhgon.bpmn.Profile.CostMethod;
import vn.tinhgon.bpmn.edit.Edit;
import vn.tinhgon.bpmn.measure.Percent;
import vn.tinhgon.bpmn.xml.BpmnFile;
import vn.tinhgon.engine.plan.paper.Item;
import vn.tinhgon.engine.plan.paper.Reduced;
import vn.tinhgon.engine.plan.paper.ReviewedItem;
import vn.tinhgon.engine.plan.paper.Summary;
import vn.tinhgon.rules.AuthorityClass;
import vn.tinhgon.rules.Finding;
import vn.tinhgon.rules.Review;
import vn.tinhgon.rules.Simplified;

/** Gathers the items of a plan, procedure by procedure. */
final class Planned {
  private final List<Item> items = new ArrayList<>();
  private final Set<CostMethod> methods = new HashSet<>();
  private final Map<String, int[]> tallies = new TreeMap<>();
  private int reviewed;

  /** All that may be cut is cut; what a law or decree forbids is proposed. */
  void add(BpmnFile file, Review review) {
    reviewed++;
    var abolishing =
        review.findings().stream()
            .filter(one -> one.applicable() && one.edit() instanceof Edit.AbolishProcedure)
            .toList();
    var ids = review.findings().stream().filter(Finding::applicable).map(Finding::id).toList();
    var simplified = Simplified.of(file, review, ids);
    var done =
        abolishing.isEmpty()
            ? review.findings().stream()
                .filter(one -> simplified.applied().contains(one.id()))
                .toList()
            : abolishing;
    var proposed =
        abolishing.isEmpty()
            ? review.findings().stream()
                .filter(one -> !one.guard().isEmpty())
                .filter(one -> one.authority() == AuthorityClass.HIGHER)
                .toList()
            : List.<Finding>of();
    var field = review.procedure().profile().field();
    var tally = tallies.computeIfAbsent(field == null ? "Khác" : field, one -> new int[3]);
    tally[done.isEmpty() ? 2 : abolishing.isEmpty() ? 1 : 0]++;
    if (done.isEmpty() && proposed.isEmpty()) return;
    items.add(ReviewedItem.of(review, done, proposed, simplified.after()));
    methods.add(review.measures().costMethod());
  }

  int reviewed() {
    return reviewed;
  }

  boolean nothingToCut() {
    return items.isEmpty();
  }

  List<Item> items() {
    return List.copyOf(items);
  }

  Summary summary() {
    var costs = new ArrayList<Summary.CostLine>();
    var times = new ArrayList<Summary.TimeLine>();
    for (var item : items) {
      var procedure = item.procedures().get(0);
      costs.add(new Summary.CostLine(procedure, item.cost()));
      if (item.time() != null) times.add(new Summary.TimeLine(procedure, item.time()));
    }
    // Costs by different methods are never added up.
    var total =
        methods.size() == 1
            ? items.stream().map(Item::cost).reduce(Reduced.of(0, 0), Reduced::plus)
            : null;
    return new Summary(lines(), costs, total, times, List.of(), List.of());
  }

  private List<Summary.Tally> lines() {
    var lines = new ArrayList<Summary.Tally>();
    tallies.forEach(
        (field, tally) -> {
          int all = tally[0] + tally[1] + tally[2];
          var share = Percent.of(BigDecimal.valueOf(tally[0] + tally[1]), BigDecimal.valueOf(all));
          lines.add(
              new Summary.Tally(
                  field,
                  all,
                  tally[0],
                  0,
                  tally[1],
                  tally[2],
                  share,
                  Summary.Counted.SIMPLIFIED_TOO));
        });
    return lines;
  }
}
