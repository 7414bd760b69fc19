package vn.tinhgon.rules;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.bpmn.edit.Edit;

/**
 * What one rule found in one procedure (phát hiện).
 *
 * @param id the rule and the first element, the same from run to run
 * @param rule id of the rule, such as {@code cut-middle-approval}
 * @param code its short name in print, such as {@code H06}
 * @param elements ids in the order of the flow
 * @param evidence the facts and numbers that made the rule fire
 * @param guard laws and decrees in the way, with their articles; empty when none
 * @param source the texts the rule itself rests on
 * @param edit how to carry it out; null where the guard forbids it or nobody but a person can
 */
public record Finding(
    String id,
    String rule,
    String code,
    Level level,
    List<String> elements,
    Text message,
    Map<String, Object> evidence,
    AuthorityClass authority,
    List<String> guard,
    String source,
    @Nullable Edit edit,
    Saving saving) {

  static final String ALSO = "also";

  /** Another rule that found the same. */
  public record Also(String rule, String code, Text title) {}

  public Finding {
    elements = List.copyOf(elements);
    evidence = Collections.unmodifiableMap(new LinkedHashMap<>(evidence));
    guard = List.copyOf(guard);
  }

  /** The other rules that found the same, as the evidence names them. */
  public List<Also> also() {
    if (!(evidence.get(ALSO) instanceof List<?> rules)) return List.of();
    return rules.stream().map(rule -> also((Map<?, ?>) rule)).toList();
  }

  private static Also also(Map<?, ?> rule) {
    var title = (Map<?, ?>) rule.get("title");
    return new Also(
        String.valueOf(rule.get("rule")),
        String.valueOf(rule.get("code")),
        new Text(String.valueOf(title.get("vi")), String.valueOf(title.get("en"))));
  }

  /** The same with one more piece of evidence. */
  Finding with(String name, Object value) {
    var more = new LinkedHashMap<>(evidence);
    more.put(name, value);
    return new Finding(
        id, rule, code, level, elements, message, more, authority, guard, source, edit, saving);
  }

  /**
   * Laws and decrees its elements rest on, with their articles: those in the way, or those that
   * what is proposed keeps to.
   */
  public List<String> foundedIn() {
    if (!guard.isEmpty()) return guard;
    return evidence.get(Evidence.FOUNDED_IN) instanceof List<?> texts
        ? texts.stream().map(String.class::cast).toList()
        : List.of();
  }

  /** An edit can carry it out and no law or decree forbids it. */
  public boolean applicable() {
    return edit != null && guard.isEmpty();
  }

  /** Something is proposed here, to the ministry or to those above; else it is only told. */
  public boolean acting() {
    return edit != null || !guard.isEmpty();
  }

  /** The same in other words, for other reasons. */
  Finding saying(Text message, Map<String, Object> evidence) {
    return new Finding(
        id, rule, code, level, elements, message, evidence, authority, guard, source, edit, saving);
  }

  Finding saving(Saving saving) {
    return new Finding(
        id, rule, code, level, elements, message, evidence, authority, guard, source, edit, saving);
  }
}
