package vn.tinhgon.bpmn.measure;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import vn.tinhgon.bpmn.Node.Type;
import vn.tinhgon.bpmn.Procedure;

/** All measures of a procedure whose every tenth node is a choice with a return: cost per node. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 4, time = 1)
public class MeasuresBenchmark {
  @Param({"100", "1000", "10000"})
  public int nodes;

  private Procedure procedure = new Sketch().procedure();

  @Setup
  public void draw() {
    var sketch = new Sketch().node("n0", Type.START_EVENT);
    for (var i = 1; i < nodes - 1; i++) {
      if (i % 10 == 0) sketch.node("n" + i, Type.EXCLUSIVE_GATEWAY);
      else sketch.step("n" + i, 1);
      sketch.flow("n" + (i - 1) + " n" + i + (i % 10 == 1 && i > 10 ? " 0.9" : ""));
      if (i % 10 == 0) sketch.flow("n" + i + " n" + (i - 5) + " 0.1");
    }
    var end = "n" + (nodes - 1);
    procedure = sketch.node(end, Type.END_EVENT).flow("n" + (nodes - 2) + " " + end).procedure();
  }

  @Benchmark
  public Measures measures() {
    return Measures.of(procedure);
  }
}
