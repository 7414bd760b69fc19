package vn.tinhgon.bpmn.measure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Text;

/**
 * Checks that a table adds up to its text before it is issued: published plans have had 67 + 25 +
 * 191 for 292, and "reduced by 1 day" over a table of 5 and 3 (domain G4, G16).
 */
public final class Tally {

  private Tally() {}

  /** The stated total of named parts; null where it is right, else what is missing or too much. */
  public static @Nullable Text gap(String what, BigDecimal stated, Map<String, BigDecimal> parts) {
    var sum = parts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    if (sum.compareTo(stated) == 0) return null;
    var listed =
        parts.entrySet().stream()
            .map(part -> part.getKey() + " " + Percent.number(part.getValue()))
            .collect(Collectors.joining(" + "));
    var gap = stated.subtract(sum);
    return new Text(
        "%s: %s = %s, nhưng văn bản ghi %s; lệch %s. Sửa bảng hoặc lời văn trước khi ban hành."
            .formatted(
                what, listed, Percent.number(sum), Percent.number(stated), Percent.number(gap)),
        "%s: %s = %s, but the text says %s; the gap is %s. Mend the table or the text before issuing."
            .formatted(
                what, listed, sum.toPlainString(), stated.toPlainString(), gap.toPlainString()));
  }

  /** A saving stated in words against before and after; null where they agree. */
  public static @Nullable Text gap(String what, Reduction reduction, BigDecimal stated) {
    if (reduction.saved().compareTo(stated) == 0) return null;
    return new Text(
        "%s: %s → %s là giảm %s, nhưng văn bản ghi giảm %s. Sửa bảng hoặc lời văn trước khi ban hành."
            .formatted(
                what,
                Percent.number(reduction.before()),
                Percent.number(reduction.after()),
                Percent.number(reduction.saved()),
                Percent.number(stated)),
        "%s: %s → %s saves %s, but the text says %s. Mend the table or the text before issuing."
            .formatted(
                what,
                reduction.before().toPlainString(),
                reduction.after().toPlainString(),
                reduction.saved().toPlainString(),
                stated.toPlainString()));
  }

  /** The sum of many reductions, for the last line of a table. */
  public static Reduction total(List<Reduction> lines) {
    return new Reduction(
        lines.stream().map(Reduction::before).reduce(BigDecimal.ZERO, BigDecimal::add),
        lines.stream().map(Reduction::after).reduce(BigDecimal.ZERO, BigDecimal::add));
  }
}
