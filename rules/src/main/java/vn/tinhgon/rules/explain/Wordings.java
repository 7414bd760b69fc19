package vn.tinhgon.rules.explain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.StepKind;
import vn.tinhgon.bpmn.Text;

/** What the conditions of the rules ask for in plain words, from {@code rules/conditions.tsv}. */
public final class Wordings {
  private static final Pattern KIND = Pattern.compile("StepKind\\.(\\w+)");

  private final Map<Conditions.Key, Wording> byKey;

  private Wordings(Map<Conditions.Key, Wording> byKey) {
    this.byKey = byKey;
  }

  /**
   * @param needs what the rule asks for
   * @param found what is there instead, for rules over procedures; both with holes in braces
   */
  public record Wording(Text needs, @Nullable Text found) {}

  public static Wordings load() {
    try (var in =
        Objects.requireNonNull(Wordings.class.getResourceAsStream("/rules/conditions.tsv"))) {
      var byKey = new LinkedHashMap<Conditions.Key, Wording>();
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .forEach(
              cell ->
                  byKey.put(
                      new Conditions.Key(cell[0], cell[1]),
                      new Wording(
                          new Text(cell[2], cell[3]),
                          cell.length > 4 ? new Text(cell[4], cell[5]) : null)));
      return new Wordings(byKey);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The conditions that have words. */
  public Set<Conditions.Key> keys() {
    return byKey.keySet();
  }

  /** The words of a condition; which kinds of steps it names is read from the condition itself. */
  public @Nullable Wording of(Conditions.Key key) {
    var known = byKey.get(key);
    return known != null || !key.when().startsWith("kind ") ? known : kinds(key.when());
  }

  /** The kinds of steps that a condition names. */
  static List<StepKind> kindsIn(String when) {
    return KIND.matcher(when).results().map(it -> StepKind.valueOf(it.group(1))).toList();
  }

  private static Wording kinds(String when) {
    var kinds = kindsIn(when);
    var vi = kinds.stream().map(kind -> kind.label().vi()).collect(Collectors.joining(", "));
    var en = kinds.stream().map(kind -> kind.label().en()).collect(Collectors.joining(", "));
    boolean not = when.startsWith("kind not in");
    return new Wording(
        new Text(
            (not ? "loại bước không phải: " : "loại bước là: ") + vi,
            (not ? "a kind of step other than: " : "a step of the kind: ") + en),
        new Text("loại bước ở đây là {kind}", "the kind here is {kind}"));
  }
}
