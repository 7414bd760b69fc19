package vn.tinhgon.engine.cli;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers as people read them: 1.234.567,89 in Vietnamese. */
final class Figures {
  private final DecimalFormat format;

  Figures(Lang lang) {
    var symbols = new DecimalFormatSymbols(Locale.ROOT);
    symbols.setGroupingSeparator(lang == Lang.VI ? '.' : ',');
    symbols.setDecimalSeparator(lang == Lang.VI ? ',' : '.');
    format = new DecimalFormat("#,##0.##", symbols);
  }

  String of(double number) {
    return format.format(number);
  }

  String of(long number) {
    return format.format(number);
  }
}
