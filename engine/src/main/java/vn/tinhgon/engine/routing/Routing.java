package vn.tinhgon.engine.routing;

import org.springframework.stereotype.Component;
import vn.tinhgon.engine.organisation.Chart;
import vn.tinhgon.engine.organisation.Edition;
import vn.tinhgon.engine.organisation.Organisation;

/** Finds the desk for a piece of work. */
@Component
public class Routing {
  private final OrdersInForce orders;
  private final Findings findings;
  private final Workload workload;
  private final Organisation organisation;
  private final Laying laying = new Laying();

  Routing(OrdersInForce orders, Findings findings, Workload workload, Organisation organisation) {
    this.orders = orders;
    this.findings = findings;
    this.workload = workload;
    this.organisation = organisation;
  }

  /**
   * The desk in the step's unit or above it; else in the unit that answers for the procedure. Where
   * nobody fits, a finding is left for those who keep the organisation.
   */
  public Desk desk(Errand errand) {
    return desk(errand, organisation.on(errand.day()));
  }

  /** The same for who has read along which edition of the organisation the transaction sees. */
  public Desk desk(Errand errand, Edition edition) {
    return desk(errand, organisation.on(errand.day(), edition));
  }

  private Desk desk(Errand errand, Chart chart) {
    var laid = laying.lay(errand, chart, orders.under(chart.edition()), workload);
    var unfit = laid.fallback();
    if (unfit != null) findings.note(unfit.errand(), unfit.wentTo());
    return laid.desk();
  }
}
