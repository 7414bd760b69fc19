package vn.tinhgon.engine.dossier;

import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Counts how often code named by a model was run. */
public final class Tripwire implements JavaDelegate, ExecutionListener, TaskListener {
  static final AtomicInteger TOUCHED = new AtomicInteger();

  public Tripwire() {
    TOUCHED.incrementAndGet();
  }

  @Override
  public void execute(DelegateExecution execution) {
    TOUCHED.incrementAndGet();
  }

  @Override
  public void notify(DelegateExecution execution) {
    TOUCHED.incrementAndGet();
  }

  @Override
  public void notify(DelegateTask task) {
    TOUCHED.incrementAndGet();
  }
}
