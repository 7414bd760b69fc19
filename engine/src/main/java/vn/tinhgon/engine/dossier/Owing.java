package vn.tinhgon.engine.dossier;

import java.time.LocalDate;
import java.util.List;

/** Who owes work outside of dossiers: a room that keeps such a book answers. */
public interface Owing {
  /** As models name the book ({@code availableIn} of a document the step reads or writes). */
  String book();

  List<Owed> on(LocalDate day);

  /**
   * @param unit code
   * @param open how much of it is not done
   * @param late how much of that should have been
   */
  record Owed(String unit, int open, int late) {}
}
