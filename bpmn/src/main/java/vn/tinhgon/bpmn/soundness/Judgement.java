package vn.tinhgon.bpmn.soundness;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.soundness.Exploration.End;
import vn.tinhgon.bpmn.soundness.Net.Transition;

/** What the markings found say about the procedure. */
final class Judgement {
  private static final int WALKS = 64;
  private static final int LONGEST_WALK = 5_000;

  /** The chief trouble of a procedure. */
  enum Trouble {
    NONE,
    STUCK,
    ROUND_AND_ROUND,
    UNREAD,
    ENDLESS,
    DEAD,
    UNKNOWN
  }

  /**
   * @param places where tokens or messages lie when the trouble shows
   * @param end why it is unknown, where it is
   */
  record Finding(
      Trouble trouble,
      @Nullable Boolean safe,
      @Nullable Boolean optionToComplete,
      List<String> dead,
      List<String> trace,
      List<String> places,
      End end) {

    /**
     * What a search over some of the runs has shown, where the search over all was not ended: a
     * dead end, endless growth or two tokens on a flow are facts, what was not met is none.
     */
    Finding or(Finding some) {
      Boolean unsafe = Boolean.FALSE.equals(some.safe) ? Boolean.FALSE : safe;
      boolean proved = some.trouble == Trouble.STUCK || some.trouble == Trouble.ENDLESS;
      return proved
          ? new Finding(
              some.trouble, unsafe, some.optionToComplete, List.of(), some.trace, some.places, end)
          : new Finding(trouble, unsafe, optionToComplete, dead, trace, places, end);
    }
  }

  private final Exploration found;
  private final Net net;
  private final Sheds sheds;

  private Judgement(Exploration found) {
    this.found = found;
    this.net = found.reduced.net();
    this.sheds = new Sheds(found);
  }

  static Finding of(Exploration exploration) {
    var judgement = new Judgement(exploration);
    return exploration.end == End.COMPLETE ? judgement.whole() : judgement.part();
  }

  private Finding whole() {
    var completes = completing();
    Boolean safe = !found.unsafe && !sheds.unsafe();
    int troubled = completes.nextClearBit(0);
    boolean completeable = troubled >= found.markings.size();
    var dead = dead();
    if (!completeable) {
      int stuck = firstStuck();
      var trouble = stuck >= 0 ? Trouble.STUCK : Trouble.ROUND_AND_ROUND;
      return finding(trouble, safe, false, dead, stuck >= 0 ? stuck : troubled);
    }
    int endless = sheds.endless();
    if (endless >= 0) return finding(Trouble.ENDLESS, false, true, dead, endless);
    for (int state = 0; state < found.markings.size(); state++) {
      boolean unread = found.markings.get(state).length > 0 && ended(state);
      if (unread) return finding(Trouble.UNREAD, safe, true, dead, state);
    }
    var trouble = dead.isEmpty() ? Trouble.NONE : Trouble.DEAD;
    return new Finding(trouble, safe, true, dead, List.of(), List.of(), found.end);
  }

  private Finding part() {
    Boolean safe = found.unsafe ? false : null;
    if (found.end == End.UNBOUNDED) {
      return finding(Trouble.ENDLESS, false, null, List.of(), found.covering);
    }
    int stuck = firstStuck();
    if (stuck >= 0) return finding(Trouble.STUCK, safe, false, List.of(), stuck);
    var walked = walk(safe);
    if (walked != null) return walked;
    return new Finding(Trouble.UNKNOWN, safe, null, List.of(), List.of(), List.of(), found.end);
  }

  private Finding finding(
      Trouble trouble,
      @Nullable Boolean safe,
      @Nullable Boolean completes,
      List<String> dead,
      int state) {
    return new Finding(
        trouble,
        safe,
        completes,
        dead,
        found.way(state),
        elements(found.markings.get(state)),
        found.end);
  }

  /** Where the tokens are; that a process runs says less than where in it the work lies. */
  private List<String> elements(int[] marking) {
    var elements = new LinkedHashSet<String>();
    var running = new LinkedHashSet<String>();
    for (int place : marking) {
      var at = net.places.get(place);
      (at.life() == Net.NO_SCOPE ? elements : running).add(at.element());
    }
    return List.copyOf(elements.isEmpty() ? running : elements);
  }

  /** No work is left, and no message that would start some. */
  private boolean ended(int state) {
    int[] marking = found.markings.get(state);
    for (int place : marking) if (!net.isMessage(place)) return false;
    return marking.length == 0 || found.stuck(marking);
  }

  private BitSet completing() {
    int count = found.markings.size();
    int edges = found.sources.size();
    int[] heads = new int[count + 1];
    for (int i = 0; i < edges; i++) heads[found.targets.get(i) + 1]++;
    for (int i = 0; i < count; i++) heads[i + 1] += heads[i];
    int[] fill = heads.clone();
    int[] back = new int[edges];
    for (int i = 0; i < edges; i++) back[fill[found.targets.get(i)]++] = found.sources.get(i);
    var completes = new BitSet(count);
    var open = new Ints();
    for (int state = 0; state < count; state++) {
      if (!ended(state)) continue;
      completes.set(state);
      open.add(state);
    }
    for (int at = 0; at < open.size(); at++) {
      int state = open.get(at);
      for (int i = heads[state]; i < heads[state + 1]; i++) {
        if (completes.get(back[i])) continue;
        completes.set(back[i]);
        open.add(back[i]);
      }
    }
    return completes;
  }

  private int firstStuck() {
    var moves = new BitSet();
    int expanded = found.end == End.COMPLETE ? found.markings.size() : 0;
    for (int i = 0; i < found.sources.size(); i++) {
      moves.set(found.sources.get(i));
      expanded = Math.max(expanded, found.sources.get(i));
    }
    for (int state = moves.nextClearBit(0);
        state < expanded;
        state = moves.nextClearBit(state + 1)) {
      if (!ended(state)) return state;
    }
    return -1;
  }

  private List<String> dead() {
    var alive = new LinkedHashSet<String>();
    var trails = new ArrayList<Trail>();
    found.live.stream().forEach(i -> trails.add(found.reduced.transitions().get(i).trail()));
    Trail.collect(trails, alive);
    return net.nodes.stream().filter(node -> !alive.contains(node)).toList();
  }

  /** Where the search had to stop, some runs to their end still find most dead ends. */
  private @Nullable Finding walk(@Nullable Boolean safe) {
    if (found.end == End.WIDTH) return null;
    var random = new SplittableRandom(7);
    for (int walk = 0; walk < WALKS; walk++) {
      int from = random.nextInt(found.markings.size());
      int[] marking = found.markings.get(from);
      var trace = new ArrayList<>(found.way(from));
      for (int step = 0; step < LONGEST_WALK; step++) {
        var ways = new ArrayList<int[]>();
        var fired = new ArrayList<Transition>();
        found
            .steps()
            .from(
                marking,
                (transition, chosen, next) -> {
                  ways.add(next);
                  fired.add(found.reduced.transitions().get(transition));
                });
        if (ways.isEmpty()) {
          boolean work = false;
          for (int place : marking) work |= !net.isMessage(place);
          if (!work) break;
          return new Finding(
              Trouble.STUCK, safe, false, List.of(), trace, elements(marking), found.end);
        }
        int chosen = random.nextInt(ways.size());
        marking = ways.get(chosen);
        if (marking.length > LONGEST_WALK) break;
        trace.addAll(fired.get(chosen).trail().path());
      }
    }
    return null;
  }
}
