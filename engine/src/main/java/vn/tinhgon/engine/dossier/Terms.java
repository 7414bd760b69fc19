package vn.tinhgon.engine.dossier;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.organisation.Incumbent;
import vn.tinhgon.engine.organisation.Organisation;
import vn.tinhgon.rules.deadline.Consequence;
import vn.tinhgon.rules.deadline.Outcome;
import vn.tinhgon.rules.deadline.Situation;

/** Carries out what the rules ask about a running term: warn, escalate, draft the apology. */
@Component
class Terms {
  private final JdbcClient database;
  private final WorkItems items;
  private final Running running;
  private final Tokens tokens;
  private final TermTimers timers;
  private final Notices notices;
  private final Apologies apologies;
  private final Publications publications;
  private final Organisation organisation;
  private final Deadlines deadlines;

  Terms(
      JdbcClient database,
      WorkItems items,
      Running running,
      Tokens tokens,
      TermTimers timers,
      Notices notices,
      Apologies apologies,
      Publications publications,
      Organisation organisation,
      Deadlines deadlines) {
    this.database = database;
    this.items = items;
    this.running = running;
    this.tokens = tokens;
    this.timers = timers;
    this.notices = notices;
    this.apologies = apologies;
    this.publications = publications;
    this.organisation = organisation;
    this.deadlines = deadlines;
  }

  /**
   * A timer has fired. Nothing arrives at the dossier meanwhile, so that none of its terms is
   * overlooked.
   */
  void look(TermTimers.Watched watched) {
    var dossier = watched.dossier();
    var run = running.lock(dossier);
    if (run.ended() || watched.overtaken(run.looksAt())) return;
    running.looked(dossier);
    var open = items.slip(dossier).stream().filter(WorkItem::open).toList();
    Stream.concat(open.stream().map(item -> item(item, run)), Stream.of(whole(run, open)))
        .flatMap(Optional::stream)
        .min(Comparator.naturalOrder())
        .ifPresent(moment -> timers.lookBy(moment, dossier, tokens.instance(dossier)));
  }

  /** When to look at it again. */
  private Optional<LocalDateTime> item(WorkItem item, Running.Run run) {
    var due = item.due();
    if (item.bySystem() || due == null) return Optional.empty();
    var from = item.termFrom();
    var term = "item:" + item.id();
    var standing =
        deadlines.running(
            Situation.Subject.STEP, silenceConsents(run, item), from, due, run.waiting(), 0);
    for (var outcome : news(term, standing, due)) {
      var message =
          about(
              item.name() + ", hồ sơ " + run.number(),
              item.name() + ", dossier " + run.number(),
              outcome);
      var holders = item.person() == null ? List.of(item.candidates()) : List.of(item.person());
      if (warns(outcome)) {
        notices.tell(holders, run.id(), item.id(), message, deadlines.now());
      } else if (outcome.consequence() instanceof Consequence.Overdue) {
        var told = new ArrayList<>(holders);
        told.addAll(above(item, run, holders));
        notices.tell(told, run.id(), item.id(), message, deadlines.now());
      }
    }
    return Optional.ofNullable(deadlines.wakeUp(from, due));
  }

  private boolean silenceConsents(Running.Run run, WorkItem item) {
    var course = publications.of(run.version()).course();
    return course.has(item.place())
        && (Consent.follows(course, course.place(item.place())) || course.expires(item.place()));
  }

  private Optional<LocalDateTime> whole(Running.Run run, List<WorkItem> open) {
    var id = run.id();
    var due = run.due();
    if (due == null) return Optional.empty();
    var term = "dossier:" + id;
    var standing =
        deadlines.running(
            Situation.Subject.DOSSIER,
            false,
            run.startedAt(),
            due,
            run.waiting(),
            run.reappointments());
    for (var outcome : news(term, standing, due)) {
      if (outcome.consequence() instanceof Consequence.DraftApology) {
        apologies.draft(id, due, deadlines.now());
      }
      notices.tell(
          holders(open),
          id,
          null,
          about("Hồ sơ " + run.number(), "Dossier " + run.number(), outcome),
          deadlines.now());
    }
    return Optional.ofNullable(deadlines.wakeUp(run.startedAt(), due));
  }

  private static Text about(String vi, String en, Outcome outcome) {
    return new Text(vi + ": " + outcome.message().vi(), en + ": " + outcome.message().en());
  }

  private static List<String> holders(List<WorkItem> open) {
    return open.stream()
        .flatMap(
            item ->
                item.person() == null
                    ? List.of(item.candidates()).stream()
                    : List.of(item.person()).stream())
        .distinct()
        .toList();
  }

  /** Who leads those who are late: the head of their unit, or the first above them. */
  private List<String> above(WorkItem item, Running.Run run, List<String> holders) {
    var unit = unit(item, run);
    if (unit == null) return List.of();
    return organisation.on(deadlines.now().toLocalDate()).incumbents(unit).stream()
        .filter(Incumbent::leads)
        .filter(head -> !head.away())
        .map(Incumbent::username)
        .filter(head -> !holders.contains(head) && !head.equals(run.requester()))
        .limit(1)
        .toList();
  }

  private @Nullable String unit(WorkItem item, Running.Run run) {
    if (item.unit() != null) return item.unit();
    var publication = publications.of(run.version());
    var course = publication.course();
    var step = course.has(item.place()) ? course.place(item.place()).step() : null;
    var unit = step == null ? null : step.unit();
    return unit == null ? publication.procedure().profile().owner() : unit;
  }

  /** What was not carried out yet. Of several warnings of one moment the first is the nearer. */
  private List<Outcome> news(String term, Situation standing, LocalDateTime due) {
    var news =
        deadlines.judge(standing).stream().filter(outcome -> first(term, outcome, due)).toList();
    var warnings = news.stream().filter(Terms::warns).skip(1).toList();
    return news.stream().filter(outcome -> !warnings.contains(outcome)).toList();
  }

  private static boolean warns(Outcome outcome) {
    return outcome.consequence() instanceof Consequence.Warn;
  }

  /** Whether the rule has not been carried out for this term yet. */
  private boolean first(String term, Outcome outcome, LocalDateTime due) {
    return database
            .sql("insert into term_deeds (term, rule, due) values (?, ?, ?) on conflict do nothing")
            .params(term, outcome.rule(), due)
            .update()
        > 0;
  }
}
