package vn.tinhgon.engine.sheet;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a cell; of a formula its last saved result.
 *
 * @param text as written, stripped; empty where nothing stands
 * @param number where the file keeps it as a number
 * @param moment where the file keeps it as a date
 */
public record Cell(String text, @Nullable BigDecimal number, @Nullable LocalDateTime moment) {
  static final Cell EMPTY = new Cell("", null, null);

  static Cell of(String text) {
    var clean = Values.clean(text);
    return clean.isEmpty() ? EMPTY : new Cell(clean, null, null);
  }

  static Cell of(BigDecimal number) {
    return new Cell(number.stripTrailingZeros().toPlainString(), number, null);
  }

  static Cell of(LocalDateTime moment) {
    return new Cell(Values.written(moment), null, moment);
  }

  public boolean isEmpty() {
    return text.isEmpty();
  }
}
