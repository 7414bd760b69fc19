package vn.tinhgon.engine.dossier;

import java.time.LocalDateTime;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandlerConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** One timer of the process engine for each term of another room; no dossier is there. */
@Component
class WatchTimers implements JobHandler<WatchTimers.Name> {
  private static final String TYPE = "tinhgon-watch";

  private final ObjectProvider<Watching> watching;
  private final Deadlines deadlines;

  WatchTimers(ObjectProvider<Watching> watching, Deadlines deadlines) {
    this.watching = watching;
    this.deadlines = deadlines;
  }

  record Name(String kind, String name) implements JobHandlerConfiguration {
    static Name read(String written) {
      var colon = written.indexOf(':');
      return new Name(written.substring(0, colon), written.substring(colon + 1));
    }

    @Override
    public String toCanonicalString() {
      return kind + ":" + name;
    }
  }

  @Override
  public String getType() {
    return TYPE;
  }

  @Override
  public void execute(
      Name name,
      @Nullable ExecutionEntity execution,
      CommandContext context,
      @Nullable String tenant) {
    watching.getObject().look(name);
  }

  @Override
  public Name newConfiguration(String written) {
    return Name.read(written);
  }

  @Override
  public void onDelete(Name name, JobEntity job) {}

  /** Sets the timer for the next moment that matters; only within a command of the engine. */
  void set(Name name, LocalDateTime from, LocalDateTime due) {
    var moment = deadlines.wakeUp(from, due);
    if (moment == null) return;
    var timer = new TimerEntity();
    timer.setJobHandlerType(TYPE);
    timer.setJobHandlerConfiguration(name);
    timer.setDuedate(deadlines.date(moment));
    Context.getCommandContext().getJobManager().schedule(timer);
  }

  boolean has(Name name) {
    return !Context.getCommandContext()
        .getJobManager()
        .findJobsByConfiguration(TYPE, name.toCanonicalString(), null)
        .isEmpty();
  }

  void drop(Name name) {
    Context.getCommandContext()
        .getJobManager()
        .findJobsByConfiguration(TYPE, name.toCanonicalString(), null)
        .forEach(JobEntity::delete);
  }
}
