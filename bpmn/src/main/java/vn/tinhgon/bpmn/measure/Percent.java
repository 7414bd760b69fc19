package vn.tinhgon.bpmn.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Percentages and money as Vietnamese papers print them. */
public final class Percent {

  private Percent() {}

  /** A share or count with up to four decimals, without trailing zeros, with a point. */
  static String plain(double value) {
    return trimmed(BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_UP)).toPlainString();
  }

  static BigDecimal trimmed(BigDecimal value) {
    var stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
