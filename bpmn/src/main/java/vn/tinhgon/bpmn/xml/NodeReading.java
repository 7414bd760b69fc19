package vn.tinhgon.bpmn.xml;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.tinhgon.bpmn.Node;
import vn.tinhgon.bpmn.Node.Loop;
import vn.tinhgon.bpmn.Node.Trigger;
import vn.tinhgon.bpmn.Node.Type;

/** One flow node as BPMN writes it. */
final class NodeReading {
  private static final Map<String, Type> TYPES =
      Map.ofEntries(
          entry("task", Type.TASK),
          entry("userTask", Type.USER_TASK),
          entry("manualTask", Type.MANUAL_TASK),
          entry("serviceTask", Type.SERVICE_TASK),
          entry("scriptTask", Type.SCRIPT_TASK),
          entry("businessRuleTask", Type.BUSINESS_RULE_TASK),
          entry("sendTask", Type.SEND_TASK),
          entry("receiveTask", Type.RECEIVE_TASK),
          entry("callActivity", Type.CALL_ACTIVITY),
          entry("subProcess", Type.SUB_PROCESS),
          entry("adHocSubProcess", Type.AD_HOC_SUB_PROCESS),
          entry("transaction", Type.TRANSACTION),
          entry("startEvent", Type.START_EVENT),
          entry("intermediateCatchEvent", Type.CATCH_EVENT),
          entry("intermediateThrowEvent", Type.THROW_EVENT),
          entry("boundaryEvent", Type.BOUNDARY_EVENT),
          entry("endEvent", Type.END_EVENT),
          entry("exclusiveGateway", Type.EXCLUSIVE_GATEWAY),
          entry("inclusiveGateway", Type.INCLUSIVE_GATEWAY),
          entry("parallelGateway", Type.PARALLEL_GATEWAY),
          entry("complexGateway", Type.COMPLEX_GATEWAY),
          entry("eventBasedGateway", Type.EVENT_BASED_GATEWAY));

  private static final Map<String, Trigger> TRIGGERS =
      Map.ofEntries(
          entry("messageEventDefinition", Trigger.MESSAGE),
          entry("timerEventDefinition", Trigger.TIMER),
          entry("signalEventDefinition", Trigger.SIGNAL),
          entry("errorEventDefinition", Trigger.ERROR),
          entry("escalationEventDefinition", Trigger.ESCALATION),
          entry("compensateEventDefinition", Trigger.COMPENSATION),
          entry("conditionalEventDefinition", Trigger.CONDITIONAL),
          entry("linkEventDefinition", Trigger.LINK),
          entry("cancelEventDefinition", Trigger.CANCEL),
          entry("terminateEventDefinition", Trigger.TERMINATE));

  private static final Map<Trigger, String> REFERENCES =
      Map.of(
          Trigger.MESSAGE, "messageRef",
          Trigger.SIGNAL, "signalRef",
          Trigger.ERROR, "errorRef",
          Trigger.ESCALATION, "escalationRef");

  private final References references;
  private final Faults faults;

  NodeReading(References references, Faults faults) {
    this.references = references;
    this.faults = faults;
  }

  /** What kind of flow node an element is; null where it is none. */
  static @Nullable Type type(Element element) {
    var type = TYPES.get(element.getLocalName());
    if (type != Type.SUB_PROCESS) return type;
    return Elements.flag(element, "triggeredByEvent", false) ? Type.EVENT_SUB_PROCESS : type;
  }

  static boolean isTrigger(Element element) {
    return TRIGGERS.containsKey(element.getLocalName());
  }

  Node node(Element element, Type type, Scope scope) {
    var id = element.getAttribute("id").strip();
    var definitions = type.isEvent() ? definitions(element) : List.<Element>of();
    var trigger = trigger(element, definitions);
    return new Node(
        id,
        Elements.name(element),
        type,
        scope.id(),
        trigger,
        type == Type.BOUNDARY_EVENT ? references.node(element, "attachedToRef") : null,
        interrupting(element, type, scope),
        loop(element),
        references.flow(element, "default"),
        called(element, type, trigger, definitions),
        eventRef(element, type, trigger, definitions),
        Elements.flag(element, "instantiate", false),
        Elements.flag(element, "isForCompensation", false),
        scope.lanesOf(id),
        trigger == Trigger.TIMER
            ? TimerReading.timer(element, id, definitions.get(0), faults)
            : null);
  }

  /** Definitions stand inside the event or, shared, at the root of the file. */
  private List<Element> definitions(Element event) {
    return Elements.bpmn(event).stream()
        .map(
            child ->
                Elements.is(child, "eventDefinitionRef") ? references.definition(child) : child)
        .filter(definition -> definition != null && isTrigger(definition))
        .toList();
  }

  private static Trigger trigger(Element event, List<Element> definitions) {
    if (definitions.isEmpty()) return Trigger.NONE;
    if (definitions.size() > 1 || Elements.flag(event, "parallelMultiple", false)) {
      return Trigger.MULTIPLE;
    }
    return TRIGGERS.getOrDefault(definitions.get(0).getLocalName(), Trigger.NONE);
  }

  private static boolean interrupting(Element element, Type type, Scope scope) {
    if (type == Type.BOUNDARY_EVENT) return Elements.flag(element, "cancelActivity", true);
    if (type == Type.START_EVENT && scope.type() == Type.EVENT_SUB_PROCESS) {
      return Elements.flag(element, "isInterrupting", true);
    }
    return true;
  }

  private static Loop loop(Element element) {
    for (var child : Elements.bpmn(element)) {
      if (Elements.is(child, "standardLoopCharacteristics")) return Loop.STANDARD;
      if (Elements.is(child, "multiInstanceLoopCharacteristics")) {
        return Elements.flag(child, "isSequential", false) ? Loop.SEQUENTIAL : Loop.PARALLEL;
      }
    }
    return Loop.NONE;
  }

  private static @Nullable String called(
      Element element, Type type, Trigger trigger, List<Element> definitions) {
    if (type == Type.CALL_ACTIVITY) {
      var called = Elements.attribute(element, "calledElement");
      return called == null ? null : References.local(called);
    }
    if (trigger != Trigger.LINK) return null;
    var link = Elements.name(definitions.get(0));
    if (!link.isEmpty()) return link;
    var event = Elements.name(element);
    return event.isEmpty() ? null : event;
  }

  private static @Nullable String eventRef(
      Element element, Type type, Trigger trigger, List<Element> definitions) {
    if (type == Type.SEND_TASK || type == Type.RECEIVE_TASK) return ref(element, "messageRef");
    var reference = REFERENCES.get(trigger);
    return reference == null ? null : ref(definitions.get(0), reference);
  }

  /** Written as an attribute by the standard, as a child by some tools. */
  private static @Nullable String ref(Element element, String name) {
    var value = Elements.attribute(element, name);
    if (value == null) {
      for (var child : Elements.bpmn(element, name)) value = child.getTextContent().strip();
    }
    return value == null || value.isEmpty() ? null : References.local(value);
  }
}
