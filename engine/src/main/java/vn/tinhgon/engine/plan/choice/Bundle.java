package vn.tinhgon.engine.plan.choice;

import java.util.List;

/**
 * Some cuts of one procedure, carried out together.
 *
 * @param cuts ids of the findings; empty where the procedure stays as it is
 * @param after measured on the redesigned model, never summed over the cuts
 * @param effort the legal work: provisions to amend, weighed by the rank of their texts
 * @param risk the weights of what the cuts do, added up
 * @param abolished the whole procedure goes
 */
public record Bundle(List<String> cuts, Figures after, int effort, int risk, boolean abolished) {

  public Bundle {
    cuts = List.copyOf(cuts);
  }

  static Bundle asItIs(Figures before) {
    return new Bundle(List.of(), before, 0, 0, false);
  }
}
