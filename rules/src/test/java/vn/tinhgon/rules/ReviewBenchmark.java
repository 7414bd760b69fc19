package vn.tinhgon.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import vn.tinhgon.bpmn.Procedure;
import vn.tinhgon.bpmn.xml.BpmnFile;
import vn.tinhgon.bpmn.xml.Unreadable;

/**
 * Whole reviews, from the bytes of a file or once it is read: measured, proved, asked of every
 * rule. Bars (DESIGN section 6): a model of 1,000 nodes under 165 ms, of 5,000 under 590 ms; a
 * catalogue of 1,000 procedures of 20 steps at five times the files per second of bpmnlint, which
 * the same profile runs first on the same models, and in flat memory, which {@code heapMegabytes}
 * shows round by round.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 15, time = 2)
@Measurement(iterations = 5, time = 2)
public class ReviewBenchmark {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  /** What is there before a review begins; loading itself is measured without it. */
  @State(Scope.Benchmark)
  public static class Ready {
    private final Rulebook rulebook = Rulebook.load();
    private final List<byte[]> catalogue = new ArrayList<>();
    private final byte[] thousand = Generated.ofNodes(1000);
    private final byte[] fiveThousand = Generated.ofNodes(5000);

    public Ready() {
      for (int i = 0; i < 1000; i++) catalogue.add(Generated.model(20, i));
    }

    private final Procedure fiveThousandRead = read(fiveThousand);

    private Review review(byte[] model) {
      return review(read(model));
    }

    private Review review(Procedure procedure) {
      return Review.of(procedure, rulebook, TODAY);
    }

    private static Procedure read(byte[] model) {
      try {
        return BpmnFile.read(model, "model.bpmn").procedure();
      } catch (Unreadable e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** Heap in use when the round is over and what is dead is swept. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Heap {
    public long heapMegabytes;

    @TearDown(Level.Iteration)
    public void sweep() {
      System.gc();
      var runtime = Runtime.getRuntime();
      heapMegabytes = (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }
  }

  /** From the compiled rules to a rule base that can be asked; the first time, classes and all. */
  @Benchmark
  @BenchmarkMode(Mode.SingleShotTime)
  @Warmup(iterations = 0)
  @Measurement(iterations = 1)
  public Rulebook loadsTheRules() {
    return Rulebook.load();
  }

  /**
   * As the command line goes through a folder: one file a processor at a time. Warm, as its peer
   * is: compiling what a review runs through takes a minute of two processors.
   */
  @Benchmark
  @Warmup(iterations = 40, time = 1)
  public int aCatalogueOfAThousandProcedures(Ready ready, Heap heap) {
    var found = new AtomicInteger();
    Abreast.each(
        ready.catalogue,
        ready::review,
        (byte[] model, Review review) -> found.addAndGet(review.findings().size()));
    return found.get();
  }

  @Benchmark
  public Review aThousandNodes(Ready ready) {
    return ready.review(ready.thousand);
  }

  @Benchmark
  public Review fiveThousandNodesOnceRead(Ready ready) {
    return ready.review(ready.fiveThousandRead);
  }

  @Benchmark
  public Review fiveThousandNodes(Ready ready) {
    return ready.review(ready.fiveThousand);
  }
}
