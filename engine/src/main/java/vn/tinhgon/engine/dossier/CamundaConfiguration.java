package vn.tinhgon.engine.dossier;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;
import vn.tinhgon.engine.database.LibraryTables;

/**
 * One process engine on the program's own transactions, with as little of Camunda as dossiers need.
 */
@Configuration(proxyBeanMethods = false)
class CamundaConfiguration {
  /**
   * A crashed instance keeps its jobs locked so long; Camunda's five minutes is late for a due
   * date.
   */
  private static final int JOB_LOCK_MILLIS = 60_000;

  @Bean
  LibraryTables camundaTables() {
    var parts =
        Stream.of(
            "engine",
            "history",
            "identity",
            "case.engine",
            "case.history",
            "decision.engine",
            "decision.history");
    return new LibraryTables(
        "0001",
        "Camunda 7.24",
        parts
            .map("org/camunda/bpm/engine/db/create/activiti.postgres.create.%s.sql"::formatted)
            .toList());
  }

  @Bean
  ThreadPoolTaskExecutor jobThreads() {
    var threads = new ThreadPoolTaskExecutor();
    threads.setCorePoolSize(4);
    threads.setMaxPoolSize(8);
    threads.setQueueCapacity(40);
    threads.setThreadNamePrefix("job-");
    return threads;
  }

  @Bean
  SpringJobExecutor jobExecutor(ThreadPoolTaskExecutor jobThreads) {
    var executor = new SpringJobExecutor();
    executor.setTaskExecutor(jobThreads);
    executor.setMaxJobsPerAcquisition(20);
    executor.setLockTimeInMillis(JOB_LOCK_MILLIS);
    return executor;
  }

  @Bean
  SpringProcessEngineConfiguration camunda(
      EarlyMappings.OnTheirWay mappings,
      DataSource database,
      PlatformTransactionManager transactions,
      JobExecutor jobs,
      Deadlines deadlines,
      Consultations consultations,
      TermTimers terms,
      StartTimers starts,
      WatchTimers watches,
      Incidents incidents,
      Listeners listeners,
      FlywayMigrationInitializer tablesFirst) {
    var camunda = new EarlyMappings.Engine(mappings);
    camunda.setDataSource(database);
    camunda.setTransactionManager(transactions);
    camunda.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_FALSE);
    // Dossiers keep their own control slips; nobody reads a second trace of the same.
    camunda.setHistory(HistoryLevel.HISTORY_LEVEL_NONE.getName());
    camunda.setEnforceHistoryTimeToLive(false);
    camunda.setIdGenerator(new StrongUuidGenerator());
    camunda.setJobExecutor(jobs);
    camunda.setJobExecutorActivate(true);
    camunda.setDefaultNumberOfRetries(Troubles.TRIES);
    camunda.setFailedJobRetryTimeCycle("R%d/PT1M".formatted(Troubles.TRIES));
    camunda.setMetricsEnabled(false);
    camunda.setTaskMetricsEnabled(false);
    camunda.setDbMetricsReporterActivate(false);
    camunda.setCustomSessionFactories(Unasked.sessions());
    camunda.setCustomJobHandlers(List.of(terms, starts, watches));
    camunda.setCustomIncidentHandlers(List.of(incidents));
    camunda.setCustomPreBPMNParseListeners(List.of(listeners));
    // A model must not reach the program's insides: no scripts, no foreign code, and of all beans
    // only those that tell due dates and how many are asked.
    camunda.setBeans(Map.of("deadlines", deadlines, "consultations", consultations));
    camunda.setEnableScriptEngineLoadExternalResources(false);
    camunda.setEnableExpressionsInAdhocQueries(false);
    camunda.setEnableExpressionsInStoredQueries(false);
    camunda.setCmmnEnabled(false);
    camunda.setDmnEnabled(false);
    return camunda;
  }

  @Bean
  ProcessEngineFactoryBean processEngine(SpringProcessEngineConfiguration camunda) {
    var engine = new ProcessEngineFactoryBean();
    engine.setProcessEngineConfiguration(camunda);
    return engine;
  }

  @Bean
  RepositoryService repositoryService(ProcessEngine engine) {
    return engine.getRepositoryService();
  }

  @Bean
  RuntimeService runtimeService(ProcessEngine engine) {
    return engine.getRuntimeService();
  }

  @Bean
  TaskService taskService(ProcessEngine engine) {
    return engine.getTaskService();
  }

  @Bean
  ManagementService managementService(ProcessEngine engine) {
    return engine.getManagementService();
  }
}
