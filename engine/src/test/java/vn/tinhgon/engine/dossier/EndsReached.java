package vn.tinhgon.engine.dossier;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import vn.tinhgon.engine.catalogue.Catalogue;
import vn.tinhgon.engine.running.RunningApplication;

/** The end events that dossiers of a procedure come to; the program keeps no trace of them. */
record EndsReached(Set<String> ends) {
  static EndsReached of(String procedure, RunningApplication application) {
    var version = application.bean(Catalogue.class).current(procedure).orElseThrow();
    var id =
        application
            .bean(Publications.class)
            .definition(version, application.bean(RepositoryService.class));
    var engine =
        (ProcessEngineConfigurationImpl)
            application.bean(ProcessEngine.class).getProcessEngineConfiguration();
    var reached = new EndsReached(ConcurrentHashMap.newKeySet());
    reached.watch(engine.getDeploymentCache().getProcessDefinitionCache().get(id));
    return reached;
  }

  private void watch(ScopeImpl scope) {
    for (var activity : scope.getActivities()) {
      if (String.valueOf(activity.getProperty("type")).endsWith("EndEvent")) {
        ExecutionListener here = execution -> ends.add(activity.getId());
        activity.addListener(ExecutionListener.EVENTNAME_END, here);
      }
      watch(activity);
    }
  }
}
