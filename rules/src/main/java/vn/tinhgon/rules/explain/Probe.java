package vn.tinhgon.rules.explain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.drools.model.Condition;
import org.drools.model.Pattern;
import org.drools.model.Rule;
import org.drools.model.SingleConstraint;
import org.drools.model.Variable;
import org.jspecify.annotations.Nullable;

/**
 * Walks the compiled conditions of one rule over the facts of a review, in the order in which they
 * are written, and tells where the last hope of an element ends. The conditions are the rule's own:
 * nothing of them is written twice.
 */
public final class Probe {
  private final Rule rule;
  private final Collection<?> facts;
  private final String element;

  private Probe(Rule rule, Collection<?> facts, String element) {
    this.rule = rule;
    this.facts = facts;
    this.element = element;
  }

  /** Facts matched so far, by variable. */
  private record Row(Map<Variable<?>, Object> bound) {
    Row with(Map<Variable<?>, Object> more) {
      var all = new HashMap<>(bound);
      all.putAll(more);
      return new Row(all);
    }
  }

  /** How far one candidate came: conditions satisfied before the first that is not. */
  private record Try(Row row, Object candidate, int satisfied) {}

  /** Empty where every condition holds for something about the element. */
  public static Optional<Failing> firstFailing(Rule rule, Collection<?> facts, String element) {
    return new Probe(rule, facts, element).walk();
  }

  private Optional<Failing> walk() {
    var conditions = Conditions.of(rule);
    var subject = subject(conditions);
    if (subject == null) return Optional.of(missing(aboutElements(conditions)));
    var rows = List.of(new Row(Map.of()));
    for (var condition : conditions) {
      var next = new ArrayList<Row>();
      for (var row : rows) next.addAll(advance(condition, row, condition == subject));
      if (next.isEmpty()) return Optional.of(failing(condition, rows, condition == subject));
      rows = next;
    }
    return Optional.empty();
  }

  /** The first pattern for which some fact speaks of the element. */
  private @Nullable Condition subject(List<Condition> conditions) {
    for (var condition : conditions) {
      if (condition instanceof Pattern<?> pattern
          && candidates(pattern).stream().anyMatch(fact -> Speaking.of(fact, element))) {
        return condition;
      }
    }
    return null;
  }

  /** What the rule looks at: the first pattern that is more than a threshold. */
  private static Pattern<?> aboutElements(List<Condition> conditions) {
    return conditions.stream()
        .filter(condition -> condition instanceof Pattern<?>)
        .map(condition -> (Pattern<?>) condition)
        .filter(pattern -> !Conditions.sort(pattern).equals("Parameter"))
        .max(Comparator.comparing(pattern -> !Speaking.ofProcedure(type(pattern))))
        .orElseThrow();
  }

  private static Failing missing(Pattern<?> pattern) {
    return new Failing(Conditions.sort(pattern), "", Map.of());
  }

  private List<Row> advance(Condition condition, Row row, boolean subject) {
    if (condition instanceof Pattern<?> pattern) {
      return candidates(pattern).stream()
          .filter(fact -> !subject || Speaking.of(fact, element))
          .map(fact -> attempt(pattern, row, fact))
          .filter(it -> it.satisfied() == Conditions.constraints(pattern).size())
          .map(it -> row.with(bindings(pattern, it.candidate())))
          .toList();
    }
    var inner = (Pattern<?>) condition.getSubConditions().get(0);
    boolean any = !advance(inner, row, false).isEmpty();
    boolean wanted = condition.getType() == Condition.Type.EXISTS;
    return any == wanted ? List.of(row) : List.of();
  }

  private Failing failing(Condition condition, List<Row> rows, boolean subject) {
    if (condition instanceof Pattern<?> pattern) return closest(pattern, rows, subject);
    var inner = (Pattern<?>) condition.getSubConditions().get(0);
    if (condition.getType() == Condition.Type.EXISTS) {
      return new Failing(Conditions.sort(inner), Conditions.exists(inner), Map.of());
    }
    var found = advance(inner, rows.get(0), false);
    var values = found.isEmpty() ? Map.<String, Object>of() : values(found.get(0));
    return new Failing(Conditions.sort(inner), Conditions.NOT, values);
  }

  /** The candidate that came furthest says most. */
  private Failing closest(Pattern<?> pattern, List<Row> rows, boolean subject) {
    var best =
        rows.stream()
            .flatMap(
                row ->
                    candidates(pattern).stream()
                        .filter(fact -> !subject || Speaking.of(fact, element))
                        .map(fact -> attempt(pattern, row, fact)))
            .max(Comparator.comparingInt(Try::satisfied));
    if (best.isEmpty()) return missing(pattern);
    var at = best.get();
    var constraint = Conditions.constraints(pattern).get(at.satisfied());
    if (Conditions.joins(constraint)) return missing(pattern);
    var values = values(at.row().with(bindings(pattern, at.candidate())));
    values.putAll(Speaking.values(at.candidate()));
    return new Failing(Conditions.sort(pattern), Conditions.text(constraint), values);
  }

  private Try attempt(Pattern<?> pattern, Row row, Object candidate) {
    var bound = row.with(bindings(pattern, candidate)).bound();
    int satisfied = 0;
    for (var constraint : Conditions.constraints(pattern)) {
      if (!holds(constraint, bound)) break;
      satisfied++;
    }
    return new Try(row, candidate, satisfied);
  }

  private static boolean holds(SingleConstraint constraint, Map<Variable<?>, Object> bound) {
    var variables = constraint.getVariables();
    var values = new Object[variables.length];
    for (int i = 0; i < values.length; i++) values[i] = bound.get(variables[i]);
    try {
      return constraint.getPredicate().test(values);
    } catch (Exception e) {
      throw new IllegalStateException("Condition '%s'".formatted(Conditions.text(constraint)), e);
    }
  }

  private static Map<Variable<?>, Object> bindings(Pattern<?> pattern, Object candidate) {
    var bound = new HashMap<Variable<?>, Object>();
    bound.put(pattern.getPatternVariable(), candidate);
    for (var binding : pattern.getBindings()) {
      bound.put(binding.getBoundVariable(), binding.eval(candidate));
    }
    return bound;
  }

  /** What the rule calls by a name of its own, thresholds above all. */
  private static Map<String, Object> values(Row row) {
    var values = new HashMap<String, Object>();
    row.bound()
        .forEach(
            (variable, value) -> {
              var name = variable.getName();
              if (value != null && name.startsWith("$") && !(value instanceof Record)) {
                values.put(name.substring(1), value);
              }
            });
    return values;
  }

  private List<?> candidates(Pattern<?> pattern) {
    var type = type(pattern);
    return facts.stream().filter(type::isInstance).toList();
  }

  private static Class<?> type(Pattern<?> pattern) {
    return pattern.getPatternVariable().getType();
  }
}
