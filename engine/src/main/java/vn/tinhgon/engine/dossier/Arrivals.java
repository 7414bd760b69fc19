package vn.tinhgon.engine.dossier;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Objects;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.tinhgon.bpmn.Step;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.organisation.Organisation;
import vn.tinhgon.engine.routing.Desk;
import vn.tinhgon.engine.routing.Errand;
import vn.tinhgon.engine.routing.Matter;
import vn.tinhgon.engine.routing.Routing;
import vn.tinhgon.rules.deadline.Situation;

/** What happens when a dossier comes to a place, within the transaction that brings it there. */
@Component
class Arrivals {
  private final Publications publications;
  private final Consultations consultations;
  private final Deadlines deadlines;
  private final OfficeCalendar calendar;
  private final Routing routing;
  private final WorkItems items;
  private final Running running;
  private final HandingOn handingOn;
  private final TermTimers timers;
  private final Organisation organisation;
  private final Actions actions;
  private final ApplicationEventPublisher events;

  Arrivals(
      Publications publications,
      Consultations consultations,
      Deadlines deadlines,
      OfficeCalendar calendar,
      Routing routing,
      WorkItems items,
      Running running,
      HandingOn handingOn,
      TermTimers timers,
      Organisation organisation,
      Actions actions,
      ApplicationEventPublisher events) {
    this.publications = publications;
    this.consultations = consultations;
    this.deadlines = deadlines;
    this.calendar = calendar;
    this.routing = routing;
    this.items = items;
    this.running = running;
    this.handingOn = handingOn;
    this.timers = timers;
    this.organisation = organisation;
    this.actions = actions;
    this.events = events;
  }

  /** Work lands on a desk, with the day it is due. */
  void arrived(DelegateTask task) {
    var publication = publications.of(task.getProcessDefinitionId());
    var place = publication.course().place(task.getTaskDefinitionKey());
    var arriving = running.arriving(dossier(task.getExecution()), place.id());
    var run = arriving.run();
    var step = place.step();
    var now = deadlines.now();
    calendar.seen(arriving.calendar());
    var due =
        place.isStep()
            ? deadlines.due(Situation.Subject.STEP, run.urgency(), step(place).limit(), now)
            : null;
    if (due == null) due = deadlines.expiry(publication.course(), place, now);
    var unit = place.several() ? unit(task, run.id(), place) : null;
    var desk =
        routing.desk(
            errand(publication, run, step, unit, now.toLocalDate()), arriving.organisation());
    var looksAt =
        items.lay(
            new WorkItems.Laid(
                task.getId(),
                run.id(),
                place,
                unit == null ? place.name() : place.name() + " – " + organisation.unitName(unit),
                kind(place),
                unit,
                now,
                due,
                handingOn.item()),
            unit == null ? again(desk, arriving.before()) : desk);
    var moment = due == null ? null : deadlines.wakeUp(now, due);
    if (moment != null && looksAt.map(at -> moment.isBefore(at) || at.isBefore(now)).orElse(true)) {
      timers.lookBy(moment, run.id(), task.getProcessInstanceId());
    }
  }

  /** What routing has to know to find a desk. */
  static Errand errand(
      Publication publication,
      Running.Run run,
      @Nullable Step step,
      @Nullable String unit,
      LocalDate day) {
    return new Errand(
        run.procedure(),
        unit != null ? unit : inCharge(publication, run, step),
        step == null ? null : step.role(),
        step == null ? null : step.level(),
        publication.procedure().profile().owner(),
        run.requester(),
        day,
        new Matter(
            run.id(),
            step == null ? null : step.name(),
            step == null ? null : step.kind(),
            run.field(),
            run.value(),
            run.urgency().ofRules(),
            run.secrecy().onPaperOnly()));
  }

  /** The drawing names one unit that drafts; of a dossier with a unit in charge that one does. */
  private static @Nullable String inCharge(
      Publication publication, Running.Run run, @Nullable Step step) {
    var drawn = step == null ? null : step.unit();
    if (drawn == null || run.handler() == null) return drawn;
    return drawn.equals(Action.drafter(publication.procedure())) ? run.handler() : drawn;
  }

  /** Done once by each of several units, every run goes to its own unit. */
  private @Nullable String unit(DelegateTask task, long dossier, Place place) {
    return task.getVariable("loopCounter") instanceof Integer counter
        ? consultations.unit(dossier, place, counter)
        : null;
  }

  /** Work that comes back goes to the one who did it, as long as he is among those who may. */
  private static Desk again(Desk desk, @Nullable String before) {
    if (before == null || desk.seats().size() < 2) return desk;
    var seat = desk.seats().stream().filter(one -> one.person().equals(before)).toList();
    return seat.isEmpty()
        ? desk
        : new Desk(
            seat, new Text("Đã xử lý bước này lần trước", "Handled this step the time before"));
  }

