package vn.tinhgon.engine.sheet;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.tinhgon.bpmn.Diacritics;

/**
 * A column that a table must or may have; found by any of its titles, diacritics, case and remarks
 * in brackets forgiven.
 *
 * @param title what people see when it is missing
 */
public record Heading(String title, boolean required, List<String> also) {
  private static final Pattern REMARK = Pattern.compile("\\([^)]*\\)|[*:]");

  public Heading {
    also = List.copyOf(also);
  }

  public static Heading required(String title, String... also) {
    return new Heading(title, true, List.of(also));
  }

  public static Heading optional(String title, String... also) {
    return new Heading(title, false, List.of(also));
  }

  boolean names(String cell) {
    var written = plain(REMARK.matcher(cell).replaceAll(" "));
    if (written.isEmpty()) return false;
    return written.equals(plain(REMARK.matcher(title).replaceAll(" ")))
        || also.stream().anyMatch(other -> written.equals(plain(other)));
  }

  /** Lower case, without diacritics, single spaces. */
  static String plain(String text) {
    return Diacritics.without(text).toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
  }
}
