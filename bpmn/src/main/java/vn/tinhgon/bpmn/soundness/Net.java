package vn.tinhgon.bpmn.soundness;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A procedure as places that hold tokens and transitions that move them. Places lie in scopes
 * (processes and sub-processes); a transition may ask that a scope is empty or idle, or empty it.
 */
final class Net {
  static final int NO_SCOPE = -1;

  /** What a token on a place stands for. */
  enum Kind {
    /** On a sequence flow; counts for safeness. */
    FLOW,
    /** Inside a node. */
    WORK,
    /** A message under way. */
    MESSAGE
  }

  /**
   * @param scope the scope it lies in
   * @param life the scope whose running instance it stands for
   * @param element the flow or node it belongs to
   */
  record Place(Kind kind, int scope, int life, String element) {}

  /**
   * One thing that can happen.
   *
   * @param pre taken from; for an inclusive join every incoming place
   * @param post given to
   * @param any given to some of these, at least one, when not empty
   * @param join an inclusive join: takes one token from each marked place of {@code pre}
   * @param emptyScope must hold no token
   * @param idleScope must not be running
   * @param killed all tokens in it vanish before {@code post} is given
   * @param aside not a way of sequence flow: what an event starts beside a running activity
   * @param shed ends that got a token which may vanish at any time and is no longer watched
   */
  record Transition(
      int[] pre,
      int[] post,
      int[] any,
      boolean join,
      int emptyScope,
      int idleScope,
      int killed,
      int[] shed,
      boolean aside,
      Trail trail) {

    static final Transition NOTHING = of(Bag.EMPTY, Bag.EMPTY, Trail.NONE);

    static Transition of(int[] pre, int[] post, Trail trail) {
      return new Transition(
          pre, post, Bag.EMPTY, false, NO_SCOPE, NO_SCOPE, NO_SCOPE, Bag.EMPTY, false, trail);
    }

    /** It neither looks at scopes nor chooses nor joins. */
    boolean plain() {
      return free() && any.length == 0;
    }

    /** Rewriting it costs: it is looked at again only where it changed. */
    boolean wide() {
      return pre.length + post.length + any.length > 24;
    }

    /** Every place that may get a token. */
    int[] gives() {
      return any.length == 0 ? post : Bag.plus(post, any);
    }

    /** It does not look at scopes and does not wait as an inclusive join does. */
    boolean free() {
      return !join && emptyScope == NO_SCOPE && idleScope == NO_SCOPE && killed == NO_SCOPE;
    }

    Transition with(int[] pre, int[] post, int[] any, int[] shed, Trail trail) {
      return new Transition(
          pre,
          post,
          any,
          join && pre.length > 1,
          emptyScope,
          idleScope,
          killed,
          shed,
          aside,
          trail);
    }

    Transition after(Trail way) {
      return with(pre, post, any, shed, way.then(trail));
    }

    Transition beside(Trail other) {
      return with(pre, post, any, shed, trail.beside(other));
    }

    /** Stands for another that does the same, too. */
    Transition alike(Transition other) {
      return new Transition(
          pre,
          post,
          any,
          join,
          emptyScope,
          idleScope,
          killed,
          shed,
          aside && other.aside,
          trail.beside(other.trail));
    }

    Transition any(int[] any) {
      return new Transition(
          pre, post, any, join, emptyScope, idleScope, killed, shed, aside, trail);
    }

    Transition besideFlow() {
      return new Transition(pre, post, any, join, emptyScope, idleScope, killed, shed, true, trail);
    }

    Transition joining() {
      return new Transition(
          pre, post, any, pre.length > 1, emptyScope, idleScope, killed, shed, aside, trail);
    }

    Transition whenEmpty(int scope) {
      return new Transition(pre, post, any, join, scope, idleScope, killed, shed, aside, trail);
    }

    Transition whenIdle(int scope) {
      return new Transition(pre, post, any, join, emptyScope, scope, killed, shed, aside, trail);
    }

    /** The scope has nothing left to look at. */
    Transition without(int scope) {
      if (emptyScope != scope && idleScope != scope && killed != scope) return this;
      return new Transition(
          pre,
          post,
          any,
          join,
          emptyScope == scope ? NO_SCOPE : emptyScope,
          idleScope == scope ? NO_SCOPE : idleScope,
          killed == scope ? NO_SCOPE : killed,
          shed,
          aside,
          trail);
    }

    Transition killing(int scope) {
      return new Transition(pre, post, any, join, emptyScope, idleScope, scope, shed, aside, trail);
    }
  }

  final List<Place> places = new ArrayList<>();
  final List<Transition> transitions = new ArrayList<>();
  final List<Integer> parents = new ArrayList<>();

  /** Nodes whose deadness is asked for. */
  final Set<String> nodes = new LinkedHashSet<>();

  /** Places taken off because nothing waits for their tokens. */
  final BitSet reminders = new BitSet();

  int[] initial = Bag.EMPTY;

  int scope(int parent) {
    parents.add(parent);
    return parents.size() - 1;
  }

  int place(Kind kind, int scope, String element) {
    return place(kind, scope, NO_SCOPE, element);
  }

  int place(Kind kind, int scope, int life, String element) {
    places.add(new Place(kind, scope, life, element));
    return places.size() - 1;
  }

  void add(Transition transition) {
    transitions.add(transition);
  }

  void start(int place) {
    initial = Bag.plus(initial, new int[] {place});
  }

  /** The place lies in the scope or in one below it. */
  boolean within(int place, int scope) {
    int at = places.get(place).scope();
    while (at != NO_SCOPE && at != scope) at = parents.get(at);
    return at == scope;
  }

  boolean isMessage(int place) {
    return places.get(place).kind() == Kind.MESSAGE;
  }
}
