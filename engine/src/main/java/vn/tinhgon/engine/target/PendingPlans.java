package vn.tinhgon.engine.target;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Text;

/** What plans that are not yet in force would make of procedures; the room of plans tells it. */
public interface PendingPlans {

  /**
   * One for each procedure and plan; where plans meet on a procedure, the greater saving counts.
   */
  List<Outcome> outcomes();

  /** What waits for a leader's signature, the oldest first. */
  List<Awaiting> awaiting();

  /**
   * A procedure after a plan.
   *
   * @param costPerYear whole đồng; null where the procedure is abolished
   * @param elapsedDays working days; null where the procedure is abolished
   */
  record Outcome(
      String code, boolean abolished, @Nullable Long costPerYear, @Nullable Double elapsedDays) {}

  /**
   * Something to sign.
   *
   * @param link address of its page
   */
  record Awaiting(Text what, String link, LocalDateTime since) {}
}
