package vn.tinhgon.engine.dossier;

import java.time.LocalDateTime;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandlerConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** One timer for each procedure that starts by itself. */
@Component
class StartTimers extends OwnTimers<StartTimers.Code> {
  private static final String TYPE = "tinhgon-start";

  private final ObjectProvider<SelfStarts> starts;

  StartTimers(ObjectProvider<SelfStarts> starts, Deadlines deadlines) {
    super(TYPE, Code::new, deadlines);
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
  void due(Code code) {
    starts.getObject().due(code.procedure());
  }

  /** The only timer of the procedure. */
  void set(String procedure, @Nullable LocalDateTime next) {
    var code = new Code(procedure);
    drop(code);
    if (next != null) schedule(code, next, null);
  }
}
