package vn.tinhgon.engine.compare;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tinhgon.bpmn.Procedure;
import vn.tinhgon.bpmn.compare.Change;
import vn.tinhgon.bpmn.compare.Comparison;
import vn.tinhgon.bpmn.lexicon.Lexicon;
import vn.tinhgon.bpmn.xml.BpmnFile;

/**
 * A comparison with what to mark on each diagram.
 *
 * @param marksBefore by element id of the old version: removed or changed
 * @param marksAfter by element id of the new version: added or changed
 */
public record Compared(
    Comparison comparison,
    List<Told> changes,
    Map<String, Mark> marksBefore,
    Map<String, Mark> marksAfter) {

  /** How an element is marked; never by colour alone. */
  public enum Mark {
    REMOVED,
    CHANGED,
    ADDED
  }

  /** Both versions are completed by the lexicon, so that only what was drawn differs. */
  public static Compared of(BpmnFile before, BpmnFile after) {
    var old = Lexicon.complete(before.procedure()).procedure();
    var now = Lexicon.complete(after.procedure()).procedure();
    return of(old, now, Comparison.of(old, now));
  }

  /**
   * @param before what was compared, completed or not
   */
  public static Compared of(Procedure before, Procedure after, Comparison comparison) {
    var marksBefore = new LinkedHashMap<String, Mark>();
    var marksAfter = new LinkedHashMap<String, Mark>();
    for (var change : comparison.changes()) {
      if (change.element() == Change.Element.PROCEDURE) continue;
      if (change.before() != null) {
        var mark = change.kind() == Change.Kind.REMOVED ? Mark.REMOVED : Mark.CHANGED;
        marksBefore.put(change.before(), mark);
      }
      if (change.after() != null) {
        var mark = change.kind() == Change.Kind.ADDED ? Mark.ADDED : Mark.CHANGED;
        marksAfter.put(change.after(), mark);
      }
    }
    var telling = new Telling(before, after);
    return new Compared(
        comparison,
        comparison.changes().stream().map(telling::of).toList(),
        marksBefore,
        marksAfter);
  }

  /** The marks as the classes that a drawing knows. */
  public static Map<String, String> classes(Map<String, Mark> marks) {
    var classes = new LinkedHashMap<String, String>();
    marks.forEach((id, mark) -> classes.put(id, mark.name().toLowerCase(java.util.Locale.ROOT)));
    return classes;
  }
}
