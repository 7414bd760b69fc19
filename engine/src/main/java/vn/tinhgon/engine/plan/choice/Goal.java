package vn.tinhgon.engine.plan.choice;

import java.math.BigDecimal;

/**
 * One target: at least so many percent less.
 *
 * @param percent of what the scope has before
 */
public record Goal(Metric metric, BigDecimal percent) {

  /** What is counted. */
  public enum Metric {
    /** Procedures abolished. */
    ABOLISHED,
    /** Procedures abolished or simplified. */
    SIMPLIFIED,
    /** Đồng a year over the scope. */
    COST,
    /** Working days, summed over the procedures of the scope. */
    TIME
  }
}
