package vn.tinhgon.engine.dossier;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.incident.DefaultIncidentHandler;
import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.runtime.Incident;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tinhgon.bpmn.Text;

/** A job the engine has given up stands on the dossier's page, whatever made it fail. */
@Component
class Incidents extends DefaultIncidentHandler {
  private static final Text GIVEN_UP =
      new Text(
          "Không chuyển được hồ sơ sang bước sau; quản trị viên xem nhật ký của chương trình.",
          "The dossier could not be moved on; the administrator finds why in the program's log.");

  private final Troubles troubles;
  private final Deadlines deadlines;

  Incidents(Troubles troubles, Deadlines deadlines) {
    super(Incident.FAILED_JOB_HANDLER_TYPE);
    this.troubles = troubles;
    this.deadlines = deadlines;
  }

  @Override
  public @Nullable Incident handleIncident(IncidentContext incident, String message) {
    var executions = Context.getCommandContext().getExecutionManager();
    var execution =
        incident.getExecutionId() == null
            ? null
            : executions.findExecutionById(incident.getExecutionId());
    if (execution != null && incident.getActivityId() != null) {
      var dossier = Long.parseLong(execution.getProcessInstance().getBusinessKey());
      troubles.givenUp(dossier, incident.getActivityId(), GIVEN_UP, deadlines.now());
    }
    return super.handleIncident(incident, message);
  }
}
