package vn.tinhgon.engine.dossier;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Deeds that touch the jobs of the process engine directly, in the running transaction. */
@Component
class Commands {
  private final ObjectProvider<ProcessEngine> engine;

  Commands(ObjectProvider<ProcessEngine> engine) {
    this.engine = engine;
  }

  void run(Runnable deed) {
    ((ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration())
        .getCommandExecutorTxRequired()
        .execute(
            context -> {
              deed.run();
              return null;
            });
  }
}
