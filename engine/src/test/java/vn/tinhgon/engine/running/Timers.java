package vn.tinhgon.engine.running;

import java.time.LocalDateTime;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The timers of dossiers in the hand of the test: they fire when it says, until closed. */
public final class Timers implements AutoCloseable {
  private final RunningApplication application;

  public Timers(RunningApplication application) {
    this.application = application;
    executor().shutdown();
  }

  private JobExecutor executor() {
    var engine = application.bean(ProcessEngine.class).getProcessEngineConfiguration();
    return ((ProcessEngineConfigurationImpl) engine).getJobExecutor();
  }

  /** Time goes by up to a moment; every timer of the dossier fires as it comes due. */
  public void until(String dossier, LocalDateTime moment) {
    application.clock().set(moment);
    var key =
        application
            .bean(JdbcClient.class)
            .sql("select id::text from dossiers where number = ?")
            .param(dossier)
            .query(String.class)
            .single();
    var instance =
        application
            .bean(ProcessEngine.class)
            .getRuntimeService()
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(key)
            .singleResult()
            .getId();
    var jobs = application.bean(ManagementService.class);
    while (true) {
      var due = jobs.createJobQuery().processInstanceId(instance).timers().executable();
      var next = due.orderByJobDuedate().asc().listPage(0, 1);
      if (next.isEmpty()) return;
      jobs.executeJob(next.get(0).getId());
    }
  }

  /** The same for a term that another room keeps, by its kind and name. */
  public void untilWatched(String term, LocalDateTime moment) {
    application.clock().set(moment);
    var jobs = application.bean(ManagementService.class);
    for (var again = true; again; ) {
      var due =
          jobs.createJobQuery().timers().executable().list().stream()
              .filter(job -> ((JobEntity) job).getJobHandlerConfigurationRaw().equals(term))
              .toList();
      due.forEach(job -> jobs.executeJob(job.getId()));
      again = !due.isEmpty();
    }
  }

  @Override
  public void close() {
    application.clock().set(MovableClock.START);
    executor().start();
  }
}
