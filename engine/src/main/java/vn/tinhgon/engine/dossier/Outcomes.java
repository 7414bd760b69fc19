package vn.tinhgon.engine.dossier;

import static vn.tinhgon.engine.dossier.Place.Kind.*;

import java.util.List;
import java.util.Locale;
import vn.tinhgon.bpmn.Node;
import vn.tinhgon.bpmn.Procedure;
import vn.tinhgon.bpmn.Text;

/** Turns what can happen at a piece of work into ways its performer chooses from. */
final class Outcomes {
  private final Procedure procedure;
  private final Course course;
  private final List<Text> faults;

  Outcomes(Procedure procedure, Course course, List<Text> faults) {
    this.procedure = procedure;
    this.course = course;
    this.faults = faults;
  }

  void settle() {
    for (var node : procedure.graph().nodes()) {
      if (!course.has(node.id())) continue;
      if (node.type() == Node.Type.INCLUSIVE_GATEWAY) mergeThenChoose(node);
      if (node.type() == Node.Type.EVENT_BASED_GATEWAY) whatComesFirst(node);
      if (node.type().isStep()) {
        conditionalFlows(node);
        if (node.loop() == Node.Loop.STANDARD) again(node);
      }
    }
    for (var node : procedure.graph().nodes()) {
      if (node.type() == Node.Type.BOUNDARY_EVENT && course.has(node.id())) boundary(node);
    }
  }

  /** Somebody says which event came; the clock says it for the timers. */
  private void whatComesFirst(Node gateway) {
    var events = course.from(gateway.id());
    var timers = events.stream().filter(this::alone).toList();
    var raced = !timers.isEmpty() && timers.size() < events.size();
    if (raced) {
      for (var timer : timers) {
        course.drop(timer);
        course.put(course.place(timer.to()).as(DEADLINE).on(gateway.id(), true));
      }
    }
    if (raced || events.size() > 1) choiceAfter(gateway, CHOOSE_ONE);
  }

  private boolean alone(Passage passage) {
    var event = course.place(passage.to());
    return event.timer() != null && course.to(event.id()).size() == 1;
  }

  private void mergeThenChoose(Node gateway) {
    if (course.to(gateway.id()).size() > 1 && course.from(gateway.id()).size() > 1) {
      choiceAfter(gateway, CHOOSE_SOME);
    }
  }

  private void conditionalFlows(Node step) {
    var flows = procedure.graph().outgoing(step.id());
    if (flows.size() > 1 && flows.stream().anyMatch(flow -> flow.conditional())) {
      choiceAfter(step, CHOOSE_SOME);
    }
  }

  private Place choiceAfter(Node node, Place.Kind kind) {
    var choice =
        Place.of(course.unused(node.id() + "-choice"), kind, node.scope(), node.name())
            .showing(node.id());
    course.insertAfter(node.id(), choice);
    return choice;
  }

  /** The exits of a piece of work: going on as drawn, and whatever else may happen to it. */
  private Place exits(Node work) {
    var id = work.id() + "-exits";
    if (course.has(id)) return course.place(id);
    if (course.from(work.id()).isEmpty()) {
      var end = Place.of(course.unused(work.id() + "-end"), END, work.scope(), "Kết thúc");
      course.put(end);
      course.join(work.id(), end.id());
    }
    var on = Place.of(course.unused(work.id() + "-on"), PASS, work.scope(), work.name());
    course.insertAfter(work.id(), on);
    var exits = Place.of(id, CHOOSE_ONE, work.scope(), work.name()).showing(work.id());
    course.put(exits);
    for (var passage : course.to(on.id())) course.put(passage.to(exits.id()));
    course.put(
        new Passage(course.unused(work.id() + "-done"), "Hoàn thành", exits.id(), on.id(), false));
    return exits;
  }

  private void again(Node work) {
    var exits = exits(work);
    var id = course.unused(work.id() + "-again");
    course.put(new Passage(id, "Làm lại bước này", exits.id(), work.id(), false));
  }

  private void boundary(Node event) {
    if (event.attachedTo() == null || !course.has(event.attachedTo())) {
      refuse(event);
      return;
    }
    var host = course.place(event.attachedTo());
    var limited = host.step() != null && host.step().limit() != null;
    var every = Repeating.of(event);
    if (host.kind() != WORK) {
      refuse(event);
    } else if (every != null) {
      course.put(course.place(event.id()).as(DEADLINE).by(host.step()).timed(every));
    } else if (event.trigger() == Node.Trigger.TIMER && limited) {
      course.put(course.place(event.id()).as(DEADLINE).by(host.step()).timed(null));
    } else if (event.trigger() == Node.Trigger.TIMER && course.place(event.id()).timer() != null) {
      course.put(course.place(event.id()).as(DEADLINE));
    } else if (event.interrupting() && !host.several()) {
      var exits = exits(node(host.id()));
      var way = course.unused(event.id() + "-way");
      course.put(new Passage(way, course.place(event.id()).name(), exits.id(), event.id(), false));
    } else {
      refuse(event);
    }
  }

  private Node node(String id) {
    var node = procedure.graph().node(id);
    if (node == null) throw new IllegalArgumentException("no element <" + id + ">");
    return node;
  }

  private void refuse(Node event) {
    var name = event.name().isBlank() ? event.id() : event.name();
    var why = Repeating.objection(event);
    faults.add(
        new Text(
            "Chưa chạy được sự kiện “%s” gắn trên bước: %s"
                .formatted(
                    name,
                    why == null
                        ? "hãy ghi thời hạn cho bước, hoặc vẽ thành một nhánh sau bước"
                        : why.vi().toLowerCase(Locale.ROOT)),
            "The event “%s” on a step cannot be run yet: %s"
                .formatted(
                    name,
                    why == null
                        ? "give the step a limit, or draw a branch after the step"
                        : why.en().toLowerCase(Locale.ROOT))));
  }
}
