package vn.tinhgon.engine.dossier;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/** Ties the desks to the engine. The listeners belong to the program, no model names them. */
@Component
class Listeners extends AbstractBpmnParseListener {
  private final Arrivals arrivals;

  Listeners(Arrivals arrivals) {
    this.arrivals = arrivals;
  }

  @Override
  public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    var task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
    task.addTaskListener(TaskListener.EVENTNAME_CREATE, arrivals::arrived);
    task.addTaskListener(TaskListener.EVENTNAME_DELETE, arrivals::withdrawn);
  }

  @Override
  public void parseManualTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    ExecutionListener done = arrivals::doneBySystem;
    activity.addListener(ExecutionListener.EVENTNAME_END, done);
  }

  @Override
  public void parseIntermediateTimerEventDefinition(Element element, ActivityImpl activity) {
    ExecutionListener begun = arrivals::waiting;
    activity.addListener(ExecutionListener.EVENTNAME_START, begun);
    ExecutionListener over = arrivals::waited;
    activity.addListener(ExecutionListener.EVENTNAME_END, over);
  }

  /**
   * What goes on in a job of its own is entered on the slip by whoever brings the dossier there.
   */
  @Override
  public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl transition) {
    if (!transition.getDestination().isAsyncBefore()) return;
    ExecutionListener awaited = arrivals::awaited;
    transition.addListener(ExecutionListener.EVENTNAME_TAKE, awaited);
  }

  @Override
  public void parseProcess(Element element, ProcessDefinitionEntity process) {
    ExecutionListener end = arrivals::ended;
    process.addListener(ExecutionListener.EVENTNAME_END, end);
  }
}
