package vn.tinhgon.engine.plan.paper;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One item of the annex: a cut for one procedure, or the same cut for many.
 *
 * @param content 1.1, what is cut, one paragraph each
 * @param reasons 1.1, lý do
 * @param amendments 1.2, kiến nghị thực thi
 * @param cost 1.3, đồng a year, over all procedures of the item
 * @param time 1.3, null where the plan says nothing of time
 * @param roadmap 1.4, null where none is set
 * @param handling the cost is what the ministry's own hours cost: another ledger than compliance
 *     cost, never added to it
 */
public record Item(
    List<Subject> procedures,
    List<String> content,
    List<String> reasons,
    List<Amendment> amendments,
    Reduced cost,
    @Nullable TimeTaken time,
    @Nullable String roadmap,
    boolean handling) {

  /** An item of compliance cost. */
  public Item(
      List<Subject> procedures,
      List<String> content,
      List<String> reasons,
      List<Amendment> amendments,
      Reduced cost,
      @Nullable TimeTaken time,
      @Nullable String roadmap) {
    this(procedures, content, reasons, amendments, cost, time, roadmap, false);
  }

  public Item {
    procedures = List.copyOf(procedures);
    content = List.copyOf(content);
    reasons = List.copyOf(reasons);
    amendments = List.copyOf(amendments);
  }

  /** Its codes, for messages. */
  String codes() {
    return String.join(", ", procedures.stream().map(Subject::code).toList());
  }
}
