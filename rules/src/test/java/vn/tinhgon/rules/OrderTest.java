package vn.tinhgon.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import vn.tinhgon.bpmn.xml.Unreadable;
import vn.tinhgon.rules.fact.Digest;

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
    var twice = new ArrayList<String>();
    for (var model : everything().entrySet()) {
      twice.addAll(saidTwice(model.getKey(), model.getValue().findings(RULEBOOK)));
    }
    assertThat(twice).isEmpty();
  }

  @Test
  void norDoTheRulesOverAllProcedures() throws Exception {
    var reviews = new HashMap<String, Review>();
    for (var model : Example.all().entrySet()) {
      var procedure = model.getValue().file().procedure();
      reviews.put(model.getKey(), Review.of(procedure, RULEBOOK, Example.TODAY));
    }
    var digests = new ArrayList<Digest>();
    reviews.forEach((key, one) -> digests.add(Digest.of(key, one.procedure(), one.measures())));
    var beside = CatalogueReview.of(digests, RULEBOOK);
    var twice = new ArrayList<String>();
    beside.forEach(
        (key, more) -> {
          var review = Objects.requireNonNull(reviews.get(key));
          twice.addAll(saidTwice(key, review.with(more, RULEBOOK).findings()));
        });
    assertThat(beside).hasSizeGreaterThan(10);
    assertThat(twice).isEmpty();
  }

  private static List<String> saidTwice(String model, List<Finding> findings) {
    var twice = new ArrayList<String>();
    var said = new HashMap<List<Object>, String>();
    for (var finding : findings) {
      var sameOf = List.<Object>of(effect(finding), Set.copyOf(finding.elements()));
      var twin = said.put(sameOf, finding.id());
      if (twin != null) twice.add(model + ": " + twin + " " + finding.id());
    }
    return twice;
  }

  /** What a finding would do, whether or not a law stands in the way. */
  private static String effect(Finding finding) {
    var sheet = RULEBOOK.sheet(finding.rule());
    if (finding.edit() != null) return finding.edit().getClass().getSimpleName();
    return sheet.tag("action").equals("ask") ? "ask " + sheet.tag("family") : sheet.tag("action");
  }

  @Test
  void nothingIsTakenAwayTwiceUnlessTheSmallerCutIsEasierToDecide() throws Exception {
    var twice = new ArrayList<String>();
    int cuts = 0;
    for (var model : everything().entrySet()) {
      var taken = new HashMap<String, Finding>();
      for (var finding : model.getValue().findings(RULEBOOK)) {
        for (var gone : new Alike(finding, null).gone()) {
          cuts++;
          var other = taken.put(gone, finding);
          if (other != null && !easier(other, finding) && !easier(finding, other)) {
            twice.add(model.getKey() + ": " + other.id() + " " + finding.id() + " " + gone);
          }
        }
      }
    }
    assertThat(cuts).isGreaterThan(80);
    assertThat(twice).isEmpty();
  }

  private static boolean easier(Finding one, Finding other) {
    return one.authority() != AuthorityClass.MINISTRY
        && other.authority() == AuthorityClass.MINISTRY;
  }

  /** The models beside the rules, the bundled procedures, and those of others where they are. */
  private static Map<String, Example> everything() throws Exception {
    var all = Example.all();
    var corpus = Path.of(System.getProperty("tinhgon.corpus", "../../shared/data"), "bpmn");
    for (var folder : List.of("br-processosgov", "ua-registries-edp-ddm", "hmcts-civil")) {
      if (!Files.isDirectory(corpus.resolve(folder))) continue;
      try (var files = Files.walk(corpus.resolve(folder))) {
        for (var file : files.filter(one -> one.toString().endsWith(".bpmn")).toList()) {
          try {
            all.put(folder + "/" + file.getFileName(), Example.read(file));
          } catch (Unreadable refused) {
            // Whether it is rightly refused is tested where models are read.
          }
        }
      }
    }
    return all;
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
