package vn.tinhgon.engine.dossier;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lines of the control slip (phiếu kiểm soát) as they are shown. */
final class Slip {
  private Slip() {}

  static List<Shown.HistoryEntry> entries(List<WorkItem> items, People people) {
    return items.stream().map(item -> entry(item, people)).toList();
  }

  private static Shown.HistoryEntry entry(WorkItem item, People people) {
    return new Shown.HistoryEntry(
        item.bySystem() ? null : item.id(),
        item.element(),
        item.name(),
        item.unit(),
        people.orNobody(item.person()),
        people.orNobody(item.onBehalfOf()),
        people.orNobody(item.delegatedBy()),
        List.of(item.candidates()).stream().map(people::of).toList(),
        item.receivedAt(),
        item.claimedAt(),
        item.endedAt(),
        item.due(),
        item.bySystem() ? null : result(item.endedAt(), item.due()),
        item.ending(),
        item.branch(),
        item.opinion(),
        item.comment());
  }

  /** Early ends before the day it is due, late after the moment (domain.md 6.5, D5). */
  static Shown.@Nullable Result result(@Nullable LocalDateTime ended, @Nullable LocalDateTime due) {
    if (ended == null || due == null) return null;
    if (ended.toLocalDate().isBefore(due.toLocalDate())) return Shown.Result.EARLY;
    return ended.isAfter(due) ? Shown.Result.LATE : Shown.Result.ON_TIME;
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
