package vn.tinhgon.engine.dossier;

import java.time.LocalDateTime;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandlerConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * One timer of the process engine for each procedure that starts by itself; no dossier is there.
 */
@Component
class StartTimers implements JobHandler<StartTimers.Code> {
  private static final String TYPE = "tinhgon-start";

  private final ObjectProvider<SelfStarts> starts;

  StartTimers(ObjectProvider<SelfStarts> starts) {
    this.starts = starts;
  }

  /** The procedure a job is to start; null for any other job. */
  static @Nullable String procedure(Job job) {
    return job instanceof JobEntity entity && TYPE.equals(entity.getJobHandlerType())
        ? entity.getJobHandlerConfigurationRaw()
        : null;
  }

  record Code(String procedure) implements JobHandlerConfiguration {
    @Override
    public String toCanonicalString() {
      return procedure;
    }
  }

  @Override
  public String getType() {
    return TYPE;
  }

  @Override
  public void execute(
      Code code,
      @Nullable ExecutionEntity execution,
      CommandContext context,
      @Nullable String tenant) {
    starts.getObject().due(code.procedure());
  }

  @Override
  public Code newConfiguration(String procedure) {
    return new Code(procedure);
  }

  @Override
  public void onDelete(Code code, JobEntity job) {}

  /** The only timer of the procedure; only within a command of the engine. */
  void set(String procedure, @Nullable LocalDateTime next, Deadlines deadlines) {
    var jobs = Context.getCommandContext().getJobManager();
    jobs.findJobsByConfiguration(TYPE, procedure, null).forEach(JobEntity::delete);
    if (next == null) return;
    var timer = new TimerEntity();
    timer.setJobHandlerType(TYPE);
    timer.setJobHandlerConfiguration(new Code(procedure));
    timer.setDuedate(deadlines.date(next));
    jobs.schedule(timer);
  }
}
