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
   * Whether nothing smaller is among the measured bundles, in this order: fewest cuts, then least
   * legal effort, then least risk.
   *
   * @param atLeast no choice that reaches the targets has fewer cuts
   * @param effortAtLeast none with so few cuts has less legal effort
   * @param riskAtLeast none with so few cuts and so little effort has less risk
   */
  public record Proof(
      int atLeast, int effortAtLeast, int riskAtLeast, boolean cuts, boolean effort, boolean risk) {

    /** Nothing was left to choose. */
    static final Proof NO_CHOICE = new Proof(0, 0, 0, true, true, true);
  }

  public Choice {
    bundles = Map.copyOf(bundles);
    reach = List.copyOf(reach);
  }

  public boolean meetsAll() {
    return reach.stream().allMatch(Reach::met);
  }
}
