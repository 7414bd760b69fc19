package vn.tinhgon.rules.deadline;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.tinhgon.bpmn.Text;

/**
 * What a rule asks to be done about a term, and why.
 *
 * @param rule id of the rule, such as {@code deadline-warn-share}
 * @param code its short name in print, such as {@code D2}
 * @param evidence the facts that made the rule fire
 * @param source the texts the rule rests on
 */
public record Outcome(
    String rule,
    String code,
    Consequence consequence,
    Text message,
    Map<String, Object> evidence,
    String source) {

  public Outcome {
    evidence = Collections.unmodifiableMap(new LinkedHashMap<>(evidence));
  }
}
