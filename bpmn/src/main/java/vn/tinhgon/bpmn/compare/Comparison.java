package vn.tinhgon.bpmn.compare;

import java.util.List;
import vn.tinhgon.bpmn.Procedure;
import vn.tinhgon.bpmn.compare.Change.Kind;
import vn.tinhgon.bpmn.measure.Measures;

/**
 * What changed between two versions of a procedure. Comparing the other way round gives the mirror
 * image; comparing a version with itself gives no change.
 */
public record Comparison(List<Change> changes, Measures before, Measures after, Delta delta) {

  public Comparison {
    changes = List.copyOf(changes);
  }

  /** Compares two versions as they stand; complete both or neither by the lexicon. */
  public static Comparison of(Procedure before, Procedure after) {
    var measuresBefore = Measures.of(before);
    var measuresAfter = Measures.of(after);
    return new Comparison(
        new Comparing(before, after).changes(),
        measuresBefore,
        measuresAfter,
        Delta.of(measuresBefore, measuresAfter));
  }

  /** Nothing changed. */
  public boolean isEmpty() {
    return changes.isEmpty();
  }

  /** The changes of one kind, in the order found. */
  public List<Change> of(Kind kind) {
    return changes.stream().filter(change -> change.kind() == kind).toList();
  }
}
