package vn.tinhgon.engine.dossier;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.springframework.stereotype.Component;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.audit.Audit;
import vn.tinhgon.engine.audit.Entry;
import vn.tinhgon.engine.problem.Refusal;

/** Tries an automatic step that failed again; whether it went well stands on the dossier's page. */
@Component
class Retrying {
  private final Dossiers dossiers;
  private final Troubles troubles;
  private final Tokens tokens;
  private final ManagementService jobs;
  private final Audit audit;

  Retrying(
      Dossiers dossiers, Troubles troubles, Tokens tokens, ManagementService jobs, Audit audit) {
    this.dossiers = dossiers;
    this.troubles = troubles;
    this.tokens = tokens;
    this.jobs = jobs;
    this.audit = audit;
  }

  void again(String number, String place, Reader reader) {
    var line = dossiers.seen(number, reader);
    var known = troubles.of(line.id()).stream().anyMatch(one -> one.place().equals(place));
    if (!known || line.endedAt() != null) {
      throw Refusal.conflict(
          new Text(
              "Bước tự động này của hồ sơ " + number + " không còn lỗi; hãy tải lại trang",
              "This automatic step of dossier " + number + " has no fault any more; reload"));
    }
    audit.note(new Entry(reader.username(), null, "try again " + place, "dossier " + number));
    troubles.begin(line.id(), place);
    for (var job : tokens.tryAgain(line.id(), place, Troubles.TRIES)) {
      try {
        jobs.executeJob(job);
      } catch (ProcessEngineException | Refusal failed) {
        // Kept by the step itself, and shown to whoever asked.
        return;
      }
    }
  }
}
