package vn.tinhgon.bpmn.lexicon;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import vn.tinhgon.bpmn.Diacritics;

/**
 * A name cut into words: NFC, lower case, one way of placing tones, abbreviations written out.
 *
 * @param text the name in NFC, for quoting
 * @param words the words, with their marks
 * @param from where in the text each word begins
 * @param to where it ends
 * @param afterBreak a bracket, colon or dash stands before the word
 * @param plain the whole name is written without Vietnamese marks
 */
record Words(
    String text,
    List<String> words,
    List<Integer> from,
    List<Integer> to,
    List<Boolean> afterBreak,
    boolean plain) {

  // Letters and their marks, or digits; a capital after a small letter begins a new word.
  private static final Pattern WORD =
      Pattern.compile("\\p{Lu}?\\p{Ll}+|\\p{Lu}+(?!\\p{Ll})|\\p{L}+|\\p{N}+");
  private static final Pattern BREAK = Pattern.compile("[(\\[:–—\\n]|\\s-\\s");
  private static final Pattern ASCII = Pattern.compile("\\p{ASCII}*");

  // "hoà" and "hòa", "uỷ" and "ủy" are one word; both spellings are in use.
  private static final Map<String, String> TONES =
      Map.ofEntries(
          Map.entry("oà", "òa"),
          Map.entry("oá", "óa"),
          Map.entry("oả", "ỏa"),
          Map.entry("oã", "õa"),
          Map.entry("oạ", "ọa"),
          Map.entry("oè", "òe"),
          Map.entry("oé", "óe"),
          Map.entry("oẻ", "ỏe"),
          Map.entry("oẽ", "õe"),
          Map.entry("oẹ", "ọe"),
          Map.entry("uỳ", "ùy"),
          Map.entry("uý", "úy"),
          Map.entry("uỷ", "ủy"),
          Map.entry("uỹ", "ũy"),
          Map.entry("uỵ", "ụy"));

  /** The words of a name, each abbreviation replaced by the words it stands for. */
  static Words of(String name, Map<String, List<String>> spellings) {
    var text = Normalizer.normalize(name, Normalizer.Form.NFC);
    var words = new ArrayList<String>();
    var from = new ArrayList<Integer>();
    var to = new ArrayList<Integer>();
    var breaks = new ArrayList<Boolean>();
    var matcher = WORD.matcher(text);
    int end = 0;
    while (matcher.find()) {
      var between = text.substring(end, matcher.start());
      boolean broken = !between.equals(" ") && BREAK.matcher(between).find();
      var word = spelled(matcher.group());
      for (var part : spellings.getOrDefault(word, List.of(word))) {
        words.add(part);
        from.add(matcher.start());
        to.add(matcher.end());
        breaks.add(broken);
        broken = false;
      }
      end = matcher.end();
    }
    return new Words(text, words, from, to, breaks, ASCII.matcher(text).matches());
  }

  static List<String> plainWords(String phrase) {
    return of(phrase, Map.of()).words();
  }

  static String spelled(String word) {
    var lower = Normalizer.normalize(word, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    int stem = lower.length() - 2;
    if (stem < 0) return lower;
    var tone = TONES.get(lower.substring(stem));
    return tone == null ? lower : lower.substring(0, stem) + tone;
  }

  /** The word without marks: "nháy" becomes "nhay", "đ" becomes "d". */
  static String folded(String word) {
    return Diacritics.without(word);
  }

  /** The stretch of the name that words from..to (exclusive) came from. */
  String quote(int first, int last) {
    return text.substring(from.get(first), to.get(last - 1));
  }

  int size() {
    return words.size();
  }
}
