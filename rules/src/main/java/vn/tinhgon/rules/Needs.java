package vn.tinhgon.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.drools.model.Rule;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.rules.explain.Conditions;
import vn.tinhgon.rules.explain.Wordings;
import vn.tinhgon.rules.fact.Parameter;

/** What a rule needs to find something: its compiled conditions, in words. */
final class Needs {
  private static final Wordings WORDINGS = Wordings.load();

  private Needs() {}

  /** In the order of the rule, thresholds filled in. */
  static List<Text> of(Rule rule, List<Parameter> thresholds) {
    var known = thresholds.stream().collect(Collectors.toMap(Parameter::name, Function.identity()));
    var values = new HashMap<String, Object>();
    Conditions.thresholds(rule)
        .forEach(
            (name, threshold) -> {
              var parameter = known.get(threshold);
              if (parameter == null) return;
              values.put(name, parameter.value());
              values.put(name + "Percent", parameter.value() * 100);
            });
    return Conditions.keys(rule).stream().map(key -> said(rule, key, values)).distinct().toList();
  }

  private static Text said(Rule rule, Conditions.Key key, Map<String, Object> values) {
    var words = WORDINGS.of(key);
    if (words == null) {
      throw new IllegalStateException(
          "rules/conditions.tsv has no words for '%s' of %s in %s"
              .formatted(key.when(), key.on(), rule.getName()));
    }
    var vi = Sentence.of(words.needs().vi());
    return Wording.PLAIN.fill(vi, Sentence.of(words.needs().en()), values);
  }
}
