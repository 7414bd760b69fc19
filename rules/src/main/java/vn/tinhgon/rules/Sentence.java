package vn.tinhgon.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A sentence with holes in braces, taken apart once. What stands in square brackets is only said
 * when its figures are known and not nought.
 */
record Sentence(List<Part> parts) {
  static final Pattern HOLE = Pattern.compile("\\{(\\w+)}");
  private static final Pattern OPTION = Pattern.compile("\\[([^\\[\\]]*)]");

  /** Words and holes by turns: words first, a hole after each but the last. */
  private record Part(List<String> words, List<String> holes, boolean optional) {}

  static Sentence of(String template) {
    var parts = new ArrayList<Part>();
    var option = OPTION.matcher(template);
    int from = 0;
    while (option.find()) {
      parts.add(part(template.substring(from, option.start()), false));
      parts.add(part(option.group(1), true));
      from = option.end();
    }
    parts.add(part(template.substring(from), false));
    return new Sentence(List.copyOf(parts));
  }

  private static Part part(String text, boolean optional) {
    var holes = HOLE.matcher(text).results().map(hole -> hole.group(1)).toList();
    return new Part(List.of(HOLE.split(text, -1)), holes, optional);
  }

  /**
   * @param behind what becomes of the words behind a number
   */
  String fill(
      Map<String, Object> values,
      Function<Object, String> say,
      BiFunction<Number, String, String> behind) {
    var said = new StringBuilder();
    for (var part : parts) {
      if (part.optional && !part.holes.stream().allMatch(hole -> counts(values.get(hole))))
        continue;
      for (int i = 0; i < part.words.size(); i++) {
        var words = part.words.get(i);
        var before = i == 0 ? null : values.get(part.holes.get(i - 1));
        said.append(before instanceof Number number ? behind.apply(number, words) : words);
        if (i < part.holes.size()) {
          var value = values.get(part.holes.get(i));
          said.append(value == null ? "–" : say.apply(value));
        }
      }
    }
    return said.toString();
  }

  private static boolean counts(@Nullable Object value) {
    return value instanceof Number number ? number.doubleValue() != 0 : value != null;
  }
}
