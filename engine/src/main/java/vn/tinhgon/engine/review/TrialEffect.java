package vn.tinhgon.engine.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.rules.Finding;

/**
 * What other thresholds would do to the catalogue.
 *
 * @param touched how many procedures would have other findings
 * @param procedures those that are shown, the first of them
 */
record TrialEffect(
    int gained,
    int lost,
    int altered,
    int touched,
    List<EffectRule> rules,
    List<EffectProcedure> procedures) {
  private static final int SHOWN = 200;

  record EffectRule(String rule, String code, int gained, int lost, int altered) {}

  record EffectProcedure(String code, String name, List<EffectLine> lines) {}

  /** Altered: the same finding proposes something else. */
  enum Kind {
    GAINED,
    LOST,
    ALTERED
  }

  record EffectLine(Kind kind, String rule, String code, Text message) {}

  /** Adds up, procedure by procedure. */
  static final class Sum {
    private final Map<String, EffectRule> rules = new TreeMap<>();
    private final List<EffectProcedure> procedures = new ArrayList<>();
    private int touched;

    void add(String code, String name, List<Finding> before, List<Finding> after) {
      var lines = lines(before, after);
      if (lines.isEmpty()) return;
      touched++;
      if (procedures.size() < SHOWN) procedures.add(new EffectProcedure(code, name, lines));
      for (var line : lines) {
        var sum =
            rules.getOrDefault(line.rule(), new EffectRule(line.rule(), line.code(), 0, 0, 0));
        rules.put(line.rule(), plus(sum, line.kind()));
      }
    }

    private static EffectRule plus(EffectRule sum, Kind kind) {
      return new EffectRule(
          sum.rule(),
          sum.code(),
          sum.gained() + (kind == Kind.GAINED ? 1 : 0),
          sum.lost() + (kind == Kind.LOST ? 1 : 0),
          sum.altered() + (kind == Kind.ALTERED ? 1 : 0));
    }

    private static List<EffectLine> lines(List<Finding> before, List<Finding> after) {
      var known = byId(before);
      var lines = new ArrayList<EffectLine>();
      for (var finding : after) {
        var was = known.remove(finding.id());
        if (was == null) lines.add(line(Kind.GAINED, finding));
        else if (!alike(was, finding)) lines.add(line(Kind.ALTERED, finding));
      }
      before.stream()
          .filter(finding -> known.containsKey(finding.id()))
          .forEach(finding -> lines.add(line(Kind.LOST, finding)));
      return lines;
    }

    private static Map<String, Finding> byId(List<Finding> findings) {
      return findings.stream().collect(Collectors.toMap(Finding::id, Function.identity()));
    }

    /** A threshold that is only told of in the sentence changes nothing. */
    private static boolean alike(Finding a, Finding b) {
      return a.elements().equals(b.elements())
          && Objects.equals(a.edit(), b.edit())
          && a.saving().equals(b.saving());
    }

    private static EffectLine line(Kind kind, Finding finding) {
      return new EffectLine(kind, finding.rule(), finding.code(), finding.message());
    }

    TrialEffect effect() {
      var all = List.copyOf(rules.values());
      return new TrialEffect(
          all.stream().mapToInt(EffectRule::gained).sum(),
          all.stream().mapToInt(EffectRule::lost).sum(),
          all.stream().mapToInt(EffectRule::altered).sum(),
          touched,
          all,
          List.copyOf(procedures));
    }
  }
}
