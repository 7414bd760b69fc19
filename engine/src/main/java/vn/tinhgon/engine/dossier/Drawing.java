package vn.tinhgon.engine.dossier;

import static vn.tinhgon.engine.dossier.Place.Kind.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;
import vn.tinhgon.bpmn.Node;
import vn.tinhgon.bpmn.Procedure;
import vn.tinhgon.bpmn.StepKind;
import vn.tinhgon.bpmn.Text;

/** Reads a drawing as a course: what each BPMN element means to people who carry a dossier. */
final class Drawing {
  /** Camunda keeps ids in 255 characters and adds its own suffixes. */
  private static final Pattern SAFE_ID = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.-]{0,199}");

  private final Procedure procedure;
  private final Course course;
  private final List<Text> faults = new ArrayList<>();

  private Drawing(Procedure procedure) {
    this.procedure = procedure;
    this.course = new Course(procedure.id());
  }

  record Read(Course course, List<Text> faults) {}

  static Read read(Procedure procedure) {
    var drawing = new Drawing(procedure);
    if (procedure.graph().children(procedure.id()).isEmpty()) {
      drawing.fault("“%s” không có bước nào để chạy", "“%s” has no step to run", procedure.name());
    }
    drawing.scope(procedure.id());
    if (drawing.faults.isEmpty()) {
      drawing.ways();
      drawing.links();
      new Outcomes(procedure, drawing.course, drawing.faults).settle();
      drawing.begin(procedure.id());
    }
    return new Read(drawing.course, List.copyOf(drawing.faults));
  }

  private void scope(String scope) {
    for (var node : procedure.graph().children(scope)) {
      if (!SAFE_ID.matcher(node.id()).matches()) {
        fault(
            "Mã phần tử “%s” có ký tự lạ; hãy đặt lại mã bằng chữ, số và dấu gạch",
            "The element id “%s” has odd characters; use letters, digits and dashes", node.id());
        continue;
      }
      var place = place(node);
      course.put(place);
      if (place.kind() == SCOPE) scope(node.id());
    }
  }

  private Place place(Node node) {
    var name = node.name().isBlank() ? node.id() : node.name();
    var kind = kind(node);
    var place = Place.of(node.id(), kind, node.scope(), name);
    if (Waiting.until(node.timer())) place = place.timed(node.timer());
    if (kind == WORK) place = place.by(procedure.step(node.id()));
    if (node.attachedTo() != null) place = place.on(node.attachedTo(), node.interrupting());
    if (kind == WORK && bySeveral(node)) {
      place = place.bySeveral(node.loop() == Node.Loop.SEQUENTIAL);
    }
    if (node.forCompensation()) cannot(node);
    if (kind == SCOPE && node.loop() != Node.Loop.NONE) cannot(node);
    return place;
  }

  /**
   * Units asked for an opinion may be chosen while the dossier runs; others stand in the drawing.
   */
  private boolean bySeveral(Node node) {
    var step = procedure.step(node.id());
    var units = step == null ? 0 : step.units().size();
    var consults = step != null && step.kind() == StepKind.CONSULT;
    var marked = node.loop() == Node.Loop.PARALLEL || node.loop() == Node.Loop.SEQUENTIAL;
    return marked ? consults || units > 1 : consults && units > 1;
  }

  private Place.Kind kind(Node node) {
    var out = procedure.graph().outgoing(node.id()).size();
    var in = procedure.graph().incoming(node.id()).size();
    return switch (node.type()) {
      case TASK, USER_TASK, MANUAL_TASK, CALL_ACTIVITY, RECEIVE_TASK -> confirmed(node);
      case SERVICE_TASK, SCRIPT_TASK, BUSINESS_RULE_TASK, SEND_TASK -> automatic(node);
      // What is drawn closed and empty is done outside the drawing, and confirmed here.
      case SUB_PROCESS, TRANSACTION ->
          procedure.graph().children(node.id()).isEmpty() ? WORK : SCOPE;
      case START_EVENT -> START;
      case END_EVENT -> end(node);
      case CATCH_EVENT -> quiet(node.trigger()) ? PASS : caught(node);
      case THROW_EVENT -> thrown(node);
      case BOUNDARY_EVENT -> PASS;
      case EXCLUSIVE_GATEWAY -> out > 1 ? CHOOSE_ONE : PASS;
      case PARALLEL_GATEWAY -> in > 1 || out > 1 ? FORK : PASS;
      case INCLUSIVE_GATEWAY -> in > 1 ? MERGE_SOME : out > 1 ? CHOOSE_SOME : PASS;
      case EVENT_BASED_GATEWAY -> WORK;
      case EVENT_SUB_PROCESS, AD_HOC_SUB_PROCESS, COMPLEX_GATEWAY -> cannot(node);
    };
  }

  /** An event after an event gateway has been confirmed at the gateway already. */
  private Place.Kind confirmed(Node node) {
    var asked =
        procedure.graph().incoming(node.id()).stream()
            .map(flow -> procedure.graph().node(flow.source()))
            .anyMatch(from -> from != null && from.type() == Node.Type.EVENT_BASED_GATEWAY);
    return asked ? PASS : WORK;
  }

  private Place.Kind caught(Node node) {
    var kind = confirmed(node);
    return kind == WORK && Waiting.until(node.timer()) ? WAIT : kind;
  }

  private Place.Kind automatic(Node node) {
    var guarded = !procedure.graph().boundary(node.id()).isEmpty();
    if (guarded || node.loop() != Node.Loop.NONE) return WORK;
    var automatic = Automatic.of(procedure, procedure.step(node.id()));
    if (automatic == null) return WORK;
    return automatic.acts() ? ACTION : SYSTEM;
  }

  private static boolean quiet(Node.Trigger trigger) {
    return trigger == Node.Trigger.NONE || trigger == Node.Trigger.LINK;
  }

  private Place.Kind thrown(Node node) {
    return node.trigger() == Node.Trigger.COMPENSATION ? cannot(node) : PASS;
  }

  private Place.Kind end(Node node) {
    return switch (node.trigger()) {
      case TERMINATE -> TERMINATE;
      case COMPENSATION, CANCEL -> cannot(node);
      // Inside a sub-process they would have to be caught; at the outside they only end.
      case ERROR, ESCALATION -> node.scope().equals(procedure.id()) ? END : cannot(node);
      default -> END;
    };
  }

  private Place.Kind cannot(Node node) {
    fault(
        "Chưa chạy được phần tử “%s”: hãy vẽ lại bằng bước, cổng rẽ nhánh hoặc tiến trình con",
        "“%s” cannot be run yet: redraw it with steps, gateways or a sub-process",
        node.name().isBlank() ? node.id() : node.name());
    return PASS;
  }

  private void fault(String vi, String en, String thing) {
    faults.add(new Text(vi.formatted(thing), en.formatted(thing)));
  }

  private void ways() {
    var graph = procedure.graph();
    for (var flow : graph.flows()) {
      if (!course.has(flow.source()) || !course.has(flow.target())) continue;
      var source = graph.node(flow.source());
      var otherwise = source != null && flow.id().equals(source.defaultFlow());
      if (!SAFE_ID.matcher(flow.id()).matches()) {
        fault(
            "Mã luồng “%s” có ký tự lạ; hãy đặt lại mã bằng chữ, số và dấu gạch",
            "The flow id “%s” has odd characters; use letters, digits and dashes", flow.id());
        continue;
      }
      course.put(new Passage(flow.id(), flow.name(), flow.source(), flow.target(), otherwise));
    }
  }

  private void links() {
    var catches = new HashMap<String, String>();
    for (var node : procedure.graph().nodes()) {
      if (node.type() == Node.Type.CATCH_EVENT && node.called() != null && course.has(node.id())) {
        catches.put(node.scope() + " " + node.called(), node.id());
      }
    }
    for (var node : procedure.graph().nodes()) {
      if (node.type() != Node.Type.THROW_EVENT || node.called() == null) continue;
      var target = catches.get(node.scope() + " " + node.called());
      if (target != null && course.has(node.id())) course.join(node.id(), target);
    }
  }

  /** Every scope begins at one place, whatever the drawing starts with. */
  private void begin(String scope) {
    for (var inner : course.in(scope)) if (inner.kind() == SCOPE) begin(inner.id());
    var begins =
        course.in(scope).stream()
            .filter(place -> place.kind() != DEADLINE && course.to(place.id()).isEmpty())
            .toList();
    if (begins.size() == 1 && begins.get(0).kind() == START) return;
    var drawn = begins.stream().filter(place -> place.kind() == START).toList();
    for (var start : drawn) course.put(start.as(PASS));
    var start = Place.of(course.unused("start-" + scope), START, scope, "");
    course.put(start);
    if (drawn.size() > 1) {
      var choice = Place.of(course.unused("start-choice-" + scope), CHOOSE_ONE, scope, "");
      course.put(choice.showing(drawn.get(0).id()));
      course.join(start.id(), choice.id());
      for (var one : drawn) {
        course.put(
            new Passage(course.unused("by-" + one.id()), one.name(), choice.id(), one.id(), false));
      }
    } else {
      for (var place : begins) course.join(start.id(), place.id());
    }
    if (begins.isEmpty()) {
      fault("“%s” không có chỗ bắt đầu", "“%s” has no beginning", scope);
    }
  }
}
