package vn.tinhgon.bpmn;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Vietnamese as it is typed in haste. */
public final class Diacritics {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private Diacritics() {}

  /** The letters alone, their case kept: "Đề án" becomes "De an". */
  public static String without(String text) {
    var letters = text.replace('đ', 'd').replace('Đ', 'D');
    return MARKS.matcher(Normalizer.normalize(letters, Normalizer.Form.NFD)).replaceAll("");
  }
}
