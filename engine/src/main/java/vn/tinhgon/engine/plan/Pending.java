package vn.tinhgon.engine.plan;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.dossier.Dossiers;
import vn.tinhgon.engine.dossier.Standing;
import vn.tinhgon.engine.target.PendingPlans;

/**
 * Tells the targets what the submitted plans would make of their procedures. Drafts promise nothing
 * yet, and what an issued plan changes is a coming version of the catalogue.
 */
@Component
class Pending implements PendingPlans {
  private final Rows rows;
  private final ItemRows items;
  private final Dossiers dossiers;

  Pending(Rows rows, ItemRows items, Dossiers dossiers) {
    this.rows = rows;
    this.items = items;
    this.dossiers = dossiers;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Outcome> outcomes() {
    return items.promised().stream()
        .map(
            one ->
                one.abolished()
                    ? new Outcome(one.code(), true, null, null)
                    : new Outcome(one.code(), false, one.costAfter(), one.daysAfter()))
        .toList();
  }

  @Override
  @Transactional(readOnly = true)
  public List<Awaiting> awaiting() {
    var awaiting = new ArrayList<Awaiting>();
    for (var plan : rows.submitted()) {
      if (plan.dossier() == null) continue;
      dossiers.standing(plan.dossier()).map(Standing::open).orElse(List.of()).stream()
          .filter(line -> line.element().equals("phe_duyet"))
          .findFirst()
          .ifPresent(
              line ->
                  awaiting.add(
                      new Awaiting(
                          new Text(
                              "Phương án “%s” (%s)".formatted(plan.title(), plan.code()),
                              "Plan “%s” (%s)".formatted(plan.title(), plan.code())),
                          "/plans/" + plan.code(),
                          line.receivedAt())));
    }
    return awaiting;
  }
}
