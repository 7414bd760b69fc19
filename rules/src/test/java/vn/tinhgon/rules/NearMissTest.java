package vn.tinhgon.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tinhgon.bpmn.Procedure;
import vn.tinhgon.bpmn.lexicon.Lexicon;
import vn.tinhgon.rules.fact.Digest;
import vn.tinhgon.rules.fact.Revision;

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
    for (var id : RulesTest.ids()) {
      byRule.put(id, Conditions.of(id, RulesTest.folder(id).resolve("rule.drl")).each());
    }
    var weakened = Weakened.of(byRule.values().stream().flatMap(List::stream).toList());
    var lacking = new ArrayList<String>();
    for (var id : RulesTest.ids()) {
      var fired = new HashSet<String>();
      for (var kept : RulesTest.nearMisses(RulesTest.folder(id))) {
        fired.addAll(weakened.fired(facts(id, kept)));
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
    for (var id : RulesTest.ids()) {
      assertThat(RulesTest.models(RulesTest.folder(id), "kept")).as(id).isNotEmpty();
    }
  }

  /** What a rule looks at: one procedure, one beside another, or two versions of one. */
  private static List<Object> facts(String id, String kept) throws Exception {
    var example = Example.read(RulesTest.folder(id).resolve(kept + ".bpmn"));
    var rulebook = RULEBOOK.with(example.thresholds());
    var facts = new ArrayList<Object>(rulebook.parameters());
    if (RulesTest.ofOneProcedure(id)) {
      facts.addAll(example.facts());
    } else {
      var before = completed(Example.read(RulesTest.folder(id).resolve("before.bpmn")));
      var second = completed(Example.read(RulesTest.folder(id).resolve("before-2.bpmn")));
      var other = completed(example);
      // The facts hold back what is below a threshold: only the rule looks at it under its own.
      for (var beside : List.of(before, second)) {
        facts.addAll(
            RULEBOOK.catalogueFacts(List.of(Digest.of("beside", beside), Digest.of("it", other))));
      }
      facts.add(Revision.of(before, other));
    }
    return facts;
  }

  private static Procedure completed(Example example) {
    return Lexicon.complete(example.file().procedure()).procedure();
  }
}
