package vn.tinhgon.engine.dossier;

import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Function;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandlerConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobManager;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.jspecify.annotations.Nullable;

/**
 * Timers of the process engine that no drawing names: the program sets them for matters of its own.
 * All but what the engine calls runs only within a command of the engine.
 *
 * @param <M> the matter, as it is written beside the timer
 */
abstract class OwnTimers<M extends JobHandlerConfiguration> implements JobHandler<M> {
  private final String type;
  private final Function<String, M> reader;
  private final Deadlines deadlines;

  OwnTimers(String type, Function<String, M> reader, Deadlines deadlines) {
    this.type = type;
    this.reader = reader;
    this.deadlines = deadlines;
  }

  /** The moment has come. */
  abstract void due(M matter);

  @Override
  public final String getType() {
    return type;
  }

  @Override
  public final M newConfiguration(String written) {
    return reader.apply(written);
  }

  @Override
  public final void execute(
      M matter,
      @Nullable ExecutionEntity execution,
      CommandContext context,
      @Nullable String tenant) {
    due(matter);
  }

  @Override
  public final void onDelete(M matter, JobEntity job) {}

  /**
   * @param instance the process it stands still with; null where no dossier is there
   */
  final void schedule(M matter, LocalDateTime moment, @Nullable String instance) {
    var timer = new TimerEntity();
    timer.setJobHandlerType(type);
    timer.setJobHandlerConfiguration(matter);
    timer.setProcessInstanceId(instance);
    timer.setDuedate(deadlines.date(moment));
    jobs().schedule(timer);
  }

  final List<JobEntity> of(M matter) {
    return jobs().findJobsByConfiguration(type, matter.toCanonicalString(), null);
  }

  final void drop(M matter) {
    of(matter).forEach(JobEntity::delete);
  }

  static JobManager jobs() {
    return Context.getCommandContext().getJobManager();
  }
}
