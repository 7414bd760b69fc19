package vn.tinhgon.engine.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** A chart made by hand, for tests that need no database. */
public final class Charted {
  public static final int LONGEST_CHAIN = Chains.LONGEST;

  private Charted() {}

  public static Chart of(
      LocalDate day,
      List<Unit> units,
      List<Position> positions,
      Set<String> away,
      List<Substitution> substitutions) {
    return new Chart(new Edition(1, false), day, units, List.of(), positions, away, substitutions);
  }
}
