package vn.tinhgon.rules.explain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.drools.model.Condition;
import org.drools.model.Constraint;
import org.drools.model.Pattern;
import org.drools.model.Rule;
import org.drools.model.SingleConstraint;
import vn.tinhgon.bpmn.StepKind;

/** The conditions of a compiled rule, in the order in which they are written. */
public final class Conditions {
  static final String NOT = "not";

  private static final java.util.regex.Pattern NAMED =
      java.util.regex.Pattern.compile("name == \"(\\w+)\"");

  private Conditions() {}

  /** A condition by the sort of fact and by its text, as its wording is found. */
  public record Key(String on, String when) {}

  /** Everything a rule asks for that an officer may be told of; thresholds and joins are not. */
  public static List<Key> keys(Rule rule) {
    var keys = new ArrayList<Key>();
    for (var condition : of(rule)) {
      if (condition instanceof Pattern<?> pattern) {
        if (sort(pattern).equals("Parameter")) continue;
        keys.add(new Key(sort(pattern), ""));
        for (var constraint : constraints(pattern)) {
          if (!joins(constraint)) keys.add(new Key(sort(pattern), text(constraint)));
        }
      } else {
        var inner = (Pattern<?>) condition.getSubConditions().get(0);
        boolean not = condition.getType() == Condition.Type.NOT;
        keys.add(new Key(sort(inner), not ? NOT : exists(inner)));
      }
    }
    return keys;
  }

  /** The thresholds a rule compares with, by the names it gives them. */
  public static Map<String, String> thresholds(Rule rule) {
    var names = new HashMap<String, String>();
    for (var condition : of(rule)) {
      if (!(condition instanceof Pattern<?> pattern) || !sort(pattern).equals("Parameter"))
        continue;
      var named =
          NAMED.matcher(constraints(pattern).stream().map(Conditions::text).findFirst().orElse(""));
      if (!named.matches()) continue;
      for (var binding : pattern.getBindings()) {
        names.put(binding.getBoundVariable().getName().substring(1), named.group(1));
      }
    }
    return names;
  }

  /** The kinds of steps through which a rule wants lines laid. */
  public static List<Set<StepKind>> lines(Rule rule) {
    return of(rule).stream()
        .filter(
            condition -> condition instanceof Pattern<?> pattern && sort(pattern).equals("Line"))
        .flatMap(condition -> constraints((Pattern<?>) condition).stream().map(Conditions::text))
        .map(text -> Set.copyOf(Wordings.kindsIn(text)))
        .filter(kinds -> !kinds.isEmpty())
        .toList();
  }

  static List<Condition> of(Rule rule) {
    return rule.getView().getSubConditions().stream()
        .filter(condition -> condition.getType() != Condition.Type.CONSEQUENCE)
        .toList();
  }

  static String sort(Pattern<?> pattern) {
    return pattern.getPatternVariable().getType().getSimpleName();
  }

  static String exists(Pattern<?> pattern) {
    return constraints(pattern).stream()
        .map(Conditions::text)
        .collect(Collectors.joining(", ", "exists ", ""));
  }

  static List<SingleConstraint> constraints(Pattern<?> pattern) {
    var all = new ArrayList<SingleConstraint>();
    add(pattern.getConstraint(), all);
    return all;
  }

  private static void add(Constraint constraint, List<SingleConstraint> all) {
    if (constraint instanceof SingleConstraint single) {
      if (single.getVariables().length > 0) all.add(single);
    } else {
      for (var child : constraint.getChildren()) add(child, all);
    }
  }

  static String text(SingleConstraint constraint) {
    return constraint.predicateInformation().getStringConstraint();
  }

  /** It only says which of the facts go together. */
  static boolean joins(SingleConstraint constraint) {
    return text(constraint).matches("\\w+ == \\$\\w+(\\.\\w+)?");
  }
}
