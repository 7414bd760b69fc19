package vn.tinhgon.engine.catalogue;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Diacritics;
import vn.tinhgon.bpmn.Procedure;

/** The code a procedure is known by; it stands in addresses, so it is made of plain characters. */
final class Code {
  private static final int LONGEST = 64;
  private static final Pattern ODD = Pattern.compile("[^\\p{L}\\p{N}._-]+");
  private static final Pattern NOT_ASCII = Pattern.compile("[^A-Z0-9]+");

  private Code() {}

  /** The declared code, else one made from the name: the same name makes the same code. */
  static String of(Procedure procedure) {
    var declared = plain(procedure.profile().code());
    if (!declared.isEmpty()) return declared;
    var fromName = fromName(procedure.name());
    return fromName.isEmpty() ? "TTHC" : fromName;
  }

  static String plain(@Nullable String code) {
    if (code == null) return "";
    return cut(
        ODD.matcher(Normalizer.normalize(code.strip(), Normalizer.Form.NFC)).replaceAll("-"));
  }

  private static String fromName(String name) {
    var letters = Diacritics.without(name).toUpperCase(Locale.ROOT);
    return cut(NOT_ASCII.matcher(letters).replaceAll("-"));
  }

  private static String cut(String code) {
    var end = Math.min(LONGEST, code.length());
    return code.substring(0, end).replaceAll("^[-.]+|[-.]+$", "");
  }
}
