package vn.tinhgon.rules;

import java.util.regex.Pattern;

/** English words behind a number: 2 working days less, 1 working day less. */
public final class Counted {
  /** A verb behind them would have to be bent too. */
  private static final Pattern THINGS =
      Pattern.compile(
          "^( (?:more |working )*)(day|hour|step|paper|level|signature|procedure|time)s\\b(?! (?:are|state|declare|ask)\\b)");

  private Counted() {}

  public static String behind(Number number, String words) {
    return number.doubleValue() == 1 ? THINGS.matcher(words).replaceFirst("$1$2") : words;
  }
}
