package vn.tinhgon.bpmn.soundness;

import java.util.Set;
import vn.tinhgon.bpmn.Node;
import vn.tinhgon.bpmn.Node.Trigger;
import vn.tinhgon.bpmn.Node.Type;
import vn.tinhgon.bpmn.soundness.Net.Kind;
import vn.tinhgon.bpmn.soundness.Net.Transition;
import vn.tinhgon.bpmn.soundness.Wiring.Shape;

/** Tasks and sub-processes with the events on their boundaries; loops count as one pass. */
final class Activities {
  private final Wiring wiring;

  /** Events that only a throw event inside the activity sets off. */
  private final Set<String> thrown;

  Activities(Wiring wiring, Set<String> thrown) {
    this.wiring = wiring;
    this.thrown = thrown;
  }

  void add(Node activity) {
    var scope = wiring.scopes.get(activity.id());
    boolean guarded =
        wiring.graph.boundary(activity.id()).stream()
            .anyMatch(event -> event.trigger() != Trigger.COMPENSATION);
    if (scope != null) {
      int[] begun = Bag.of(scope.lives()[scope.lives().length - 1], scope.start());
      enter(activity, begun, plain -> plain.whenIdle(scope.index()));
      run(activity, scope.lives(), p -> p.whenEmpty(scope.index()), p -> p.killing(scope.index()));
    } else if (guarded || asks(activity)) {
      int[] lives = lives(activity, wiring.scopeOf(activity), Net.NO_SCOPE, 0);
      int[] asked = asks(activity) ? wiring.sends(activity) : Bag.EMPTY;
      enter(activity, Bag.plus(new int[] {lives[lives.length - 1]}, asked), Shape.PLAIN);
      run(activity, lives, Shape.PLAIN, Shape.PLAIN);
    } else {
      for (int entry : wiring.entries(activity)) {
        wiring.pass(
            activity, new int[] {entry}, Bag.EMPTY, wiring.exits(activity), inside(activity));
      }
    }
  }

  /** It sends and receives, and receiving is not its trade: it asks first and then waits. */
  private boolean asks(Node activity) {
    return activity.type() != Type.RECEIVE_TASK
        && wiring.awaitsMail(activity)
        && wiring.sends(activity).length > 0;
  }

  /** Work in an ad-hoc sub-process is done in any order and any part: it lives with its host. */
  private Shape inside(Node activity) {
    if (activity.type() != Type.AD_HOC_SUB_PROCESS) return Shape.PLAIN;
    var ids = wiring.graph.children(activity.id()).stream().map(Node::id).toArray(String[]::new);
    return plain -> plain.beside(Trail.of(ids));
  }

  private void enter(Node activity, int[] begun, Shape shape) {
    for (int entry : wiring.entries(activity)) {
      var trail = Trail.of(activity.id());
      var step = Transition.of(new int[] {entry}, begun, trail);
      wiring.net.add(inside(activity).of(shape.of(step)));
    }
  }

  private void run(Node activity, int[] lives, Shape complete, Shape interrupt) {
    int[] sent = asks(activity) ? Bag.EMPTY : wiring.sends(activity);
    for (int life : lives) {
      for (int[] mail : wiring.mail(activity)) {
        int[] pre = Bag.plus(new int[] {life}, mail);
        wiring.leave(activity, pre, sent, wiring.exits(activity), complete);
      }
    }
    for (var event : wiring.graph.boundary(activity.id())) {
      if (event.trigger() == Trigger.COMPENSATION || thrown.contains(event.id())) continue;
      for (int j = 0; j < lives.length; j++) fire(event, lives, j, interrupt);
    }
  }

  private void fire(Node event, int[] lives, int j, Shape interrupt) {
    var exits = wiring.exits(event);
    for (int[] mail : wiring.mail(event)) {
      int[] pre = Bag.plus(new int[] {lives[j]}, mail);
      if (event.interrupting()) {
        wiring.go(event, pre, Bag.EMPTY, exits, interrupt);
      } else if (mail.length > 0) {
        wiring.go(event, pre, new int[] {lives[j]}, exits, Transition::besideFlow);
      } else if (j > 0) {
        wiring.go(event, pre, new int[] {lives[j - 1]}, exits, Transition::besideFlow);
      }
    }
  }

  /**
   * One place for each state of the running activity. An event that may repeat without end is
   * followed until each has fired and one has fired twice: more tokens of the same kind tell
   * nothing new.
   */
  int[] lives(Node activity, int parent, int scope, int moreEvents) {
    long events =
        wiring.graph.boundary(activity.id()).stream().filter(this::repeatable).count() + moreEvents;
    int[] lives = new int[events == 0 ? 1 : (int) events + 2];
    for (int j = 0; j < lives.length; j++) {
      lives[j] = wiring.net.place(Kind.WORK, parent, scope, activity.id());
    }
    return lives;
  }

  boolean isThrown(Node event) {
    return thrown.contains(event.id());
  }

  boolean repeatable(Node event) {
    return !event.interrupting()
        && event.trigger() != Trigger.COMPENSATION
        && !thrown.contains(event.id())
        && wiring.mail(event).stream().anyMatch(mail -> mail.length == 0);
  }
}
