package vn.tinhgon.engine.plan.paper;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.tinhgon.bpmn.Limit;

/**
 * Figures that a sentence of the plan names. A sentence about a step or a quoted part speaks of
 * that part, not of the procedure, and claims nothing here.
 */
record Claims(
    List<Claim> savedDays,
    List<Claim> daysBefore,
    List<Claim> daysAfter,
    List<Claim> savedDong,
    List<Claim> costPercent,
    List<Claim> timePercent,
    List<Claim> procedures) {

  /** A figure and the words around it. */
  record Claim(BigDecimal value, String words) {}

  private static final int FLAGS =
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
  private static final String NUMBER = "(\\d+(?:[.]\\d{3})*(?:,\\d+)?)";
  private static final String TERM = "(ngày|giờ)(?: làm việc)?";
  private static final String CUT = "\\b(?:cắt giảm|giảm|rút ngắn|tiết kiệm)(?: được)?";

  private static final Pattern SAVED_DAYS =
      pattern(
          CUT
              + "(?: thời (?:gian|hạn)(?: giải quyết)?)?(?: TTHC| thủ tục)?:? "
              + NUMBER
              + " "
              + TERM);
  private static final Pattern FROM_TO =
      pattern(
          "\\btừ "
              + NUMBER
              + "(?: (ngày|giờ)(?: làm việc)?)? (?:xuống còn|xuống|còn|thành) "
              + NUMBER
              + " "
              + TERM);
  private static final Pattern SAVED_DONG =
      pattern(CUT + "(?: chi phí)?(?: tuân thủ)?(?: TTHC)?:? " + NUMBER + " đồng");
  private static final Pattern SHARE = pattern(NUMBER + " ?%");
  private static final Pattern PROCEDURES =
      pattern(NUMBER + " (?:thủ tục hành chính|TTHC|thủ tục)\\b");
  private static final Pattern PART = pattern("\\bbước\\b|[“”\"]");
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.;!?])\\s+|\\n");

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, FLAGS);
  }

  static Claims in(List<String> paragraphs) {
    var claims =
        new Claims(
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>());
    for (var paragraph : paragraphs) {
      for (var sentence : SENTENCE_END.split(paragraph)) claims.read(sentence);
    }
    return claims;
  }

  private void read(String sentence) {
    for (var found = PROCEDURES.matcher(sentence); found.find(); ) {
      procedures.add(new Claim(number(found.group(1)), found.group()));
    }
    if (PART.matcher(sentence).find()) return;
    for (var found = SAVED_DAYS.matcher(sentence); found.find(); ) {
      savedDays.add(new Claim(days(found.group(1), found.group(2)), found.group()));
    }
    for (var found = FROM_TO.matcher(sentence); found.find(); ) {
      var unit = found.group(2) == null ? found.group(4) : found.group(2);
      daysBefore.add(new Claim(days(found.group(1), unit), found.group()));
      daysAfter.add(new Claim(days(found.group(3), found.group(4)), found.group()));
    }
    for (var found = SAVED_DONG.matcher(sentence); found.find(); ) {
      savedDong.add(new Claim(number(found.group(1)), found.group()));
    }
    shares(sentence);
  }

  private void shares(String sentence) {
    var lower = sentence.toLowerCase(Locale.ROOT);
    boolean cost = lower.contains("chi phí");
    boolean time = lower.contains("thời gian") || lower.contains("thời hạn");
    // A sentence about both, or neither, doesn't say which share it means.
    if (cost == time) return;
    for (var found = SHARE.matcher(sentence); found.find(); ) {
      (cost ? costPercent : timePercent).add(new Claim(number(found.group(1)), found.group()));
    }
  }

  private static BigDecimal days(String number, String unit) {
    var value = number(number);
    return unit.toLowerCase(Locale.ROOT).equals("giờ")
        ? value.divide(BigDecimal.valueOf(Limit.HOURS_A_DAY))
        : value;
  }

  private static BigDecimal number(String printed) {
    return new BigDecimal(printed.replace(".", "").replace(',', '.'));
  }
}
