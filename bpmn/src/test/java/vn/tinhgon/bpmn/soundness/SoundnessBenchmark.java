package vn.tinhgon.bpmn.soundness;

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
import vn.tinhgon.bpmn.Graph;

/** The bar of DESIGN section 6: twenty parallel branches in 50 ms; cost per node flat. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 4, time = 1)
public class SoundnessBenchmark {
  @Param({"twenty-branches", "100", "1000", "5000", "10000"})
  public String model = "";

  private Graph graph = Blocks.parallel(1, 1);

  @Setup
  public void draw() {
    graph =
        model.equals("twenty-branches")
            ? Blocks.parallel(20, 4)
            : Blocks.structured(Integer.parseInt(model), 1);
  }

  @Benchmark
  public Verdict check() {
    return Soundness.check(graph, Bounds.DEFAULT);
  }
}
