package vn.tinhgon.engine.dossier;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.problem.Refusal;

/** Lets people who finish parallel steps at the same moment go one after the other. */
@Component
class Turns {
  private static final int TRIES = 5;

  private final Work work;

  Turns(Work work) {
    this.work = work;
  }

  void claim(String id, Reader reader) {
    work.claim(id, reader);
  }

  void complete(String id, @Nullable String branch, @Nullable String comment, Reader reader) {
    for (int turn = 1; ; turn++) {
      try {
        work.complete(id, branch, comment, reader);
        return;
      } catch (OptimisticLockingException crossed) {
        if (turn == TRIES) {
          throw Refusal.conflict(
              new Text(
                  "Nhiều người đang hoàn thành bước của hồ sơ này cùng lúc; hãy bấm lại",
                  "Several people are completing steps of this dossier at once; press again"));
        }
      }
    }
  }
}
