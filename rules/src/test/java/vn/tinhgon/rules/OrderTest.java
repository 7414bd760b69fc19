package vn.tinhgon.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class OrderTest {
  private static final Rulebook RULEBOOK = Rulebook.load();
  private static final String MANY = "trinh-uy-ban-nhan-dan-tinh-qua-so";

  @Test
  void theOrderOfTheFactsDoesNotMatter() throws Exception {
    for (var model : Example.all().entrySet()) {
      var facts = model.getValue().facts();
      var expected = Set.copyOf(RULEBOOK.ask(facts));
      Collections.shuffle(facts, new Random(model.getKey().hashCode()));
      assertThat(RULEBOOK.ask(facts))
          .as(model.getKey())
          .hasSameSizeAs(expected)
          .hasSameElementsAs(expected);
    }
  }

  @Test
  void noTwoRulesSayTheSameOfTheSameElements() throws Exception {
    for (var model : Example.all().entrySet()) {
      var said = new HashMap<List<Object>, String>();
      for (var finding : model.getValue().findings(RULEBOOK)) {
        Object what = finding.edit() == null ? finding.rule() : finding.edit();
        var twin = said.put(List.of(what, finding.elements()), finding.rule());
        assertThat(twin).as("%s: %s", model.getKey(), finding.id()).isNull();
      }
    }
  }

  @Test
  void theWorstComesFirstThenTheOrderOfTheFile() throws Exception {
    var levels = findings().stream().map(Finding::level).toList();

    assertThat(levels).isSorted();
  }

  @Test
  void noTwoFindingsShareAnId() throws Exception {
    assertThat(findings()).extracting(Finding::id).doesNotHaveDuplicates();
  }

  @Test
  void oneRulebookServesManyThreads() throws Exception {
    var expected = findings();
    var threads = Executors.newFixedThreadPool(4);
    try {
      var runs = threads.invokeAll(Collections.nCopies(40, OrderTest::findings));
      for (var run : runs) assertThat(run.get()).isEqualTo(expected);
    } finally {
      threads.shutdown();
    }
  }

  private static List<Finding> findings() throws Exception {
    return Example.bundled(MANY).findings(RULEBOOK);
  }
}
