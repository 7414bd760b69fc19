package vn.tinhgon.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import vn.tinhgon.bpmn.lexicon.Lexicon;
import vn.tinhgon.rules.fact.Facts;
import vn.tinhgon.rules.fact.Foundations;

class OrderTest {
  private static final Rulebook RULEBOOK = Rulebook.load();
  private static final String MANY = "trinh-uy-ban-nhan-dan-tinh-qua-so";

  @Test
  void theOrderOfTheFactsDoesNotMatter() throws Exception {
    var procedure = Lexicon.complete(Example.bundled(MANY).file().procedure()).procedure();
    var facts = Facts.of(procedure, new Foundations(procedure), 40, Example.TODAY);
    var expected = Set.copyOf(RULEBOOK.ask(facts));

    for (int seed = 0; seed < 5; seed++) {
      Collections.shuffle(facts, new Random(seed));
      assertThat(RULEBOOK.ask(facts)).hasSameSizeAs(expected).hasSameElementsAs(expected);
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
