package vn.tinhgon.bpmn.soundness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import vn.tinhgon.bpmn.Graph;
import vn.tinhgon.bpmn.Node;
import vn.tinhgon.bpmn.Node.Type;

class ProofTest {
  private static final Bounds WIDE = new Bounds(5_000, Duration.ofSeconds(20));

  @Property(tries = 100)
  void whatIsBuiltOfBlocksIsSoundAndSafe(
      @ForAll @IntRange(min = 4, max = 400) int size, @ForAll long seed) {
    var verdict = Soundness.check(Blocks.structured(size, seed), new Bounds(200, WIDE.time()));
    assertThat(verdict.sound()).isEqualTo(Sound.SOUND);
    assertThat(verdict.safe()).isTrue();
    assertThat(verdict.deadNodes()).isEmpty();
  }

  @Property(tries = 60)
  void aSplitClosedByTheOtherKindOfJoinIsFound(
      @ForAll @IntRange(min = 8, max = 60) int size, @ForAll long seed) {
    var graph = Blocks.structured(size, seed);
    for (var split : graph.nodes()) {
      boolean chooses = split.type() == Type.EXCLUSIVE_GATEWAY;
      boolean closed =
          graph.incoming(split.id()).size() > 1 && graph.outgoing(split.id()).size() == 1;
      if (!closed || !(chooses || split.type() == Type.PARALLEL_GATEWAY)) continue;
      var verdict = Soundness.check(exchanged(graph, split, chooses), WIDE);
      if (chooses) assertThat(verdict.sound()).isEqualTo(Sound.UNSOUND);
      // Doubled tokens in a loop may reach a dead end before the search has to count them.
      else
        assertThat(verdict.sound() == Sound.UNSOUND || Boolean.FALSE.equals(verdict.safe()))
            .as("%s", verdict)
            .isTrue();
    }
  }

  private static Graph exchanged(Graph graph, Node join, boolean parallel) {
    var nodes = new ArrayList<Node>();
    var type = parallel ? Type.PARALLEL_GATEWAY : Type.EXCLUSIVE_GATEWAY;
    for (var n : graph.nodes()) {
      nodes.add(
          n != join
              ? n
              : new Node(
                  n.id(),
                  n.name(),
                  type,
                  n.scope(),
                  n.trigger(),
                  null,
                  true,
                  n.loop(),
                  null,
                  null,
                  null,
                  false,
                  false,
                  List.of()));
    }
    return new Graph(nodes, graph.flows(), List.of());
  }

  @Property(tries = 400)
  void theProofAgreesWithPlayingTheTokens(
      @ForAll @IntRange(min = 5, max = 18) int size,
      @ForAll @IntRange(min = 0, max = 4) int changes,
      @ForAll long seed) {
    var graph = Blocks.mutated(size, seed, changes);
    var played = TokenGame.play(graph);
    var verdict = Soundness.check(graph, WIDE);
    if (!played.decided() || verdict.sound() == Sound.UNKNOWN) return;
    assertThat(verdict.sound() == Sound.SOUND).as("sound: %s", verdict).isEqualTo(played.sound());
    assertThat(verdict.optionToComplete()).as("%s", verdict).isEqualTo(played.completes());
    assertThat(verdict.safe()).as("safe: %s", verdict).isEqualTo(played.safe());
    assertThat(verdict.deadNodes()).as("%s", verdict).isEqualTo(played.dead());
  }

  @Property(tries = 400)
  void foldingChangesNoVerdict(@ForAll @IntRange(min = 2, max = 9) int size, @ForAll long seed) {
    var graph = Scribble.graph(size, seed);
    var plain = Soundness.unreduced(graph, new Bounds(2_000, WIDE.time()));
    if (plain.end() != Exploration.End.COMPLETE) return;
    var expected = Soundness.told(graph, plain);
    var verdict = Soundness.check(graph, WIDE);
    assertThat(verdict.sound()).as("%s", verdict).isEqualTo(expected.sound());
    assertThat(verdict.optionToComplete()).isEqualTo(expected.optionToComplete());
    assertThat(verdict.safe()).isEqualTo(expected.safe());
    assertThat(verdict.deadNodes()).isEqualTo(expected.deadNodes());
  }
}
