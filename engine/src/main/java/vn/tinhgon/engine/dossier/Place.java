package vn.tinhgon.engine.dossier;

import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Step;

/**
 * A place a dossier comes to on its course.
 *
 * @param element the element of the drawing that shows it; a question asked before a gateway shows
 *     the gateway
 * @param scope the process or sub-process it lies in
 * @param step whose work it is; null where the drawing does not say
 * @param times how often it is done side by side or one after the other; 1 for ordinary work
 * @param host the work a deadline is set on
 */
record Place(
    String id,
    Kind kind,
    String element,
    String scope,
    String name,
    @Nullable Step step,
    int times,
    boolean inTurn,
    @Nullable String host,
    boolean interrupting) {

  enum Kind {
    /** A person works, decides or confirms; the only kind that waits. */
    WORK,
    /** The program does it by carrying the dossier, and enters it on the control slip. */
    SYSTEM,
    PASS,
    CHOOSE_ONE,
    CHOOSE_SOME,
    FORK,
    MERGE_SOME,
    START,
    END,
    TERMINATE,
    SCOPE,
    DEADLINE
  }

  static Place of(String id, Kind kind, String scope, String name) {
    return new Place(id, kind, id, scope, name, null, 1, false, null, true);
  }

  Place as(Kind kind) {
    return new Place(id, kind, element, scope, name, step, times, inTurn, host, interrupting);
  }

  Place by(@Nullable Step step) {
    return new Place(id, kind, element, scope, name, step, times, inTurn, host, interrupting);
  }

  Place times(int times, boolean inTurn) {
    return new Place(id, kind, element, scope, name, step, times, inTurn, host, interrupting);
  }

  Place on(String host, boolean interrupting) {
    return new Place(id, kind, element, scope, name, step, times, inTurn, host, interrupting);
  }

  Place showing(String element) {
    return new Place(id, kind, element, scope, name, step, times, inTurn, host, interrupting);
  }

  boolean chooses() {
    return kind == Kind.CHOOSE_ONE || kind == Kind.CHOOSE_SOME;
  }

  boolean ends() {
    return kind == Kind.END || kind == Kind.TERMINATE;
  }
}
