package vn.tinhgon.rules;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import vn.tinhgon.bpmn.Flow;
import vn.tinhgon.bpmn.Graph;
import vn.tinhgon.bpmn.Limit;
import vn.tinhgon.bpmn.Node;
import vn.tinhgon.bpmn.Node.Loop;
import vn.tinhgon.bpmn.Node.Trigger;
import vn.tinhgon.bpmn.Node.Type;
import vn.tinhgon.bpmn.Procedure;
import vn.tinhgon.bpmn.Profile;
import vn.tinhgon.bpmn.Step;
import vn.tinhgon.bpmn.StepKind;
import vn.tinhgon.bpmn.TimeUnit;
import vn.tinhgon.bpmn.lexicon.Lexicon;
import vn.tinhgon.bpmn.measure.Measures;

/** How fast reviews are, without the proof of soundness. Start it by hand; it is no test. */
public final class ReviewSpeed {
  private static final int ROUNDS = 25;
  private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();
  private static final StepKind[] KINDS = StepKind.values();

  private ReviewSpeed() {}

  public static void main(String[] args) {
    long start = System.nanoTime();
    var rulebook = Rulebook.load();
    say("load the rules, cold", millis(start), "");
    var catalogue = new ArrayList<Procedure>();
    for (int i = 0; i < 1000; i++) catalogue.add(procedure(20, i));
    measure("1,000 procedures of 20 steps", () -> all(catalogue, rulebook));
    for (int size : new int[] {1000, 5000}) {
      var large = procedure(size, 1);
      measure(size + " steps: lexicon, measures, rules", () -> findings(large, rulebook));
      var completed = Lexicon.complete(large).procedure();
      var measures = Measures.of(completed);
      measure(
          size + " steps: rules alone",
          () -> Findings.in(completed, measures, List.of(), rulebook, Example.TODAY).size());
    }
  }

  private static int all(List<Procedure> catalogue, Rulebook rulebook) {
    int found = 0;
    for (var procedure : catalogue) found += findings(procedure, rulebook);
    return found;
  }

  private static int findings(Procedure asRead, Rulebook rulebook) {
    var procedure = Lexicon.complete(asRead).procedure();
    return Findings.in(procedure, Measures.of(procedure), List.of(), rulebook, Example.TODAY)
        .size();
  }

  private static void measure(String what, Supplier<Integer> work) {
    double best = Double.MAX_VALUE;
    double busy = Double.MAX_VALUE;
    int found = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      long cpu = THREAD.getCurrentThreadCpuTime();
      found = work.get();
      best = Math.min(best, millis(start));
      busy = Math.min(busy, (THREAD.getCurrentThreadCpuTime() - cpu) / 1e6);
    }
    say(what, best, String.format(Locale.ROOT, "(%.1f ms of CPU) %d findings", busy, found));
  }

  private static double millis(long start) {
    return (System.nanoTime() - start) / 1e6;
  }

  private static void say(String what, double millis, String more) {
    System.out.println(String.format(Locale.ROOT, "%-45s %9.1f ms  %s", what, millis, more));
  }

  /** Every seventh step may send the dossier back or on; kinds, units and levels vary. */
  private static Procedure procedure(int size, int seed) {
    var nodes = new ArrayList<Node>();
    var flows = new ArrayList<Flow>();
    var steps = new ArrayList<Step>();
    nodes.add(node("start", Type.START_EVENT));
    String last = "start";
    for (int i = 0; i < size; i++) {
      var id = "step" + i;
      nodes.add(node(id, Type.USER_TASK));
      steps.add(step(id, i * 7 + seed));
      join(flows, last, id);
      last = id;
      if (i % 7 == 6) {
        var choice = "choice" + i;
        nodes.add(node(choice, Type.EXCLUSIVE_GATEWAY));
        join(flows, id, choice);
        join(flows, choice, "step" + (i - 3));
        last = choice;
      }
    }
    nodes.add(node("end", Type.END_EVENT));
    join(flows, last, "end");
    return new Procedure(
        "p" + seed,
        "Thủ tục " + seed,
        Profile.BLANK,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        steps,
        new Graph(nodes, flows, List.of()));
  }

  private static void join(List<Flow> flows, String from, String to) {
    flows.add(new Flow(from + "-" + to, "", from, to, null, false));
  }

  private static Node node(String id, Type type) {
    return new Node(
        id,
        id,
        type,
        "p",
        Trigger.NONE,
        null,
        true,
        Loop.NONE,
        null,
        null,
        null,
        false,
        false,
        List.of());
  }

  private static Step step(String id, int i) {
    var document = "d" + i % 9;
    return new Step(
        id,
        "Bước " + id,
        false,
        KINDS[i % KINDS.length],
        List.of("U" + i % 5),
        null,
        null,
        "R" + i % 3,
        1 + i % 4,
        new Limit(1 + i % 3, TimeUnit.WORKING_DAY),
        0.5,
        null,
        null,
        null,
        null,
        List.of(document),
        i % 2 == 0 ? List.of(document) : List.of(),
        List.of(),
        null,
        i % 11 != 0,
        0.05,
        null,
        null,
        null,
        40,
        1.0);
  }
}
