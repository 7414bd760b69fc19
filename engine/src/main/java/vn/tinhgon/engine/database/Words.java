package vn.tinhgon.engine.database;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What somebody typed into a search box: words that must all be there, diacritics or not. */
public final class Words {
  private static final int MOST = 10;
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\uFFFE\uFFFF&&[^\\n\\r\\t]]");

  private final Map<String, String> patterns = new LinkedHashMap<>();

  private Words(@Nullable String typed) {
    if (typed == null) return;
    Arrays.stream(clean(typed).split("\\s+"))
        .filter(word -> !word.isEmpty())
        .limit(MOST)
        .forEach(word -> patterns.put("word" + patterns.size(), pattern(word)));
  }

  public static Words of(@Nullable String typed) {
    return new Words(typed);
  }

  /** Composed letters, and none of the characters that nobody sees and no paper prints. */
  public static String clean(String typed) {
    var composed = Normalizer.normalize(typed, Normalizer.Form.NFC);
    return UNSEEN.matcher(composed).replaceAll("").strip();
  }

  /** Signs of the pattern language mean themselves. */
  private static String pattern(String word) {
    return "%" + word.replaceAll("([%_\\\\])", "\\\\$1") + "%";
  }

  /** The condition on a column of folded text, always true where nothing was typed. */
  public String foundIn(String column) {
    if (patterns.isEmpty()) return "true";
    return patterns.keySet().stream()
        .map(name -> column + " like (select fold(:" + name + "))")
        .collect(Collectors.joining(" and ", "(", ")"));
  }

  /** Nothing was typed. */
  public boolean isEmpty() {
    return patterns.isEmpty();
  }

  public Map<String, String> parameters() {
    return patterns;
  }
}
