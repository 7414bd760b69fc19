package vn.tinhgon.engine.dossier;

import java.time.LocalDateTime;
import java.util.regex.Pattern;
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

/**
 * One timer of the process engine for all running terms of a dossier, set for the first moment that
 * matters to any of them. Work done in time leaves it as it is: to look too early costs nothing, so
 * most steps neither set a timer nor drop one. Bound to the dossier's process, so it stands still
 * with it.
 */
@Component
class TermTimers implements JobHandler<TermTimers.Watched> {
  private static final String TYPE = "tinhgon-term";

  private final ObjectProvider<Terms> terms;
  private final Running running;
  private final Deadlines deadlines;

  TermTimers(ObjectProvider<Terms> terms, Running running, Deadlines deadlines) {
    this.terms = terms;
    this.running = running;
    this.deadlines = deadlines;
  }

  /**
   * The dossier whose terms a timer looks at, and when.
   *
   * @param moment null where it was set before moments were kept
   */
  record Watched(long dossier, @Nullable LocalDateTime moment) implements JobHandlerConfiguration {
    private static final Pattern NAMED = Pattern.compile("dossier:(\\d+)(?:@(.+))?");

    static Watched named(String name) {
      var named = NAMED.matcher(name);
      if (!named.matches()) throw new IllegalArgumentException("not a timer of terms: " + name);
      var moment = named.group(2) == null ? null : LocalDateTime.parse(named.group(2));
      return new Watched(Long.parseLong(named.group(1)), moment);
    }

    @Override
    public String toCanonicalString() {
      return "dossier:" + dossier + (moment == null ? "" : "@" + moment);
    }

    /** Whether another timer looks instead. */
    boolean overtaken(@Nullable LocalDateTime looksAt) {
      return looksAt != null && !looksAt.equals(moment);
    }
  }

  @Override
  public String getType() {
    return TYPE;
  }

  @Override
  public void execute(
      Watched watched,
      @Nullable ExecutionEntity execution,
      CommandContext context,
      @Nullable String tenant) {
    terms.getObject().look(watched);
  }

  @Override
  public Watched newConfiguration(String name) {
    return Watched.named(name);
  }

  @Override
  public void onDelete(Watched watched, JobEntity job) {}

  /**
   * The terms are looked at by a moment; a timer set for an earlier one is enough. One that was set
   * for another moment finds itself overtaken when it fires. Only within a command of the engine.
   */
  void lookBy(LocalDateTime moment, long dossier, String instance) {
    if (!running.lookBy(moment, dossier, deadlines.now())) return;
    var timer = new TimerEntity();
    timer.setJobHandlerType(TYPE);
    timer.setJobHandlerConfiguration(new Watched(dossier, moment));
    timer.setProcessInstanceId(instance);
    timer.setDuedate(deadlines.date(moment));
    Context.getCommandContext().getJobManager().schedule(timer);
  }

  /** Only within a command of the engine. */
  void drop(String instance) {
    Context.getCommandContext().getJobManager().findJobsByProcessInstanceId(instance).stream()
        .filter(job -> TYPE.equals(job.getJobHandlerType()))
        .forEach(JobEntity::delete);
  }
}
