package vn.tinhgon.engine.dossier;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.problem.Refusal;

/** Performs the built-in action of an automatic step and says on the control slip what it did. */
@Component
class Actions {
  private static final Logger LOG = LoggerFactory.getLogger(Actions.class);

  private final Map<Automatic, Action> known = new EnumMap<>(Automatic.class);
  private final Dossiers dossiers;
  private final WorkItems items;
  private final KnownFacts facts;
  private final Files files;
  private final Troubles troubles;
  private final Deadlines deadlines;

  Actions(
      List<Action> actions,
      Dossiers dossiers,
      WorkItems items,
      KnownFacts facts,
      Files files,
      Troubles troubles,
      Deadlines deadlines) {
    for (var action : actions) {
      if (known.put(action.carriesOut(), action) != null) {
        throw new IllegalStateException("Two rooms carry out " + action.carriesOut());
      }
    }
    for (var automatic : Automatic.values()) {
      if (automatic.acts() && !known.containsKey(automatic)) {
        throw new IllegalStateException("No room carries out " + automatic);
      }
    }
    this.dossiers = dossiers;
    this.items = items;
    this.facts = facts;
    this.files = files;
    this.troubles = troubles;
    this.deadlines = deadlines;
  }

  /** The line of the control slip stays open where it throws, and the reason is kept. */
  void perform(WorkItem item, Publication publication) {
    try {
      var told = told(item, publication);
      items.finish(item, new WorkItems.Finish("SYSTEM", null, null, told), deadlines.now());
      troubles.clear(item.dossier(), item.place());
    } catch (RuntimeException failed) {
      troubles.note(item.dossier(), item.place(), why(item, failed), deadlines.now());
      throw failed;
    }
  }

  /**
   * What goes with a person's work, within its transaction; known to the dossier as a fact.
   *
   * @throws Refusal what stands in the way, so that the work is not done either
   */
  void beside(WorkItem item, Publication publication) {
    var deed = Automatic.beside(publication.procedure().step(item.place()));
    if (deed != null) told(item, publication, deed);
  }

  private String told(WorkItem item, Publication publication) {
    var procedure = publication.procedure();
    var step = procedure.step(item.place());
    return told(item, publication, Objects.requireNonNull(Automatic.of(procedure, step)));
  }

  private String told(WorkItem item, Publication publication, Automatic automatic) {
    var procedure = publication.procedure();
    var step = Objects.requireNonNull(procedure.step(item.place()), item.place());
    var before = facts.at(item.dossier(), item.place());
    if (automatic.once() && !before.isEmpty()) return "Giữ nguyên " + before.get(0).value();
    var line = dossiers.find(item.dossier()).orElseThrow();
    var slip = items.slip(item.dossier());
    var call =
        new Action.Call(
            line.id(),
            line.number(),
            line.title(),
            procedure,
            step,
            line.requester(),
            Objects.requireNonNullElse(last(slip, null), line.requester()),
            last(slip, "APPROVE"),
            new Action.Came(line.sender(), line.channel(), line.urgency(), line.startedAt()),
            deadlines.now());
    var action = known.get(automatic);
    if (action == null) return automatic.promise().vi();
    var done = action.perform(call);
    done.facts().forEach(fact -> facts.keep(line.id(), item.place(), fact, call.now()));
    var file = done.file();
    if (file != null) files.add(line, file.name(), file.content(), "");
    return done.told();
  }

  /** Who did the last step, or the last of a kind. */
  private static @Nullable String last(List<WorkItem> slip, @Nullable String kind) {
    String person = null;
    for (var line : slip) {
      var counts = kind == null || kind.equals(line.kind());
      if (counts && "DONE".equals(line.ending()) && !line.isSupplement()) person = line.person();
    }
    return person;
  }

  private static Text why(WorkItem item, RuntimeException failed) {
    if (failed instanceof Refusal refusal) return refusal.whole();
    LOG.error("Automatic step {} of dossier {}", item.place(), item.dossier(), failed);
    return new Text(
        "Lỗi ngoài dự kiến; quản trị viên xem nhật ký của chương trình.",
        "An unexpected fault; the administrator finds it in the program's log.");
  }
}
