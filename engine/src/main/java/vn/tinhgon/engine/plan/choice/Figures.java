package vn.tinhgon.engine.plan.choice;

import java.math.BigDecimal;

/**
 * What a procedure takes.
 *
 * @param cost whole đồng a year, in its own cost method
 * @param days working days of one dossier
 */
public record Figures(long cost, BigDecimal days) {
  public static final Figures NOTHING = new Figures(0, BigDecimal.ZERO);

  public static Figures of(long cost, double days) {
    return new Figures(cost, BigDecimal.valueOf(days));
  }

  public Figures plus(Figures other) {
    return new Figures(Math.addExact(cost, other.cost), days.add(other.days));
  }
}