  private static Step step(Place place) {
    return Objects.requireNonNull(place.step());
  }

  private static @Nullable String kind(Place place) {
    if (!place.isStep()) return null;
    var kind = step(place).kind();
    return kind == null ? null : kind.name();
  }

  /** Work ends undone: its term ran out, or the dossier went another way. */
  void withdrawn(DelegateTask task) {
    var course = publications.of(task.getProcessDefinitionId()).course();
    var now = deadlines.now();
    var expiry =
        course.places().stream()
            .filter(place -> place.kind() == Place.Kind.DEADLINE && place.interrupting())
            .filter(place -> task.getTaskDefinitionKey().equals(place.host()))
            .min(Comparator.comparing(place -> first(place, now)));
    var expired = items.withdraw(task.getId(), now, expiry.map(Place::name).orElse(null));
    if (expired) {
      var element = course.place(task.getTaskDefinitionKey()).element();
      var number = running.of(dossier(task.getExecution())).number();
      events.publishEvent(new StepDone(number, element, null, null));
    }
  }

  /** Of several timers on one piece of work, the one that fired is the one set for the earliest. */
  private LocalDateTime first(Place deadline, LocalDateTime now) {
    return deadline.timer() == null ? now : deadlines.moment(deadline.timer(), now);
  }

  /** The dossier comes to a timer and stays until it fires. */
  void waiting(DelegateExecution execution) {
    var publication = publications.of(execution.getProcessDefinitionId());
    var place = publication.course().place(execution.getCurrentActivityId());
    var now = deadlines.now();
    var until = deadlines.moment(Objects.requireNonNull(place.timer()), now);
    items.wait(laid(dossier(execution), place, null, until));
  }

  /** The timer has fired, or the dossier has gone another way. */
  void waited(DelegateExecution execution) {
    var dossier = dossier(execution);
    var now = deadlines.now();
    items
        .lockAwaited(dossier, execution.getCurrentActivityId())
        .ifPresent(
            item -> {
              if (execution.isCanceled()) {
                items.withdraw(item.id(), now, null);
                return;
              }
              var told = "Đã chờ đến " + Waiting.written(Objects.requireNonNull(item.due()));
              items.finish(item, new WorkItems.Finish("SYSTEM", null, null, told), now);
              handingOn.fromNowOn(item.id());
            });
  }

  /** The dossier comes to an automatic step, which a job of the engine does in a moment. */
  void awaited(DelegateExecution execution) {
    var publication = publications.of(execution.getProcessDefinitionId());
    var way = publication.course().passage(execution.getCurrentTransitionId());
    await(publication, publication.course().place(way.to()), dossier(execution));
  }

  private void await(Publication publication, Place place, long dossier) {
    var step = publication.procedure().step(place.id());
    var automatic = Automatic.of(publication.procedure(), step);
    if (automatic != null) items.await(laid(dossier, place, step, null), automatic);
  }

  /** The control slip shows what the program did. */
  void doneBySystem(DelegateExecution execution) {
    var publication = publications.of(execution.getProcessDefinitionId());
    var place = publication.course().place(execution.getCurrentActivityId());
    var dossier = dossier(execution);
    if (place.kind() == Place.Kind.ACTION) {
      // A dossier on a model of before comes without having been awaited.
      if (items.lockAwaited(dossier, place.id()).isEmpty()) await(publication, place, dossier);
      var item = items.lockAwaited(dossier, place.id()).orElseThrow();
      actions.perform(item, publication);
      handingOn.fromNowOn(item.id());
    } else {
      var step = publication.procedure().step(place.id());
      var automatic = Automatic.of(publication.procedure(), step);
      items.passed(
          laid(dossier, place, step, null),
          automatic == Automatic.NONE ? automatic.promise().vi() : "Hệ thống tự thực hiện");
    }
    events.publishEvent(new StepDone(running.of(dossier).number(), place.element(), null, null));
  }

  private WorkItems.Laid laid(
      long dossier, Place place, @Nullable Step step, @Nullable LocalDateTime due) {
    return new WorkItems.Laid(
        UUID.randomUUID().toString(),
        dossier,
        place,
        place.name(),
        step == null || step.kind() == null ? null : step.kind().name(),
        null,
        deadlines.now(),
        due,
        handingOn.item());
  }

  void ended(DelegateExecution execution) {
    var dossier = dossier(execution);
    timers.drop(execution.getProcessInstanceId());
    var run = running.of(dossier);
    if (run.ended()) return;
    var now = deadlines.now();
    var punctuality = deadlines.punctuality(Situation.Subject.DOSSIER, now, run.due());
    if (running.close(dossier, Outcome.COMPLETED, null, now, punctuality)) {
      events.publishEvent(new DossierEnded(run.number(), Outcome.COMPLETED));
    }
  }

  private static long dossier(DelegateExecution execution) {
    return Long.parseLong(execution.getProcessBusinessKey());
  }
}
