package vn.tinhgon.engine.plan.choice;

import java.util.List;
import java.util.Map;

/**
 * One bundle for every procedure of the scope.
 *
 * @param bundles by procedure; only those where something is cut
 * @param cuts how many there are
 * @param proof what of "smallest" is proved
 */
public record Choice(
    Map<String, Bundle> bundles,
    int cuts,
    int effort,
    int risk,
    Figures saved,
    List<Reach> reach,
    Proof proof) {

  /**
   * Whether nothing smaller is among the bundles, in this order: fewest cuts, then least legal
   * effort, then least risk.
   *
   * @param atLeast no choice that reaches the targets has fewer cuts
   * @param effortAtLeast none with so few cuts has less legal effort
   * @param riskAtLeast none with so few cuts and so little effort has less risk
   * @param partly procedures with more combinations of cuts than could be gone through
   */
  public record Proof(
      int atLeast,
      int effortAtLeast,
      int riskAtLeast,
      boolean cuts,
      boolean effort,
      boolean risk,
      int partly) {

    static Proof noChoice(int partly) {
      return new Proof(0, 0, 0, true, true, true, partly);
    }
  }

  public Choice {
    bundles = Map.copyOf(bundles);
    reach = List.copyOf(reach);
  }

  public boolean meetsAll() {
    return reach.stream().allMatch(Reach::met);
  }
}
