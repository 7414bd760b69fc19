package vn.tinhgon.rules.deadline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import vn.tinhgon.rules.CompiledRules;
import vn.tinhgon.rules.CompiledRules.Sort;
import vn.tinhgon.rules.RulePage;
import vn.tinhgon.rules.Thresholds;
import vn.tinhgon.rules.ThresholdsRefused;
import vn.tinhgon.rules.fact.Parameter;

/** The rules of terms at run time (D1–D9), with their thresholds. Load once, share freely. */
public final class DeadlineRules {
  private final CompiledRules rules;
  private final Thresholds thresholds;

  private DeadlineRules(CompiledRules rules, Thresholds thresholds) {
    this.rules = rules;
    this.thresholds = thresholds;
  }

  public static DeadlineRules load() {
    return new DeadlineRules(
        CompiledRules.load(Sort.DEADLINE), Thresholds.load("/rules/deadline/parameters.json"));
  }

  /**
   * The same rules under other thresholds.
   *
   * @throws ThresholdsRefused naming every threshold that is unknown or out of its range
   */
  public DeadlineRules with(Map<String, Double> values) {
    return new DeadlineRules(rules, thresholds.with(values));
  }

  public List<Parameter> parameters() {
    return thresholds.all();
  }

  /** The page of every rule, by code. */
  public List<RulePage> pages() {
    return rules.pages(parameters());
  }

  /** What is to be done about a situation, in the order of the catalogue; often nothing. */
  public List<Outcome> judge(Situation situation) {
    var facts = new ArrayList<Object>(thresholds.all());
    facts.add(situation);
    return rules.ask(Answer.class, facts).stream()
        .map(this::outcome)
        .sorted(Comparator.comparing(Outcome::code).thenComparing(Outcome::rule))
        .toList();
  }

  private Outcome outcome(Answer answer) {
    return new Outcome(
        answer.rule(),
        rules.code(answer.rule()),
        answer.consequence(),
        rules.say(answer.rule(), answer.values()),
        answer.values(),
        rules.source(answer.rule()));
  }

  /**
   * When the judgement of running work may change, in office minutes after it began: set a timer at
   * each. The last one is the first minute after the term.
   */
  public List<Long> wakeUps(long limitMinutes, long dayMinutes) {
    var moments = new TreeSet<Long>();
    moments.add((long) Math.ceil(limitMinutes * thresholds.value("warnShare")));
    moments.add(limitMinutes - (long) (dayMinutes * thresholds.value("warnDays")));
    moments.add(limitMinutes - (long) (dayMinutes * thresholds.value("apologyDays")));
    moments.add(limitMinutes);
    moments.add(limitMinutes + 1);
    return moments.stream().filter(moment -> moment > 0).toList();
  }
}
