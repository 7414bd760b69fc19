package vn.tinhgon.bpmn.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Percentages and money as official papers print them: 77,44% and 3.200.000 đồng/năm. */
public final class Percent {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Percent() {}

  /**
   * Percent of the whole, HALF_UP to two decimals, no trailing zeros; null where the whole is zero.
   */
  public static @Nullable BigDecimal of(BigDecimal part, BigDecimal whole) {
    if (whole.signum() == 0) return null;
    return trimmed(part.multiply(HUNDRED).divide(whole, 2, RoundingMode.HALF_UP));
  }

  /** "77,44%"; "–" where there is nothing to compare with. */
  public static String printed(@Nullable BigDecimal percent) {
    return percent == null ? "–" : number(percent) + "%";
  }

  /** "1.234.567,89": full stops between thousands, a comma before decimals. */
  public static String number(BigDecimal value) {
    var symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
    symbols.setGroupingSeparator('.');
    symbols.setDecimalSeparator(',');
    return new DecimalFormat("#,##0.##########", symbols).format(value);
  }

  /** "3.200.000 đồng/năm". */
  public static String dongAYear(long dong) {
    return number(BigDecimal.valueOf(dong)) + " đồng/năm";
  }

  /** A share or count with up to four decimals, without trailing zeros, with a point. */
  static String plain(double value) {
    return trimmed(BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_UP)).toPlainString();
  }

  private static BigDecimal trimmed(BigDecimal value) {
    var stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
