package vn.tinhgon.engine.dossier;

import java.time.LocalDateTime;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tinhgon.bpmn.Step;
import vn.tinhgon.engine.routing.Errand;
import vn.tinhgon.engine.routing.Routing;

/** What happens when a dossier comes to a place, within the transaction that brings it there. */
@Component
class Arrivals {
  private final Publications publications;
  private final Deadlines deadlines;
  private final Routing routing;
  private final WorkItems items;

  Arrivals(Publications publications, Deadlines deadlines, Routing routing, WorkItems items) {
    this.publications = publications;
    this.deadlines = deadlines;
    this.routing = routing;
    this.items = items;
  }

  /** Work lands on a desk, with the day it is due. */
  void arrived(DelegateTask task) {
    var publication = publications.of(task.getProcessDefinitionId());
    var place = publication.course().place(task.getTaskDefinitionKey());
    var dossier = items.dossier(dossier(task.getExecution()));
    var step = place.step();
    var now = deadlines.now();
    var errand =
        new Errand(
            dossier.procedure(),
            unit(place, step, task.getVariable("loopCounter")),
            step == null ? null : step.role(),
            step == null ? null : step.level(),
            publication.procedure().profile().owner(),
            dossier.requester(),
            now.toLocalDate());
    var question = step != null && !step.id().equals(place.id());
    var due = step == null || question ? null : deadlines.due(step.limit());
    items.lay(
        task.getId(), dossier.id(), place, kind(step, question), now, due, routing.desk(errand));
  }

  /** Done once for each of several units, every run goes to its own unit. */
  private static @Nullable String unit(Place place, @Nullable Step step, @Nullable Object run) {
    if (step == null) return null;
    return place.times() > 1 && run instanceof Integer counter
        ? step.units().get(counter)
        : step.unit();
  }

  private static @Nullable String kind(@Nullable Step step, boolean question) {
    return step == null || question || step.kind() == null ? null : step.kind().name();
  }

  /** Work ends undone: its term ran out, or the dossier went another way. */
  void withdrawn(DelegateTask task) {
    var course = publications.of(task.getProcessDefinitionId()).course();
    var expiry =
        course.places().stream()
            .filter(place -> place.kind() == Place.Kind.DEADLINE && place.interrupting())
            .filter(place -> task.getTaskDefinitionKey().equals(place.host()))
            .findFirst();
    items.withdraw(task.getId(), deadlines.now(), expiry.map(Place::name).orElse(null));
  }

  /** The control slip shows what the program did by carrying the dossier. */
  void doneBySystem(DelegateExecution execution) {
    var course = publications.of(execution.getProcessDefinitionId()).course();
    var place = course.place(execution.getCurrentActivityId());
    var step = place.step();
    LocalDateTime now = deadlines.now();
    items.passed(UUID.randomUUID().toString(), dossier(execution), place, kind(step, false), now);
  }

  void ended(DelegateExecution execution) {
    items.close(dossier(execution), deadlines.now());
  }

  private static long dossier(DelegateExecution execution) {
    return Long.parseLong(execution.getProcessBusinessKey());
  }
}
