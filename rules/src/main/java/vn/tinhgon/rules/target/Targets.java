package vn.tinhgon.rules.target;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.rules.CompiledRules;
import vn.tinhgon.rules.CompiledRules.Sort;
import vn.tinhgon.rules.RulePage;

/** The rules that say how a target stands. Load once, share freely. */
public final class Targets {
  private final CompiledRules rules;

  private Targets(CompiledRules rules) {
    this.rules = rules;
  }

  public static Targets load() {
    return new Targets(CompiledRules.load(Sort.TARGET));
  }

  /** The page of every rule, by code. */
  public List<RulePage> pages() {
    return rules.pages(List.of());
  }

  /**
   * How each target of a programme stands, in the programme's order. A metric without a position is
   * {@link Status#UNMEASURED}.
   */
  public List<Assessment> of(
      TargetProgramme programme, Map<Metric, Position> standing, LocalDate today) {
    var assessments = new ArrayList<Assessment>();
    for (var goal : programme.goals()) {
      var position = standing.getOrDefault(goal.metric(), Position.of(0, 0, 0));
      var progress = Progress.of(programme, goal, position, today);
      assessments.add(assessment(programme, position, progress, judge(progress)));
    }
    return assessments;
  }

  Judged judge(Progress progress) {
    var judged = rules.ask(Judged.class, List.of(progress));
    if (judged.size() != 1) {
      throw new IllegalStateException("%d rules judge %s".formatted(judged.size(), progress));
    }
    return judged.get(0);
  }

  private Assessment assessment(
      TargetProgramme programme, Position position, Progress progress, Judged judged) {
    var missing = progress.missing(progress.soFar());
    var missingWithPlans = progress.missing(progress.withPlans());
    return new Assessment(
        programme.id(),
        progress.metric(),
        progress.threshold(),
        position,
        progress.soFar().percent(),
        progress.withPlans().percent(),
        judged.status(),
        missing,
        missingWithPlans,
        say(progress, judged, programme.dueDate()),
        judged.rule());
  }

  Text say(Progress progress, Judged judged, LocalDate due) {
    var values = new HashMap<String, Object>();
    values.put("what", progress.metric().label());
    values.put("threshold", progress.threshold());
    values.put("missing", progress.metric().say(progress.missing(progress.soFar())));
    values.put("missingWithPlans", progress.metric().say(progress.missing(progress.withPlans())));
    values.put("due", due);
    put(values, "percent", progress.soFar().percent());
    put(values, "planned", progress.withPlans().percent());
    return rules.say(judged.rule(), values);
  }

  private static void put(Map<String, Object> values, String name, @Nullable BigDecimal value) {
    if (value != null) values.put(name, value);
  }
}
