package vn.tinhgon.engine.dossier;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.audit.Audit;
import vn.tinhgon.engine.audit.Entry;
import vn.tinhgon.engine.problem.Refusal;
import vn.tinhgon.rules.deadline.Situation;

/** Ends a dossier before its time: it is refused, or stopped. */
@Component
class Endings {
  private final Holding holding;
  private final WorkItems items;
  private final Running running;
  private final Tokens tokens;
  private final Deadlines deadlines;
  private final Audit audit;
  private final ApplicationEventPublisher events;

  Endings(
      Holding holding,
      WorkItems items,
      Running running,
      Tokens tokens,
      Deadlines deadlines,
      Audit audit,
      ApplicationEventPublisher events) {
    this.holding = holding;
    this.items = items;
    this.running = running;
    this.tokens = tokens;
    this.deadlines = deadlines;
    this.audit = audit;
    this.events = events;
  }

  @Transactional
  void reject(String id, @Nullable String reason, Reader reader) {
    end(id, reason, reader, Outcome.REJECTED, "reject", "Từ chối hồ sơ");
  }

  @Transactional
  void stop(String id, @Nullable String reason, Reader reader) {
    end(id, reason, reader, Outcome.STOPPED, "stop", "Dừng giải quyết hồ sơ");
  }

  private void end(
      String id,
      @Nullable String reason,
      Reader reader,
      Outcome outcome,
      String deed,
      String told) {
    var held = holding.held(id, reader);
    var item = held.item();
    var run = held.run();
    if (!Decision.judges(item)) {
      throw Refusal.conflict(
          new Text(
              "Bước “"
                  + item.name()
                  + "” không có thẩm quyền kết thúc hồ sơ; hãy trả lại bước trước",
              "“" + item.name() + "” cannot end a dossier; send it back to an earlier step"));
    }
    var why = Said.required("reason", reason, new Text("Hãy ghi lý do", "Give the reason"));
    audit.note(new Entry(reader.username(), item.onBehalfOf(), deed, "dossier " + run.number()));
    var now = deadlines.now();
    var open = items.lockOpen(run.id());
    items.finish(item, new WorkItems.Finish(outcome.name(), told, null, why), now);
    open.stream()
        .filter(other -> !other.id().equals(id))
        .forEach(other -> items.withdraw(other.id(), now, null));
    running.close(
        run.id(),
        outcome,
        why,
        now,
        deadlines.punctuality(Situation.Subject.DOSSIER, now, run.due()));
    tokens.end(run.id(), outcome.name());
    events.publishEvent(new DossierEnded(run.number(), outcome));
  }
}
