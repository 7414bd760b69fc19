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

/**
 * One timer of the process engine for each running term; it looks at the term and sets itself again
 * for the next moment that matters. Bound to the dossier's process, so it stands still with it.
 */
@Component
class TermTimers implements JobHandler<TermTimers.Term> {
  private static final String TYPE = "tinhgon-term";

  private final ObjectProvider<Terms> terms;
  private final Deadlines deadlines;

  TermTimers(ObjectProvider<Terms> terms, Deadlines deadlines) {
    this.terms = terms;
    this.deadlines = deadlines;
  }

  /** What a timer looks at: {@code item:…} or {@code dossier:…}. */
  record Term(String name) implements JobHandlerConfiguration {
    static Term item(String id) {
      return new Term("item:" + id);
    }

    static Term dossier(long id) {
      return new Term("dossier:" + id);
    }

    @Override
    public String toCanonicalString() {
      return name;
    }
  }

  @Override
  public String getType() {
    return TYPE;
  }

  @Override
  public void execute(
      Term term,
      @Nullable ExecutionEntity execution,
      CommandContext context,
      @Nullable String tenant) {
    terms.getObject().look(term);
  }

  @Override
  public Term newConfiguration(String name) {
    return new Term(name);
  }

  @Override
  public void onDelete(Term term, JobEntity job) {}

  /** Sets the timer for the next moment that matters; only within a command of the engine. */
  void set(Term term, String instance, LocalDateTime from, LocalDateTime due) {
    var moment = deadlines.wakeUp(from, due);
    if (moment == null) return;
    var timer = new TimerEntity();
    timer.setJobHandlerType(TYPE);
    timer.setJobHandlerConfiguration(term);
    timer.setProcessInstanceId(instance);
    timer.setDuedate(deadlines.date(moment));
    Context.getCommandContext().getJobManager().schedule(timer);
  }

  void drop(Term term) {
    var jobs = Context.getCommandContext().getJobManager();
    jobs.findJobsByConfiguration(TYPE, term.name(), null).forEach(JobEntity::delete);
  }
}
