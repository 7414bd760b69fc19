package vn.tinhgon.engine.dossier;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.audit.Audit;
import vn.tinhgon.engine.audit.Entry;

/** Sends a dossier back to somebody who has had it before. */
@Component
class Returns {
  private static final Set<String> DONE = Set.of("DONE", "RETURNED", "EXPIRED");

  private final Holding holding;
  private final WorkItems items;
  private final Publications publications;
  private final Tokens tokens;
  private final HandingOn handingOn;
  private final Deadlines deadlines;
  private final Audit audit;

  Returns(
      Holding holding,
      WorkItems items,
      Publications publications,
      Tokens tokens,
      HandingOn handingOn,
      Deadlines deadlines,
      Audit audit) {
    this.holding = holding;
    this.items = items;
    this.publications = publications;
    this.tokens = tokens;
    this.handingOn = handingOn;
    this.deadlines = deadlines;
    this.audit = audit;
  }

  /** An earlier step it may go back to, with whoever did it last. */
  record Earlier(String place, String name, @Nullable String person, LocalDateTime endedAt) {}

  /**
   * The earlier steps on the dossier's way to this work. A step beside it is not among them: what
   * runs side by side there would not come together any more.
   */
  static List<Earlier> earlier(WorkItem item, Publication publication, List<WorkItem> slip) {
    var course = publication.course();
    if (!course.has(item.place()) || course.place(item.place()).several()) return List.of();
    var strands = Strands.of(course);
    var found = new LinkedHashMap<String, Earlier>();
    for (var line : slip) {
      if (line.endedAt() == null || !DONE.contains(String.valueOf(line.ending()))) continue;
      var there = course.has(line.place()) && course.place(line.place()).isStep();
      if (!there || line.place().equals(item.place())) continue;
      if (!strands.within(item.place(), line.place())) continue;
      var name = course.place(line.place()).name();
      found.put(line.place(), new Earlier(line.place(), name, line.person(), line.endedAt()));
    }
    return new ArrayList<>(found.values());
  }

  /** Whatever left the way after that step is withdrawn and comes again. */
  @Transactional
  void back(String id, @Nullable String place, @Nullable String reason, Reader reader) {
    var held = holding.held(id, reader);
    var item = held.item();
    var why =
        Said.required(
            "reason",
            reason,
            new Text("Hãy ghi lý do trả lại", "Give the reason why it goes back"));
    var publication = publications.of(held.run().version());
    var earlier = earlier(item, publication, items.slip(item.dossier()));
    var target =
        earlier.stream()
            .filter(step -> step.place().equals(place))
            .findFirst()
            .orElseThrow(() -> Said.wrong("step", choose(item, earlier)));
    audit.note(
        new Entry(
            reader.username(), item.onBehalfOf(), "return", "dossier " + held.run().number()));
    var now = deadlines.now();
    var open = items.lockOpen(item.dossier());
    items.finish(
        item,
        new WorkItems.Finish("RETURNED", "Trả lại bước “" + target.name() + "”", null, why),
        now);
    var strands = Strands.of(publication.course());
    open.stream()
        .filter(other -> !other.id().equals(id) && strands.within(other.place(), target.place()))
        .forEach(other -> items.withdraw(other.id(), now, null));
    handingOn.from(
        id,
        () ->
            tokens.move(
                item.dossier(),
                at -> strands.within(at, target.place()),
                publication.course().place(target.place())));
  }

  private static Text choose(WorkItem item, List<Earlier> earlier) {
    if (earlier.isEmpty()) {
      return new Text(
          "Trước việc “" + item.name() + "” không có bước nào để trả lại",
          "There is no step before “" + item.name() + "” to go back to");
    }
    var steps =
        earlier.stream()
            .map(step -> step.place() + " (" + step.name() + ")")
            .collect(Collectors.joining(", "));
    return new Text("Hãy chọn bước trả lại: " + steps, "Choose the step to go back to: " + steps);
  }
}
