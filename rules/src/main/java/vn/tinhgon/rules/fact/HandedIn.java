package vn.tinhgon.rules.fact;

import java.util.Set;
import vn.tinhgon.bpmn.StepKind;

/**
 * A paper that is handed in: no step writes it.
 *
 * @param issuedHere the handling agency or one of its units issues it
 * @param readers kinds of the steps that read it
 * @param byRequester the requester writes it: nobody else issues it, and neither a certification
 *     nor a database nor its name says that it is a copy or an attachment
 */
public record HandedIn(
    String document, boolean issuedHere, Set<StepKind> readers, boolean byRequester) {

  /** A step of one of these kinds reads it. */
  public boolean readIn(StepKind... kinds) {
    for (var kind : kinds) if (readers.contains(kind)) return true;
    return false;
  }
}
