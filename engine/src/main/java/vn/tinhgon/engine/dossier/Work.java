package vn.tinhgon.engine.dossier;

import java.util.HashMap;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.audit.Audit;
import vn.tinhgon.engine.audit.Entry;
import vn.tinhgon.engine.problem.Refusal;
import vn.tinhgon.engine.routing.Seat;

/** Taking work and handing it on. */
@Component
class Work {
  private final Holding holding;
  private final WorkItems items;
  private final Running running;
  private final Publications publications;
  private final Consultations consultations;
  private final Supplements supplements;
  private final HandingOn handingOn;
  private final Actions actions;
  private final TaskService engine;
  private final Deadlines deadlines;
  private final Audit audit;
  private final ApplicationEventPublisher events;

  Work(
      Holding holding,
      WorkItems items,
      Running running,
      Publications publications,
      Consultations consultations,
      Supplements supplements,
      HandingOn handingOn,
      Actions actions,
      TaskService engine,
      Deadlines deadlines,
      Audit audit,
      ApplicationEventPublisher events) {
    this.holding = holding;
    this.items = items;
    this.running = running;
    this.publications = publications;
    this.consultations = consultations;
    this.supplements = supplements;
    this.handingOn = handingOn;
    this.actions = actions;
    this.engine = engine;
    this.deadlines = deadlines;
    this.audit = audit;
    this.events = events;
  }

  /** The row stays locked until the transaction ends, so there is one winner. */
  @Transactional
  void claim(String id, Reader reader) {
    var item = holding.open(id, reader);
    if (item.claimed()) {
      if (reader.username().equals(item.person())) return;
      throw Refusal.conflict(holding.takenBy(item));
    }
    var seat = items.seat(id, reader.username(), reader.administers()).orElseThrow(Holding::gone);
    var number = running.of(item.dossier()).number();
    audit.note(new Entry(reader.username(), seat.onBehalfOf(), "claim", "dossier " + number));
    items.claim(
        item, new Seat(reader.username(), seat.onBehalfOf(), seat.signature()), deadlines.now());
  }

  /** Takes it and completes it in one go, as several are at once. */
  @Transactional
  void claimAndComplete(String id, Answer answer, Reader reader) {
    claim(id, reader);
    complete(id, answer, reader);
  }

  /**
   * @throws Refusal 409 when it is done already, held by somebody else or waiting, 422 with the
   *     ways on when one has to be chosen
   */
  @Transactional
  void complete(String id, Answer answer, Reader reader) {
    var held = holding.held(id, reader);
    var item = held.item();
    var run = held.run();
    var comment = Said.optional("comment", answer.comment());
    audit.note(
        new Entry(reader.username(), item.onBehalfOf(), "complete", "dossier " + run.number()));
    if (item.isSupplement()) {
      supplements.received(item, comment);
      return;
    }
    var publication = publications.of(run.version());
    var chosen = BranchChoice.of(item.name(), publication.branches(item.place()), answer.branch());
    consult(run, publication, answer);
    items.finish(
        item,
        new WorkItems.Finish(
            "DONE", chosen == null ? null : chosen.name(), opinion(item, answer), comment),
        deadlines.now());
    events.publishEvent(
        new StepDone(
            run.number(),
            item.element(),
            chosen == null ? null : chosen.flow(),
            reader.username()));
    actions.beside(item, publication);
    var variables = chosen == null ? new HashMap<String, Object>() : answers(publication, chosen);
    handingOn.from(id, () -> engine.complete(id, variables));
  }

  private void consult(Running.Run run, Publication publication, Answer answer) {
    var faults = consultations.faults(publication, answer.consult());
    if (!faults.isEmpty()) {
      throw Refusal.unprocessable(
          new Text("Chưa chọn đúng đơn vị cần hỏi ý kiến", "The units to be asked are not right"),
          faults);
    }
    consultations.choose(run.id(), answer.consult());
  }

  private static @Nullable Opinion opinion(WorkItem item, Answer answer) {
    if (answer.opinion() == null || "CONSULT".equals(item.kind())) return answer.opinion();
    throw Said.wrong(
        "opinion",
        new Text(
            "Việc “" + item.name() + "” không phải việc cho ý kiến; hãy bỏ trống",
            "“" + item.name() + "” does not ask for an opinion; leave it out"));
  }

  /**
   * Transient where the gateways read them in this very transaction; else they outlast the jobs of
   * automatic steps on the way.
   */
  private static HashMap<String, Object> answers(Publication publication, Branch chosen) {
    var answers = new HashMap<String, Object>();
    publication
        .asked(chosen)
        .forEach(
            passage ->
                answers.put(
                    publication.answer(passage),
                    Variables.booleanValue(
                        chosen.passages().contains(passage), !publication.course().pauses())));
    return answers;
  }
}
