package vn.tinhgon.engine.dossier;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.springframework.stereotype.Component;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.problem.Refusal;

/** Lets people who move the same dossier at the same moment go one after the other. */
@Component
class Turns {
  private static final int TRIES = 5;

  /**
   * @param deed one transaction, tried again when another's crossed it
   */
  void take(Runnable deed) {
    for (int turn = 1; ; turn++) {
      try {
        deed.run();
        return;
      } catch (OptimisticLockingException crossed) {
        if (turn == TRIES) {
          throw Refusal.conflict(
              new Text(
                  "Nhiều người đang xử lý hồ sơ này cùng lúc; hãy bấm lại",
                  "Several people are working on this dossier at once; press again"));
        }
      } catch (ProcessEngineException wrapped) {
        throw inner(wrapped);
      }
    }
  }

  /** What our own part of the engine's work refused. */
  private static RuntimeException inner(ProcessEngineException wrapped) {
    for (Throwable cause = wrapped; cause != null; cause = cause.getCause()) {
      if (cause instanceof Refusal refusal) return refusal;
    }
    return wrapped;
  }
}
