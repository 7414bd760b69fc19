package vn.tinhgon.engine.dossier;

import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Step;
import vn.tinhgon.bpmn.StepKind;
import vn.tinhgon.bpmn.Timer;

/**
 * A place a dossier comes to on its course.
 *
 * @param element the element of the drawing that shows it; a question asked before a gateway shows
 *     the gateway
 * @param scope the process or sub-process it lies in
 * @param step whose work it is; null where the drawing does not say
 * @param several it is done once by each of several units, side by side or in turn
 * @param host the work a deadline is set on
 * @param timer when it fires by itself, where it says so itself; a deadline without follows the
 *     term of its host
 */
record Place(
    String id,
    Kind kind,
    String element,
    String scope,
    String name,
    @Nullable Step step,
    boolean several,
    boolean inTurn,
    @Nullable String host,
    boolean interrupting,
    @Nullable Timer timer) {

  enum Kind {
    /** A person works, decides or confirms. */
    WORK,
    /** The dossier stays until its timer fires; nobody has to do anything. */
    WAIT,
    /** The program does it by carrying the dossier, and enters it on the control slip. */
    SYSTEM,
    /** The program does more than carry it: a built-in action, in a job of its own. */
    ACTION,
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
    return new Place(id, kind, id, scope, name, null, false, false, null, true, null);
  }

  Place as(Kind kind) {
    return new Place(
        id, kind, element, scope, name, step, several, inTurn, host, interrupting, timer);
  }

  Place by(@Nullable Step step) {
    return new Place(
        id, kind, element, scope, name, step, several, inTurn, host, interrupting, timer);
  }

  Place bySeveral(boolean inTurn) {
    return new Place(id, kind, element, scope, name, step, true, inTurn, host, interrupting, timer);
  }

  Place on(String host, boolean interrupting) {
    return new Place(
        id, kind, element, scope, name, step, several, inTurn, host, interrupting, timer);
  }

  Place timed(@Nullable Timer timer) {
    return new Place(
        id, kind, element, scope, name, step, several, inTurn, host, interrupting, timer);
  }

  Place showing(String element) {
    return new Place(
        id, kind, element, scope, name, step, several, inTurn, host, interrupting, timer);
  }

  /** An opinion is asked here. */
  boolean consults() {
    return kind == Kind.WORK && step != null && step.kind() == StepKind.CONSULT && isStep();
  }

  /** It is the step drawn, not a question asked beside it. */
  boolean isStep() {
    return step != null && step.id().equals(id);
  }

  /** A dossier can stay here; through every other place it only passes. */
  boolean stays() {
    return kind == Kind.WORK || kind == Kind.WAIT;
  }

  boolean chooses() {
    return kind == Kind.CHOOSE_ONE || kind == Kind.CHOOSE_SOME;
  }

  boolean ends() {
    return kind == Kind.END || kind == Kind.TERMINATE;
  }
}
