package vn.tinhgon.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.runtime.ClassObjectFilter;
import org.kie.api.runtime.KieContainer;

/** Rules of which each lacks one condition; what fires says its name. */
record Weakened(KieContainer container) {

  static Weakened of(List<Conditions.Without> rules) {
    var services = KieServices.get();
    var files = services.newKieFileSystem();
    int number = 0;
    for (var rule : rules) {
      files.write("src/main/resources/conditions/c" + number++ + ".drl", rule.drl());
    }
    var built = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
    assertThat(built.getResults().getMessages()).as("conditions compile").isEmpty();
    var weakened = new Weakened(services.newKieContainer(built.getKieModule().getReleaseId()));
    assertThat(weakened.size()).isEqualTo(rules.size());
    return weakened;
  }

  Set<String> fired(Iterable<?> facts) {
    var session = container.newKieSession();
    try {
      facts.forEach(session::insert);
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

  private long size() {
    return container.getKieBase().getKiePackages().stream()
        .mapToLong(one -> one.getRules().size())
        .sum();
  }
}
