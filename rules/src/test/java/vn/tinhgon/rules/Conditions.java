package vn.tinhgon.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The conditions of a rule, each with the rule that is left when it is taken away. What only joins
 * facts ({@code step == $review.id}), names a threshold or a sort of fact, or guards against a
 * value nobody declared is no condition of its own.
 */
record Conditions(String rule, String head, List<String> patterns) {
  private static final Pattern LINE =
      Pattern.compile("(?:(\\$\\w+) : )?(not |exists )?(\\w+)\\((.*)\\)");
  private static final Pattern JOIN = Pattern.compile("\\w+ == \\$\\w+(\\.\\w+)?");
  private static final Pattern BINDING = Pattern.compile("(\\$\\w+) : .*");

  /** A rule without one of its conditions. */
  record Without(String name, String condition, String drl) {
    @Override
    public String toString() {
      return "%s: no near miss for “%s”".formatted(name, condition);
    }
  }

  static Conditions of(String rule, Path drl) throws IOException {
    var text = Files.readString(drl);
    var when = text.substring(text.indexOf("when\n") + 5, text.indexOf("then\n"));
    var imports = text.lines().filter(line -> line.startsWith("import ")).toList();
    return new Conditions(
        rule,
        String.join("\n", imports),
        when.lines().map(String::strip).filter(line -> !line.isEmpty()).toList());
  }

  List<Without> each() {
    var all = new ArrayList<Without>();
    for (int i = 0; i < patterns.size(); i++) {
      var line = LINE.matcher(patterns.get(i));
      if (!line.matches()) throw new IllegalStateException(rule + ": " + patterns.get(i));
      if (line.group(3).equals("Parameter")) continue;
      if (line.group(2) != null || joinsOnly(line, i)) {
        all.add(without(all.size(), patterns.get(i), i, ""));
        continue;
      }
      var constraints = split(line.group(4));
      for (int k = 0; k < constraints.size(); k++) {
        if (!isCondition(constraints.get(k))) continue;
        var rest = new ArrayList<>(constraints);
        rest.remove(k);
        var kept = "%s( %s )".formatted(line.group(3), String.join(", ", rest));
        if (line.group(1) != null) kept = line.group(1) + " : " + kept;
        all.add(without(all.size(), constraints.get(k), i, kept));
      }
    }
    return all;
  }

  private Without without(int number, String condition, int changed, String instead) {
    var lines = new ArrayList<>(patterns);
    if (instead.isEmpty()) lines.remove(changed);
    else lines.set(changed, instead);
    var name = rule + "#" + number;
    var drl =
        "package conditions\n%s\nrule \"%s\"\nwhen\n%s\nthen\n insert( \"%s\" );\nend\n"
            .formatted(head, name, String.join("\n", lines), name);
    return new Without(name, condition, drl);
  }

  /** The pattern only asks that such a fact is there, and nothing else looks at it. */
  private boolean joinsOnly(Matcher line, int index) {
    if (index == 0 || split(line.group(4)).stream().anyMatch(Conditions::isCondition)) return false;
    if (!line.group(4).contains("==")) return false;
    var bound = new ArrayList<String>();
    if (line.group(1) != null) bound.add(line.group(1));
    for (var constraint : split(line.group(4))) {
      var binding = BINDING.matcher(constraint);
      if (binding.matches()) bound.add(binding.group(1));
    }
    var others = new ArrayList<>(patterns);
    others.remove(index);
    return bound.isEmpty() && others.size() > 0;
  }

  private static boolean isCondition(String constraint) {
    return !JOIN.matcher(constraint).matches()
        && !BINDING.matcher(constraint).matches()
        && !constraint.endsWith(" != null")
        // An ordinary document has no such threshold; said for the reader, it is in the join.
        && !constraint.equals("urgency != Urgency.ORDINARY");
  }

  /** Apart at the commas that stand in no brackets. */
  private static List<String> split(String constraints) {
    var parts = new ArrayList<String>();
    int depth = 0;
    var part = new StringBuilder();
    for (char letter : constraints.toCharArray()) {
      if (letter == '(') depth++;
      if (letter == ')') depth--;
      if (letter == ',' && depth == 0) {
        parts.add(part.toString().strip());
        part.setLength(0);
      } else {
        part.append(letter);
      }
    }
    parts.add(part.toString().strip());
    parts.removeIf(String::isEmpty);
    return parts;
  }
}
