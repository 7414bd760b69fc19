package vn.tinhgon.bpmn.edit;

import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.tinhgon.bpmn.soundness.Soundness;
import vn.tinhgon.bpmn.soundness.Verdict;
import vn.tinhgon.bpmn.xml.BpmnFile;

/**
 * What a model becomes by one set of edits or another. What two sets begin alike is carried out
 * once, for as long as memory allows. Not for several threads.
 */
public final class Variants {
  private final BpmnFile file;
  private final Verdict before;
  private final Comparator<Edit> order;
  private final Map<List<Edit>, SoftReference<State>> known = new HashMap<>();

  /**
   * @param soundness of the file as it is
   */
  public Variants(BpmnFile file, Verdict soundness) {
    this.file = file;
    this.before = soundness;
    this.order = Edits.order(file.procedure());
  }

  private record State(
      BpmnFile file, Verdict verdict, Claims claims, List<Edit> applied, List<Refusal> refused) {

    State refusing(Edit edit, CannotEdit why) {
      return new State(
          file, verdict, claims, applied, and(refused, new Refusal(edit, why.reason())));
    }

    State having(Edit edit, BpmnFile now, Verdict proof) {
      return new State(now, proof, claims.and(edit), and(applied, edit), refused);
    }

    private static <T> List<T> and(List<T> some, T other) {
      var all = new ArrayList<>(some);
      all.add(other);
      return List.copyOf(all);
    }
  }

  /** As {@link Edits#apply}. */
  public Edited with(List<Edit> edits) {
    var state = after(edits.stream().distinct().sorted(order).toList());
    return new Edited(state.file(), state.applied(), state.refused(), state.verdict());
  }

  public void forget() {
    known.clear();
  }

  private State after(List<Edit> edits) {
    if (edits.isEmpty()) return new State(file, before, new Claims(), List.of(), List.of());
    var kept = known.get(edits);
    var state = kept == null ? null : kept.get();
    if (state != null) return state;
    int last = edits.size() - 1;
    var next = next(after(edits.subList(0, last)), edits.get(last));
    known.put(List.copyOf(edits), new SoftReference<>(next));
    return next;
  }

  private State next(State state, Edit edit) {
    try {
      state.claims().requireFree(edit);
      var now = Edits.carriedOut(state.file(), state.claims().remaining(edit));
      var proof = Edits.changesFlow(edit) ? Soundness.check(now.procedure()) : state.verdict();
      Edits.requireSound(before, proof);
      return state.having(edit, now, proof);
    } catch (CannotEdit refused) {
      return state.refusing(edit, refused);
    }
  }
}
