package vn.tinhgon.bpmn.measure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an hour costs ({@code measure/rates.tsv}); which divisor of yearly income is right is not
 * settled, so year, basis and source stand beside the value.
 *
 * @param level 0 for who hands in the dossier, 1 to 5 for who handles it
 * @param value whole đồng an hour
 */
public record HourlyRate(int level, BigDecimal value, int year, String basis, String source) {

  private static final List<HourlyRate> TABLE = load();

  /** The whole table, level 0 first. */
  public static List<HourlyRate> table() {
    return TABLE;
  }

  /** The rate of a level; of an unknown level, the lowest. */
  public static HourlyRate ofLevel(@Nullable Integer level) {
    return TABLE.get(level == null ? 1 : Math.max(1, Math.min(5, level)));
  }

  /** The rate of the person or unit that hands in the dossier. */
  public static HourlyRate ofSubject() {
    return TABLE.get(0);
  }

  private static List<HourlyRate> load() {
    var resource = "/measure/rates.tsv";
    var stream = Objects.requireNonNull(HourlyRate.class.getResourceAsStream(resource), resource);
    try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> read(line.split("\t")))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }

  private static HourlyRate read(String[] line) {
    return new HourlyRate(
        Integer.parseInt(line[0]),
        new BigDecimal(line[1]),
        Integer.parseInt(line[2]),
        line[3],
        line[4]);
  }
}
