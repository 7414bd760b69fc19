package vn.tinhgon.engine.dossier;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.audit.Audit;
import vn.tinhgon.engine.audit.Entry;
import vn.tinhgon.engine.problem.Refusal;
import vn.tinhgon.engine.routing.Seat;

/** Undoes a completion as long as nobody has built on it: the work lies on the same desk again. */
@Component
class TakingBack {
  private final Holding holding;
  private final WorkItems items;
  private final Running running;
  private final Publications publications;
  private final Tokens tokens;
  private final HandingOn handingOn;
  private final Deadlines deadlines;
  private final Audit audit;

  TakingBack(
      Holding holding,
      WorkItems items,
      Running running,
      Publications publications,
      Tokens tokens,
      HandingOn handingOn,
      Deadlines deadlines,
      Audit audit) {
    this.holding = holding;
    this.items = items;
    this.running = running;
    this.publications = publications;
    this.tokens = tokens;
    this.handingOn = handingOn;
    this.deadlines = deadlines;
    this.audit = audit;
  }

  @Transactional
  void undo(String id, Reader reader) {
    var item = holding.concerning(id, reader);
    var run = running.of(item.dossier());
    var next = steps(items.lockFrom(id));
    var course = publications.of(run.version()).course();
    objection(item, run, next, course, reader)
        .ifPresent(
            objection -> {
              throw Refusal.conflict(objection);
            });
    audit.note(new Entry(reader.username(), item.onBehalfOf(), "undo", "dossier " + run.number()));
    var now = deadlines.now();
    next.forEach(one -> items.withdraw(one.id(), now, null));
    items.undone(id);
    var leaving = new HashSet<String>();
    next.forEach(one -> leaving.add(one.place()));
    if (next.isEmpty()) leaving.add(waitingJoin(item, course).orElseThrow());
    var only = new HashSet<String>();
    handingOn.from(
        id,
        () ->
            tokens.move(
                run.id(),
                // Of several that wait at a join for each other, one is ours.
                at -> leaving.contains(at) && (!next.isEmpty() || only.add(at)),
                course.place(item.place())));
    var again = items.from(id).stream().filter(WorkItem::open).findFirst().orElseThrow();
    items.term(again.id(), item.termFrom(), item.due());
    items.claim(
        items.find(again.id()).orElseThrow(),
        new Seat(reader.username(), item.onBehalfOf(), item.signature()),
        now);
  }

  /** What the requester handed in meanwhile is no step that anybody built on. */
  private static List<WorkItem> steps(List<WorkItem> next) {
    return next.stream().filter(item -> !item.isSupplement()).toList();
  }

  /** Whether the reader may still take it back. */
  boolean possible(WorkItem item, Running.Run run, Reader reader) {
    var course = publications.of(run.version()).course();
    return objection(item, run, steps(items.from(item.id())), course, reader).isEmpty();
  }

  private Optional<Text> objection(
      WorkItem item, Running.Run run, List<WorkItem> next, Course course, Reader reader) {
    if (!reader.username().equals(item.person()) || !"DONE".equals(item.ending())) {
      return told(
          "Chỉ người vừa hoàn thành việc “%s” được rút lại",
          "Only who has just completed “%s” can take it back", item.name());
    }
    if (run.ended()) {
      return told(
          "Hồ sơ %s đã kết thúc, không rút lại được",
          "Dossier %s has ended; nothing can be taken back", run.number());
    }
    if (run.waiting() || item.isSupplement() || item.unit() != null) {
      return told("Việc “%s” không rút lại được", "“%s” cannot be taken back", item.name());
    }
    for (var one : next) {
      if (one.open() && !one.claimed()) continue;
      return told(
          one.bySystem()
              ? "Hệ thống đã thực hiện “%s”, không rút lại được"
              : "Bước “%s” đã có người xử lý; hãy đề nghị trả lại",
          one.bySystem()
              ? "The system has done “%s” already; it cannot be taken back"
              : "“%s” is in somebody's hands already; ask for it to be returned",
          one.name());
    }
    var strands = Strands.of(course);
    var joined =
        next.isEmpty()
            ? waitingJoin(item, course).isEmpty()
            : next.stream().anyMatch(one -> !strands.within(one.place(), item.place()));
    return joined
        ? told(
            "Các nhánh song song đã hợp lại sau “%s”, không rút lại được",
            "What ran beside “%s” has come together with it; it cannot be taken back", item.name())
        : Optional.empty();
  }

  private static Optional<Text> told(String vi, String en, String thing) {
    return Optional.of(new Text(vi.formatted(thing), en.formatted(thing)));
  }

  /** The join behind the work at which its token waits for those beside it. */
  private Optional<String> waitingJoin(WorkItem item, Course course) {
    var standing = tokens.standing(item.dossier());
    var seen = new HashSet<String>();
    var next = new ArrayDeque<>(List.of(course.place(item.place())));
    while (!next.isEmpty()) {
      for (var place : Silence.after(course, next.remove())) {
        if (standing.contains(place.id()) && !place.stays()) {
          return Optional.of(place.id());
        }
        if (!place.stays() && seen.add(place.id())) next.add(place);
      }
    }
    return Optional.empty();
  }
}
