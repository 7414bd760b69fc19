package vn.tinhgon.engine.plan;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.engine.plan.paper.PlanPaper;
import vn.tinhgon.engine.plan.paper.Reduced;
import vn.tinhgon.engine.print.Printed;
import vn.tinhgon.engine.problem.Refusal;
import vn.tinhgon.engine.target.Courses;
import vn.tinhgon.engine.target.Ledger;
import vn.tinhgon.rules.target.CountMode;

/** What a plan prints, as it was submitted or as the catalogue stands. */
@Component
class Papers {
  private final Rows rows;
  private final ItemRows contents;
  private final Candidates candidates;
  private final Paperwork paperwork;
  private final Courses courses;

  Papers(
      Rows rows, ItemRows contents, Candidates candidates, Paperwork paperwork, Courses courses) {
    this.rows = rows;
    this.contents = contents;
    this.candidates = candidates;
    this.paperwork = paperwork;
    this.courses = courses;
  }

  /**
   * @throws Refusal 422 where texts and figures disagree
   */
  @Transactional(readOnly = true)
  Printed print(Row.Plan plan) {
    return paperwork.print(paper(plan, contents.of(plan.id())));
  }

  /**
   * The tables for leaders.
   *
   * @throws Refusal 422 where texts and figures disagree
   */
  @Transactional(readOnly = true)
  byte[] tables(Row.Plan plan) {
    return paperwork.tables(paper(plan, contents.of(plan.id())));
  }

  PlanPaper paper(Row.Plan plan, List<Row.Item> items) {
    return paperwork.paper(plan, items, aim(plan, items));
  }

  /** As it was submitted; a draft follows the catalogue. */
  Paperwork.Aim aim(Row.Plan plan, List<Row.Item> items) {
    return plan.state().editable()
        ? aimed(plan, items)
        : rows.aim(plan.id()).orElseGet(() -> aimed(plan, items));
  }

  /** What the plan aims at by the catalogue of now: nothing without a programme. */
  Paperwork.Aim aimed(Row.Plan plan, List<Row.Item> items) {
    if (plan.programme() == null) {
      return new Paperwork.Aim(CountMode.ABOLISHED_AND_SIMPLIFIED, List.of(), List.of());
    }
    var programme = courses.programme(plan.programme());
    var mode = plan.countMode() == null ? programme.countMode() : plan.countMode();
    var scope = candidates.of(programme.scope());
    return new Paperwork.Aim(
        mode,
        Goals.reached(programme, mode, scope, items),
        scope.stream()
            .map(
                one ->
                    new Paperwork.Reviewed(one.code(), one.review().procedure().profile().owner()))
            .toList());
  }

  static Reduced cost(List<Row.Item> items, Ledger ledger) {
    return items.stream()
        .filter(item -> item.ledger() == ledger)
        .map(Row.Item::cost)
        .reduce(Reduced.of(0, 0), Reduced::plus);
  }
}
