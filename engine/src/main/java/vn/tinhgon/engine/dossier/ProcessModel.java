package vn.tinhgon.engine.dossier;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BpmnModelElementInstance;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.Definitions;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.IntermediateThrowEvent;
import org.camunda.bpm.model.bpmn.instance.LoopCardinality;
import org.camunda.bpm.model.bpmn.instance.ManualTask;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.TimeCycle;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import vn.tinhgon.bpmn.Timer;

/**
 * Writes the model the process engine runs. It is written afresh from the course: bare elements,
 * flows and a few expressions of our own. Of the imported file only ids that are plain words come
 * here, so nothing in a file can make the engine run code.
 */
final class ProcessModel {
  static final String DEADLINE = "${deadlines.of(execution)}";

  /** The id is a plain word, so it ends where its quotes do. */
  static final String MOMENT = "${deadlines.at(execution, '%s')}";

  static final String CYCLE = "${deadlines.every(execution, '%s')}";

  static final String TIMES = "${consultations.count(execution)}";

  private final Publication publication;
  private final BpmnModelInstance model = Bpmn.createEmptyModel();
  private final Map<String, FlowNode> written = new HashMap<>();

  private ProcessModel(Publication publication) {
    this.publication = publication;
  }

  /**
   * @param key key of the process definition, a plain word
   */
  static BpmnModelInstance write(Publication publication, String key) {
    return new ProcessModel(publication).write(key);
  }

  private BpmnModelInstance write(String key) {
    var definitions = model.newInstance(Definitions.class);
    definitions.setTargetNamespace("urn:tinhgon:run");
    model.setDefinitions(definitions);
    var process = model.newInstance(Process.class, key);
    process.setExecutable(true);
    definitions.addChildElement(process);
    var course = publication.course();
    scope(course.root(), process);
    for (var place : course.places()) {
      if (place.kind() == Place.Kind.DEADLINE) deadline(place);
    }
    for (var passage : course.passages()) flow(passage, process);
    Bpmn.validateModel(model);
    return model;
  }

  private void scope(String scope, BpmnModelElementInstance parent) {
    for (var place : publication.course().in(scope)) {
      var node = model.newInstance(type(place.kind()), place.id());
      written.put(place.id(), node);
      parent.addChildElement(node);
      if (place.kind() == Place.Kind.TERMINATE) {
        node.addChildElement(model.newInstance(TerminateEventDefinition.class));
      }
      if (place.kind() == Place.Kind.ACTION) node.setCamundaAsyncBefore(true);
      if (place.kind() == Place.Kind.WAIT) node.addChildElement(timer(place));
      if (place.several()) severalTimes((Activity) node, place);
      if (place.kind() == Place.Kind.SCOPE) scope(place.id(), node);
    }
  }

  private static Class<? extends FlowNode> type(Place.Kind kind) {
    return switch (kind) {
      case WORK -> UserTask.class;
      case SYSTEM, ACTION -> ManualTask.class;
      case WAIT -> IntermediateCatchEvent.class;
      case PASS -> IntermediateThrowEvent.class;
      case CHOOSE_ONE -> ExclusiveGateway.class;
      case CHOOSE_SOME, MERGE_SOME -> InclusiveGateway.class;
      case FORK -> ParallelGateway.class;
      case START -> StartEvent.class;
      case END, TERMINATE -> EndEvent.class;
      case SCOPE -> SubProcess.class;
      case DEADLINE -> BoundaryEvent.class;
    };
  }

  private void severalTimes(Activity work, Place place) {
    var loop = model.newInstance(MultiInstanceLoopCharacteristics.class);
    loop.setSequential(place.inTurn());
    var cardinality = model.newInstance(LoopCardinality.class);
    cardinality.setTextContent(TIMES);
    loop.setLoopCardinality(cardinality);
    work.setLoopCharacteristics(loop);
  }

  private void deadline(Place place) {
    var event = (BoundaryEvent) node(place.id());
    event.setAttachedTo((Activity) node(String.valueOf(place.host())));
    event.setCancelActivity(place.interrupting());
    event.addChildElement(timer(place));
  }

  private TimerEventDefinition timer(Place place) {
    var timer = model.newInstance(TimerEventDefinition.class);
    if (place.timer() instanceof Timer.Every) {
      var cycle = model.newInstance(TimeCycle.class);
      cycle.setTextContent(CYCLE.formatted(place.id()));
      timer.setTimeCycle(cycle);
      return timer;
    }
    var date = model.newInstance(TimeDate.class);
    date.setTextContent(place.timer() == null ? DEADLINE : MOMENT.formatted(place.id()));
    timer.setTimeDate(date);
    return timer;
  }

  private void flow(Passage passage, Process process) {
    var source = node(passage.from());
    var target = node(passage.to());
    var flow = model.newInstance(SequenceFlow.class, passage.id());
    var scope = publication.course().place(passage.from()).scope();
    var parent = written.get(scope);
    (parent == null ? process : parent).addChildElement(flow);
    flow.setSource(source);
    flow.setTarget(target);
    source.getOutgoing().add(flow);
    target.getIncoming().add(flow);
    var answer = publication.answers().get(passage.id());
    // Where there is but one way the performer has said all by completing.
    if (answer != null && publication.course().from(passage.from()).size() > 1) {
      var condition = model.newInstance(ConditionExpression.class);
      condition.setTextContent("${" + answer + "}");
      flow.setConditionExpression(condition);
    }
  }

  private FlowNode node(String id) {
    var node = written.get(id);
    if (node == null) throw new IllegalStateException("element <" + id + "> was not written");
    return node;
  }
}
