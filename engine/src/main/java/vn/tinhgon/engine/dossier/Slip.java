package vn.tinhgon.engine.dossier;

import java.util.List;
import vn.tinhgon.rules.deadline.Situation;

/** Lines of the control slip (phiếu kiểm soát) as they are shown. */
final class Slip {
  private Slip() {}

  static List<Shown.HistoryEntry> entries(
      List<WorkItem> items, Deadlines deadlines, People people) {
    return items.stream().map(item -> entry(item, deadlines, people)).toList();
  }

  private static Shown.HistoryEntry entry(WorkItem item, Deadlines deadlines, People people) {
    return new Shown.HistoryEntry(
        item.bySystem() ? null : item.id(),
        item.element(),
        item.name(),
        item.bySystem(),
        item.unit(),
        people.orNobody(item.person()),
        people.orNobody(item.onBehalfOf()),
        people.orNobody(item.delegatedBy()),
        List.of(item.candidates()).stream().map(people::of).toList(),
        item.receivedAt(),
        item.claimedAt(),
        item.endedAt(),
        item.due(),
        item.bySystem()
            ? null
            : deadlines.punctuality(Situation.Subject.STEP, item.endedAt(), item.due()),
        item.ending(),
        item.branch(),
        item.opinion(),
        item.comment());
  }

  static Standing.Line line(WorkItem item) {
    return new Standing.Line(
        item.bySystem() ? null : item.id(),
        item.element(),
        item.name(),
        item.person() == null ? List.of(item.candidates()) : List.of(item.person()),
        item.unit(),
        item.receivedAt(),
        item.claimedAt(),
        item.endedAt(),
        item.due(),
        item.ending(),
        item.branch(),
        item.opinion(),
        item.comment());
  }
}
