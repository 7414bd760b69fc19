package vn.tinhgon.bpmn.measure;

import java.util.List;
import vn.tinhgon.bpmn.Procedure;
import vn.tinhgon.bpmn.lexicon.Inference;

/**
 * The figures of a procedure, and what had to be assumed to reach them.
 *
 * @param assumed shares of branches, days of steps without a limit, rates
 */
public record Measured(Measures measures, List<Inference> assumed) {

  public Measured {
    assumed = List.copyOf(assumed);
  }

  /** Measures a procedure as it stands: complete it by the lexicon first. */
  public static Measured of(Procedure completed) {
    var flowing = new Flowing(completed);
    return new Measured(Measures.of(completed, flowing), Assumed.of(completed, flowing.odds()));
  }
}
