package vn.tinhgon.engine.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.plan.choice.Reach;
import vn.tinhgon.engine.plan.paper.Decision;
import vn.tinhgon.engine.plan.paper.Inconsistent;
import vn.tinhgon.engine.plan.paper.Item;
import vn.tinhgon.engine.plan.paper.PlanPaper;
import vn.tinhgon.engine.plan.paper.Reduced;
import vn.tinhgon.engine.plan.paper.Subject;
import vn.tinhgon.engine.plan.paper.Summary;
import vn.tinhgon.engine.print.Ministry;
import vn.tinhgon.engine.print.OwnFiles;
import vn.tinhgon.engine.print.Printed;
import vn.tinhgon.engine.print.Templates;
import vn.tinhgon.engine.problem.Refusal;
import vn.tinhgon.engine.target.Ledger;
import vn.tinhgon.rules.target.CountMode;

/** A plan as the decision that approves it. */
@Component
class Paperwork {
  private final OwnFiles own;
  private final Tallies tallies;

  Paperwork(OwnFiles own, Tallies tallies) {
    this.own = own;
    this.tallies = tallies;
  }

  /** A procedure that was reviewed for a programme, and the unit that answers for it. */
  record Reviewed(String code, @Nullable String owner) {}

  /**
   * What a plan aims at.
   *
   * @param reviewed the scope of its programme; empty without one
   */
  record Aim(CountMode mode, List<Reach> reached, List<Reviewed> reviewed) {}

  Ministry ministry() {
    return Ministry.load(own);
  }

  PlanPaper paper(Row.Plan plan, List<Row.Item> items, Aim aim) {
    return decision(plan)
        .paper(ministry(), items.stream().map(Paperwork::item).toList(), summary(items, aim));
  }

  static String about(Row.Plan plan) {
    return decision(plan).subject();
  }

  private static Decision decision(Row.Plan plan) {
    return new Decision(
        plan.number(), plan.issuedOn(), plan.effective(), plan.urgency(), plan.title());
  }

  private static Item item(Row.Item item) {
    var one = item.procedures().get(0);
    return new Item(
        item.procedures().stream().map(Paperwork::subject).toList(),
        Wording.paragraphs(item.wording().content()),
        Wording.paragraphs(item.wording().reasons()),
        item.wording().amendments(),
        item.cost(),
        item.procedures().size() == 1 ? one.time() : null,
        item.wording().roadmap().isBlank() ? null : item.wording().roadmap().strip(),
        item.ledger() == Ledger.HANDLING);
  }

  private static Subject subject(Row.Procedure procedure) {
    return new Subject(procedure.code(), procedure.name());
  }

  private Summary summary(List<Row.Item> items, Aim aim) {
    var costs = new ArrayList<Summary.CostLine>();
    var times = new ArrayList<Summary.TimeLine>();
    var measures = new LinkedHashMap<String, Integer>();
    for (var item : items) {
      for (var procedure : item.procedures()) {
        costs.add(
            new Summary.CostLine(
                subject(procedure), procedure.cost(), procedure.ledger() == Ledger.HANDLING));
        times.add(new Summary.TimeLine(subject(procedure), procedure.time()));
        Tallies.measures(procedure).stream().forEach(code -> measures.merge(code, 1, Integer::sum));
      }
    }
    return new Summary(
        tallies.of(items, aim),
        costs,
        Papers.cost(items, Ledger.COMPLIANCE),
        times,
        measures.entrySet().stream()
            .map(one -> new Summary.MeasureLine(one.getKey(), one.getValue()))
            .toList(),
        aim.reached().stream().map(Paperwork::target).toList());
  }

  private static Summary.TargetLine target(Reach reach) {
    BigDecimal after = reach.before().subtract(reach.saved());
    return new Summary.TargetLine(
        Goals.label(reach.goal().metric()).vi(),
        reach.goal().percent(),
        Reduced.of(reach.before(), after),
        reach.met());
  }

  /**
   * @throws Refusal 422 where the paper contradicts itself, with every place
   */
  Printed print(PlanPaper paper) {
    try {
      return paper.print(new Templates(own));
    } catch (Inconsistent inconsistent) {
      throw refused(inconsistent);
    }
  }

  /**
   * The tables for leaders as a workbook.
   *
   * @throws Refusal 422 where the paper contradicts itself, with every place
   */
  byte[] tables(PlanPaper paper) {
    try {
      return paper.tables();
    } catch (Inconsistent inconsistent) {
      throw refused(inconsistent);
    }
  }

  private static Refusal refused(Inconsistent inconsistent) {
    return Refusal.unprocessable(
        new Text(
            "Phương án chưa in được vì lời văn và số liệu chưa khớp. Hãy sửa các điểm dưới đây.",
            "The plan cannot be printed while its texts and figures disagree. Mend what follows."),
        inconsistent.faults());
  }
}
