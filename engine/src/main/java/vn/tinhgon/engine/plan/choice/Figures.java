package vn.tinhgon.engine.plan.choice;

import java.math.BigDecimal;

/**
 * What a procedure takes.
 *
 * @param cost compliance cost, whole đồng a year: what targets count
 * @param handling what the ministry's own hours cost, whole đồng a year; never added to the other
 * @param days working days of one dossier
 */
public record Figures(long cost, long handling, BigDecimal days) {
  public static final Figures NOTHING = new Figures(0, 0, BigDecimal.ZERO);

  public static Figures of(long cost, double days) {
    return new Figures(cost, 0, BigDecimal.valueOf(days));
  }

  public static Figures handled(long handling, double days) {
    return new Figures(0, handling, BigDecimal.valueOf(days));
  }

  public Figures plus(Figures other) {
    return new Figures(
        Math.addExact(cost, other.cost),
        Math.addExact(handling, other.handling),
        days.add(other.days));
  }
}
