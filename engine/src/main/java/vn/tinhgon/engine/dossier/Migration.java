package vn.tinhgon.engine.dossier;

import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tinhgon.bpmn.Limit;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.bpmn.soundness.Sound;
import vn.tinhgon.bpmn.soundness.Soundness;
import vn.tinhgon.engine.audit.Audit;
import vn.tinhgon.engine.audit.Entry;
import vn.tinhgon.engine.catalogue.Catalogue;
import vn.tinhgon.rules.deadline.Situation;

/** Takes one running dossier over to another version, where it is proved that it may. */
@Component
class Migration {
  private static final Text UNPROVED =
      new Text(
          "Chưa chứng minh được mọi hồ sơ của phiên bản mới đều đi đến kết thúc",
          "It is not proved that every dossier of the new version comes to its end");
  private static final Text ENDED = new Text("Hồ sơ đã kết thúc", "The dossier has ended");

  private final JdbcClient database;
  private final Catalogue catalogue;
  private final Publications publications;
  private final RepositoryService models;
  private final WorkItems items;
  private final Running running;
  private final Tokens tokens;
  private final Deadlines deadlines;
  private final Audit audit;

  Migration(
      JdbcClient database,
      Catalogue catalogue,
      Publications publications,
      RepositoryService models,
      WorkItems items,
      Running running,
      Tokens tokens,
      Deadlines deadlines,
      Audit audit) {
    this.database = database;
    this.catalogue = catalogue;
    this.publications = publications;
    this.models = models;
    this.items = items;
    this.running = running;
    this.tokens = tokens;
    this.deadlines = deadlines;
    this.audit = audit;
  }

  /** Within a transaction: the dossier is held until it ends. */
  Migrations.Decided of(Migrations.Ordered ordered) {
    var open = items.lockOpen(ordered.dossier());
    var run = running.lock(ordered.dossier());
    var steps = open.stream().map(WorkItem::name).distinct().toList();
    if (run.ended()) return Migrations.Decided.stays(steps, ENDED);
    var version = catalogue.version(ordered.version());
    var procedure = Publications.procedure(version);
    var sound = Soundness.check(procedure).sound();
    var next = Publication.of(procedure, sound);
    var refusal = next.refusal();
    if (refusal != null) return Migrations.Decided.stays(steps, refusal);
    if (sound != Sound.SOUND) return Migrations.Decided.stays(steps, UNPROVED);
    var against =
        new Passing(publications.of(run.version()).course(), next.course())
            .against(tokens.standing(run.id()));
    if (!against.isEmpty()) return Migrations.Decided.stays(steps, together(against));
    var before = publications.definition(catalogue.version(run.version()), models);
    var after = publications.definition(version, models);
    // Nothing moves in between: others see the dossier as it was until all of it is done.
    if (run.waiting()) tokens.goOn(run.id());
    migrate(run, before, after, open);
    database
        .sql("update dossiers set version = ?, procedure_name = ? where id = ?")
        .params(version.id(), version.name(), run.id())
        .update();
    for (var item : open) term(item, run, next);
    var due = whole(run, next);
    if (run.waiting()) tokens.hold(run.id());
    audit.note(
        new Entry(
            ordered.orderedBy(),
            null,
            "migrate",
            "dossier " + run.number() + " to version " + version.number()));
    return new Migrations.Decided(steps, null, run.due(), due);
  }

  /** The engine refused after all; nothing of the migration may remain. */
  static final class Impossible extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Text reason;

    Impossible(RuntimeException refused) {
      super(refused);
      reason =
          new Text(
              "Bộ máy quy trình không chuyển được: " + refused.getMessage(),
              "The process engine cannot take it over: " + refused.getMessage());
    }

    Text reason() {
      return reason;
    }
  }

  private void migrate(Running.Run run, String before, String after, List<WorkItem> open) {
    try {
      tokens.migrate(run.id(), before, after);
    } catch (MigrationPlanValidationException | MigratingProcessInstanceValidationException no) {
      throw new Impossible(no);
    }
  }

  private static Text together(List<Text> reasons) {
    return new Text(
        reasons.stream().map(Text::vi).collect(Collectors.joining("; ")),
        reasons.stream().map(Text::en).collect(Collectors.joining("; ")));
  }

  private void term(WorkItem item, Running.Run run, Publication next) {
    var course = next.course();
    if (!course.has(item.place())) return;
    var place = course.place(item.place());
    // What is waited for stays as it was when the dossier came there.
    if (place.kind() == Place.Kind.WAIT) return;
    var step = place.step();
    var limit = step == null || !place.isStep() ? null : step.limit();
    var due = kept(item.due(), Situation.Subject.STEP, run, limit, item.termFrom());
    if (due == null) return;
    if (!due.equals(item.due())) items.due(item.id(), due);
    tokens.retime(run.id(), item.termFrom(), due);
    // A deadline event that the new version brings would else count from today.
    tokens.redate(run.id(), place, course, deadlines.date(due));
  }

  private @Nullable LocalDateTime whole(Running.Run run, Publication next) {
    var limit = next.procedure().profile().limit();
    // A new date that was promised stays as it was promised.
    var due =
        run.dueStays()
            ? run.due()
            : kept(run.due(), Situation.Subject.DOSSIER, run, limit, run.startedAt());
    if (due == null) return null;
    if (!due.equals(run.due())) running.due(run.id(), due);
    tokens.retime(run.id(), run.startedAt(), due);
    return due;
  }

  /**
   * What was promised is kept: the new term counts only where it ends earlier and is still ahead.
   * Where there was no term, the new one counts from its beginning, or from today if that has
   * passed.
   */
  private @Nullable LocalDateTime kept(
      @Nullable LocalDateTime promised,
      Situation.Subject subject,
      Running.Run run,
      @Nullable Limit limit,
      LocalDateTime from) {
    // While the clock stands a term stays as it is; it goes on when the supplement is in.
    if (run.waiting()) return promised;
    var now = deadlines.now();
    var due = deadlines.due(subject, run.urgency(), limit, from);
    var asked = run.supplementAskedAt();
    var received = run.supplementReceivedAt();
    if (asked != null && received != null && !from.isAfter(asked)) {
      due = deadlines.resumed(due, asked, received);
    }
    if (promised == null) {
      return due == null || due.isAfter(now)
          ? due
          : deadlines.due(subject, run.urgency(), limit, now);
    }
    return due != null && due.isBefore(promised) && due.isAfter(now) ? due : promised;
  }
}
