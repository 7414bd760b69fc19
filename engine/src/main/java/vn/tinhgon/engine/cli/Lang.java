package vn.tinhgon.engine.cli;

import java.util.Locale;
import vn.tinhgon.bpmn.Text;

/** The language of the answers. */
enum Lang {
  VI("vi"),
  EN("en");

  private final Locale locale;

  Lang(String tag) {
    locale = Locale.forLanguageTag(tag);
  }

  Locale locale() {
    return locale;
  }

  String say(Text text) {
    return text.in(locale);
  }

  String say(String vi, String en) {
    return this == EN ? en : vi;
  }

  /** The language asked for, known before the arguments are understood. */
  static Lang in(String[] args) {
    for (int i = 0; i < args.length; i++) {
      boolean next = args[i].equals("--lang") && i + 1 < args.length;
      var value = next ? args[i + 1] : args[i].startsWith("--lang=") ? args[i].substring(7) : "";
      if (value.equalsIgnoreCase("en")) return EN;
    }
    return VI;
  }
}
