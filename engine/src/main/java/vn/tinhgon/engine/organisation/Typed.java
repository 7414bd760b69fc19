package vn.tinhgon.engine.organisation;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** What somebody typed: composed letters, without what no database keeps. */
final class Typed {
  private Typed() {}

  static String text(@Nullable String typed) {
    if (typed == null) return "";
    return Normalizer.normalize(typed, Normalizer.Form.NFC).replace("\0", "").strip();
  }

  static @Nullable String orNull(@Nullable String typed) {
    var text = text(typed);
    return text.isEmpty() ? null : text;
  }
}
