package vn.tinhgon.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Each condition of each rule has a near miss: leave the condition out, and one of the rule's near
 * misses (kept*.bpmn, or threshold-kept*.bpmn under another threshold) is found. So every near miss
 * is proved to break that condition and no other.
 */
class NearMissTest {
  private static final Rulebook RULEBOOK = Rulebook.load();

  @Test
  void everyConditionHasANearMiss() throws Exception {
    var byRule = new HashMap<String, List<Conditions.Without>>();
    for (var id : ids()) {
      byRule.put(id, Conditions.of(id, RulesTest.folder(id).resolve("rule.drl")).each());
    }
    var weakened = Weakened.of(byRule.values().stream().flatMap(List::stream).toList());
    var lacking = new ArrayList<String>();
    for (var id : ids()) {
      var fired = new HashSet<String>();
      for (var kept : RulesTest.nearMisses(RulesTest.folder(id))) {
        var example = Example.read(RulesTest.folder(id).resolve(kept + ".bpmn"));
        var facts = example.facts();
        facts.addAll(RULEBOOK.with(example.thresholds()).parameters());
        fired.addAll(weakened.fired(facts));
      }
      for (var without : byRule.get(id)) {
        if (!fired.contains(without.name())) lacking.add(without.toString());
      }
    }
    assertThat(byRule.values()).flatExtracting(each -> each).hasSizeGreaterThan(60);
    assertThat(lacking).isEmpty();
  }

  @Test
  void everyRuleHasANearMiss() throws Exception {
    for (var id : ids()) {
      assertThat(RulesTest.models(RulesTest.folder(id), "kept")).as(id).isNotEmpty();
    }
  }

  /** Rules over one procedure; those over several have cases of another shape. */
  private static List<String> ids() throws IOException {
    return RulesTest.ids().stream().filter(RulesTest::ofOneProcedure).toList();
  }
}
