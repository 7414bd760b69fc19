package vn.tinhgon.engine.report;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.bpmn.measure.Percent;

/** Shares and growth, HALF_UP to two decimals; null where there is nothing to compare with. */
final class Shares {
  private Shares() {}

  static @Nullable BigDecimal share(long part, long whole) {
    return Percent.of(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
  }

  /** 48.82 where 1.229 became 1.829. */
  static @Nullable BigDecimal growth(long before, long now) {
    return share(now - before, before);
  }

  static String number(long value) {
    return Percent.number(BigDecimal.valueOf(value));
  }

  static Text percent(@Nullable BigDecimal share) {
    return new Text(Percent.printed(share), share == null ? "–" : share.toPlainString() + "%");
  }

  /** "tăng 48,82% so với kỳ trước (1.229)". */
  static Text compared(long before, long now) {
    var growth = growth(before, now);
    if (growth == null) return new Text("kỳ trước không có", "none in the previous period");
    var size = percent(growth.abs());
    return switch (growth.signum()) {
      case 1 ->
          new Text(
              "tăng %s so với kỳ trước (%s)".formatted(size.vi(), number(before)),
              "%s more than in the previous period (%,d)".formatted(size.en(), before));
      case -1 ->
          new Text(
              "giảm %s so với kỳ trước (%s)".formatted(size.vi(), number(before)),
              "%s fewer than in the previous period (%,d)".formatted(size.en(), before));
      default ->
          new Text(
              "bằng kỳ trước (%s)".formatted(number(before)),
              "as many as in the previous period (%,d)".formatted(before));
    };
  }
}
