package vn.tinhgon.engine.plan.choice;

import java.util.List;

/**
 * Some cuts of one procedure, carried out together.
 *
 * @param cuts ids of the findings; empty where the procedure stays as it is
 * @param after measured on the redesigned model before it is chosen, never summed over the cuts
 * @param effort the legal work: provisions to amend, weighed by the rank of their texts
 * @param risk the weights of what the cuts do, added up
 * @param abolished the whole procedure goes
 * @param measured false where {@code after} is only a bound: no redesign by these cuts leaves less
 */
public record Bundle(
    List<String> cuts, Figures after, int effort, int risk, boolean abolished, boolean measured) {

  public Bundle {
    cuts = List.copyOf(cuts);
  }

  public Bundle(List<String> cuts, Figures after, int effort, int risk, boolean abolished) {
    this(cuts, after, effort, risk, abolished, true);
  }

  static Bundle asItIs(Figures before) {
    return new Bundle(List.of(), before, 0, 0, false);
  }
}
