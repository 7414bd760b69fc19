package vn.tinhgon.bpmn.lexicon;

import java.util.List;
import vn.tinhgon.bpmn.Procedure;

/** A procedure with what its names tell filled in, and the list of what was filled in. */
public record Completed(Procedure procedure, List<Inference> inferred) {

  public Completed {
    inferred = List.copyOf(inferred);
  }
}
