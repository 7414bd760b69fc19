package vn.tinhgon.bpmn.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.tinhgon.bpmn.Flow;
import vn.tinhgon.bpmn.Node.Type;
import vn.tinhgon.bpmn.Procedure;
import vn.tinhgon.bpmn.compare.Change.Attribute;
import vn.tinhgon.bpmn.compare.Change.Kind;
import vn.tinhgon.bpmn.lexicon.Lexicon;
import vn.tinhgon.bpmn.measure.Sketch;
import vn.tinhgon.bpmn.xml.BpmnFile;
import vn.tinhgon.bpmn.xml.Unreadable;

class ComparisonTest {

  @Test
  void aVersionDoesNotDifferFromItself() {
    assertThat(Comparison.of(abc(), abc()).isEmpty()).isTrue();
  }

  @Test
  void aCutStepIsRemovedAndItsFlowRewired() {
    var after = line().step("a", 2).step("c", 1).flow("s a", "a c").procedure();
    after =
        withFlows(after, List.of(flow("f0", "s", "a"), flow("f1", "a", "c"), flow("f3", "c", "e")));
    var comparison = Comparison.of(abc(), after);
    assertThat(comparison.of(Kind.REMOVED))
        .extracting(Change::before)
        .containsExactlyInAnyOrder("b", "f2");
    assertThat(comparison.of(Kind.REWIRED))
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.before()).isEqualTo("f1");
              assertThat(change.attributes()).containsExactly(new Attribute("target", "b", "c"));
            });
    assertThat(comparison.of(Kind.MOVED)).isEmpty();
    assertThat(comparison.delta().steps()).isEqualTo(-1);
    assertThat(comparison.delta().elapsedDays()).isEqualTo(-3);
  }

  @Test
  void aShorterLimitIsOldAndNewValueInTheirOrder() {
    var after =
        line().step("a", 1).step("b", 3).step("c", 1).flow("s a", "a b", "b c", "c e").procedure();
    var comparison = Comparison.of(abc(), after);
    assertThat(comparison.changes())
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.kind()).isEqualTo(Kind.CHANGED);
              assertThat(change.attributes()).containsExactly(new Attribute("limit", "2", "1"));
            });
  }

  @Test
  void stepsThatChangedPlacesHaveBothMoved() {
    var after =
        line().step("a", 2).step("b", 3).step("c", 1).flow("s b", "b a", "a c", "c e").procedure();
    assertThat(Comparison.of(abc(), after).of(Kind.MOVED))
        .extracting(Change::before)
        .containsExactlyInAnyOrder("a", "b");
  }

  @Test
  void oneStepThatWentToTheFrontMovedAlone() {
    var after =
        line().step("a", 2).step("b", 3).step("c", 1).flow("s c", "c a", "a b", "b e").procedure();
    assertThat(Comparison.of(abc(), after).of(Kind.MOVED))
        .extracting(Change::before)
        .containsExactly("c");
  }

  @Test
  void anotherLaneIsAMove() {
    var before = line().named("a", "A", "Vụ 1").flow("s a", "a e").procedure();
    var after = line().named("a", "A", "Vụ 2").flow("s a", "a e").procedure();
    assertThat(Comparison.of(before, after).changes())
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.kind()).isEqualTo(Kind.MOVED);
              assertThat(change.attributes())
                  .containsExactly(new Attribute("lanes", "Vụ 1", "Vụ 2"));
            });
  }

  @Test
  void newIdsOfAnotherToolAreNoChange() {
    var before =
        line()
            .named("a", "Thẩm định")
            .named("b", "Phê duyệt")
            .flow("s a", "a b", "b e")
            .procedure();
    var other =
        line()
            .named("x1", "Thẩm định")
            .named("x2", "Phê duyệt")
            .flow("s x1", "x1 x2", "x2 e")
            .procedure();
    other =
        withFlows(
            other, List.of(flow("g0", "s", "x1"), flow("g1", "x1", "x2"), flow("g2", "x2", "e")));
    assertThat(Comparison.of(before, other).isEmpty()).isTrue();
  }

  @Test
  void everyPairOfTheCorpusMirrorsItself() throws IOException {
    var folder = Path.of(System.getProperty("tinhgon.corpus", "")).resolve("bpmn/bpmn-js-differ");
    assumeTrue(Files.isDirectory(folder), "corpus not found: " + folder);
    List<Procedure> procedures;
    try (var files = Files.list(folder)) {
      procedures = files.sorted().map(ComparisonTest::read).filter(Objects::nonNull).toList();
    }
    assertThat(procedures).hasSizeGreaterThan(4);
    for (var before : procedures) {
      assertThat(Comparison.of(before, before).isEmpty()).isTrue();
      for (var after : procedures) {
        var there = Comparison.of(before, after);
        var back = Comparison.of(after, before);
        assertThat(new HashSet<>(there.changes().stream().map(ComparisonTest::bare).toList()))
            .isEqualTo(
                new HashSet<>(back.changes().stream().map(ComparisonTest::mirrored).toList()));
        assertThat(there.delta().steps()).isEqualTo(-back.delta().steps());
      }
    }
  }

  private static Procedure read(Path file) {
    try {
      return Lexicon.complete(BpmnFile.read(file).procedure()).procedure();
    } catch (Unreadable refused) {
      return null;
    }
  }

  private static Change bare(Change change) {
    return new Change(
        change.kind(), change.element(), change.before(), change.after(), "", change.attributes());
  }

  private static Change mirrored(Change change) {
    var kind =
        switch (change.kind()) {
          case ADDED -> Kind.REMOVED;
          case REMOVED -> Kind.ADDED;
          default -> change.kind();
        };
    var attributes =
        change.attributes().stream()
            .map(a -> new Attribute(a.name(), a.after(), a.before()))
            .toList();
    return new Change(kind, change.element(), change.after(), change.before(), "", attributes);
  }

  private static Procedure abc() {
    return line()
        .step("a", 2)
        .step("b", 3)
        .step("c", 1)
        .flow("s a", "a b", "b c", "c e")
        .procedure();
  }

  private static Flow flow(String id, String source, String target) {
    return new Flow(id, "", source, target, null, false);
  }

  private static Procedure withFlows(Procedure p, List<Flow> flows) {
    return new Procedure(
        p.id(),
        p.name(),
        p.profile(),
        p.legalBases(),
        p.documents(),
        p.costs(),
        p.pools(),
        p.steps(),
        new vn.tinhgon.bpmn.Graph(p.graph().nodes(), flows, List.of()));
  }

  private static Sketch line() {
    return new Sketch().node("s", Type.START_EVENT).node("e", Type.END_EVENT);
  }
}
