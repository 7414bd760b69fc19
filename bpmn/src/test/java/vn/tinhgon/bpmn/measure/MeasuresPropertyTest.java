package vn.tinhgon.bpmn.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.data.Offset;
import org.ojalgo.matrix.decomposition.LU;
import org.ojalgo.matrix.store.R064Store;

class MeasuresPropertyTest {
  private static final Offset<Double> CLOSE = within(1e-6);

  @Property(tries = 500)
  void blockStructuredProceduresHaveTheMeasuresWorkedOutByHand(@ForAll("blocks") Block block) {
    var measures = Measures.of(block.sketch("n").procedure());
    assertThat(measures.elapsedDays()).isCloseTo(block.expected(), CLOSE);
    assertThat(measures.elapsedDaysWorst()).isCloseTo(block.worst(), CLOSE);
    assertThat(measures.effortHours()).isCloseTo(block.effort(), CLOSE);
  }

  @Property(tries = 100)
  void newIdsChangeNothing(@ForAll("blocks") Block block) {
    assertSame(
        Measures.of(block.sketch("n").procedure()), Measures.of(block.sketch("other").procedure()));
  }

  @Property(tries = 100)
  void theOrderOfTheFileChangesNothing(@ForAll("blocks") Block block) {
    var sketch = block.sketch("n");
    var measures = Measures.of(sketch.procedure());
    Collections.reverse(sketch.nodes);
    Collections.reverse(sketch.flows);
    assertSame(measures, Measures.of(sketch.procedure()));
  }

  @Property(tries = 200)
  void sparseEliminationSolvesWhatADenseSolverSolves(@ForAll("systems") List<List<Double>> rows)
      throws Exception {
    int n = rows.size();
    var matrix = R064Store.FACTORY.make(n, n);
    var right = R064Store.FACTORY.make(n, 1);
    var constants = new double[n];
    var terms = new ArrayList<Map<Integer, Double>>();
    for (int i = 0; i < n; i++) {
      constants[i] = i + 1;
      right.set(i, 0, i + 1);
      var row = new HashMap<Integer, Double>();
      for (int j = 0; j < n; j++) {
        // Rows below one: something always leaves.
        double value = rows.get(i).get(j) < 0.6 ? 0 : rows.get(i).get(j) / (n + 1);
        if (value > 0) row.put(j, value);
        matrix.set(i, j, (i == j ? 1 : 0) - value);
      }
      terms.add(row);
    }
    var lu = LU.R064.make();
    lu.decompose(matrix);
    var dense = lu.getSolution(right);
    var sparse = Equations.solve(constants, terms);
    for (int i = 0; i < n; i++) assertThat(sparse[i]).isCloseTo(dense.doubleValue(i, 0), CLOSE);
  }

  @Provide
  Arbitrary<List<List<Double>>> systems() {
    return Arbitraries.integers()
        .between(1, 12)
        .flatMap(n -> Arbitraries.doubles().between(0, 1).list().ofSize(n).list().ofSize(n));
  }

  @Provide
  Arbitrary<Block> blocks() {
    return blocks(4);
  }

  private static Arbitrary<Block> blocks(int depth) {
    Arbitrary<Block> work =
        Arbitraries.integers().between(0, 40).map(quarters -> new Block.Work(quarters / 4.0));
    if (depth == 0) return work;
    Arbitrary<Block> inner = Arbitraries.lazy(() -> blocks(depth - 1));
    var share = Arbitraries.integers().between(5, 80).map(percent -> percent / 100.0);
    var several = inner.list().ofMinSize(2).ofMaxSize(3);
    return Arbitraries.oneOf(
        work,
        several.map(Block.Sequence::new),
        Combinators.combine(several, share).as(Block.Choice::new),
        several.map(Block.Parallel::new),
        Combinators.combine(inner, inner, share).as(Block.Optional::new),
        Combinators.combine(inner, inner, share).as(Block.Again::new));
  }

  private static void assertSame(Measures one, Measures other) {
    assertThat(other.elapsedDays()).isCloseTo(one.elapsedDays(), CLOSE);
    assertThat(other.elapsedDaysWorst()).isCloseTo(one.elapsedDaysWorst(), CLOSE);
    assertThat(other.effortHours()).isCloseTo(one.effortHours(), CLOSE);
    assertThat(other.steps()).isEqualTo(one.steps());
    assertThat(other.handovers()).isEqualTo(one.handovers());
  }
}
