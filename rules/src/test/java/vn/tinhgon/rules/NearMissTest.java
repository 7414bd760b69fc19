package vn.tinhgon.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drools.model.codegen.ExecutableModelProject;
import org.junit.jupiter.api.Test;
import org.kie.api.KieServices;
import org.kie.api.runtime.ClassObjectFilter;
import org.kie.api.runtime.KieContainer;

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
    var drls = new ArrayList<String>();
    for (var id : ids()) {
      var each = Conditions.of(id, RulesTest.folder(id).resolve("rule.drl")).each();
      byRule.put(id, each);
      each.forEach(without -> drls.add(without.drl()));
    }
    var container = compiled(drls);
    var lacking = new ArrayList<String>();
    for (var id : ids()) {
      var fired = new HashSet<String>();
      for (var kept : RulesTest.nearMisses(RulesTest.folder(id))) {
        fired.addAll(fired(container, Example.read(RulesTest.folder(id).resolve(kept + ".bpmn"))));
      }
      for (var without : byRule.get(id)) {
        if (!fired.contains(without.name())) {
          lacking.add("%s has no near miss for “%s”".formatted(id, without.condition()));
        }
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

  private static Set<String> fired(KieContainer container, Example example) {
    var session = container.newKieSession();
    try {
      RULEBOOK.with(example.thresholds()).parameters().forEach(session::insert);
      example.facts().forEach(session::insert);
      session.fireAllRules();
      var names = new HashSet<String>();
      for (var name : session.getObjects(new ClassObjectFilter(String.class))) {
        names.add((String) name);
      }
      return names;
    } finally {
      session.dispose();
    }
  }

  private static KieContainer compiled(List<String> drls) {
    var services = KieServices.get();
    var files = services.newKieFileSystem();
    int number = 0;
    for (var drl : drls) files.write("src/main/resources/conditions/c" + number++ + ".drl", drl);
    var built = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
    assertThat(built.getResults().getMessages()).as("conditions compile").isEmpty();
    var container = services.newKieContainer(built.getKieModule().getReleaseId());
    assertThat(rules(container)).isEqualTo(drls.size());
    return container;
  }

  private static long rules(KieContainer container) {
    Map<String, Long> sizes = new HashMap<>();
    container
        .getKieBase()
        .getKiePackages()
        .forEach(pack -> sizes.put(pack.getName(), (long) pack.getRules().size()));
    return sizes.values().stream().mapToLong(Long::longValue).sum();
  }
}
