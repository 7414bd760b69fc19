package vn.tinhgon.bpmn.measure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Flow;
import vn.tinhgon.bpmn.Graph;
import vn.tinhgon.bpmn.Node;
import vn.tinhgon.bpmn.Node.Type;
import vn.tinhgon.bpmn.Step;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.bpmn.lexicon.Inference;
import vn.tinhgon.bpmn.lexicon.Lexicon;
import vn.tinhgon.bpmn.measure.Net.Split;

/**
 * Shares of dossiers at branches: {@code tg:branch} where declared; a returning or rejecting branch
 * after a step takes the step's {@code rejectProbability}; the rest share equally what is left.
 */
final class Odds {

  /**
   * Share of dossiers for which an undeclared boundary event happens: exceptions are not planned.
   */
  static final double UNDECLARED_EVENT = 0;

  /** Share of dossiers that take an undeclared branch of an inclusive choice. */
  static final double UNDECLARED_SOME = 0.5;

  private final Graph graph;
  private final Map<String, Step> steps;
  private final Map<String, Returns> returns = new HashMap<>();
  private final Map<String, Double> thrown = new HashMap<>();
  private final List<Inference> notes = new ArrayList<>();

  Odds(Graph graph, Map<String, Step> steps) {
    this.graph = graph;
    this.steps = steps;
  }

  /** Shares that were assumed or set right, in the order met. */
  List<Inference> notes() {
    return notes;
  }

  /**
   * An error leaves a sub-process at this rate, so the event that catches it needs no declaration.
   */
  void caught(String boundaryEvent, double share) {
    thrown.put(boundaryEvent, share);
  }

  double ofEvent(Node event) {
    for (var flow : graph.outgoing(event.id())) {
      if (flow.probability() != null) return within(flow.probability());
    }
    return Math.min(1, thrown.getOrDefault(event.id(), UNDECLARED_EVENT));
  }

  /** Interrupting events on one activity; when nothing else leaves it, they share all dossiers. */
  double[] ofInterruptions(List<Node> events, boolean onlyWayOut) {
    var shares = events.stream().mapToDouble(this::ofEvent).toArray();
    double sum = sum(shares);
    if (sum > 1 || onlyWayOut && sum > 0) return scaled(shares, sum);
    if (onlyWayOut) Arrays.fill(shares, 1.0 / shares.length);
    return shares;
  }

  /** Shares of the flows out of a node, in their order. */
  double[] ofFlows(Node node, Split split) {
    var flows = graph.outgoing(node.id());
    var shares = new double[flows.size()];
    if (flows.size() == 1 || split == Split.ALL) {
      Arrays.fill(shares, 1);
      return shares;
    }
    return split == Split.CHOICE ? choice(node, flows) : some(node, flows);
  }

  private double[] choice(Node node, List<Flow> flows) {
    var shares = new double[flows.size()];
    var open = new ArrayList<Integer>();
    double declared = 0;
    for (int i = 0; i < shares.length; i++) {
      var probability = flows.get(i).probability();
      if (probability == null) {
        open.add(i);
      } else {
        shares[i] = within(probability);
        declared += shares[i];
      }
    }
    if (open.isEmpty() || declared > 1) return balanced(node, shares, declared);
    double left = 1 - declared;
    var step = open.size() > 1 ? stepBefore(node) : null;
    Integer rejecting =
        step == null || step.rejectProbability() == null ? null : rejecting(node, flows, open);
    if (step != null && step.rejectProbability() != null && rejecting != null) {
      shares[rejecting] = Math.min(left, within(step.rejectProbability()));
      left -= shares[rejecting];
      open.remove(rejecting);
      note(
          flows.get(rejecting),
          shares[rejecting],
          "tỷ lệ trả lại của bước “" + step.name() + "”",
          "the reject probability of step “" + step.name() + "”");
    }
    for (int i : open) {
      shares[i] = left / open.size();
      if (open.size() > 1) {
        note(
            flows.get(i),
            shares[i],
            "không khai tỷ lệ, các nhánh chia đều",
            "none declared, the branches share equally");
      }
    }
    return shares;
  }

  private double[] balanced(Node node, double[] shares, double declared) {
    if (Math.abs(declared - 1) < 1e-9) return shares;
    notes.add(
        new Inference(
            node.id(),
            "probability",
            "1",
            new Text(
                "Tỷ lệ các nhánh cộng lại bằng "
                    + Percent.number(BigDecimal.valueOf(declared))
                    + ", được quy về 1.",
                "The branch probabilities add up to "
                    + Percent.plain(declared)
                    + " and were scaled to 1.")));
    if (declared > 0) return scaled(shares, declared);
    Arrays.fill(shares, 1.0 / shares.length);
    return shares;
  }

  /**
   * Branches of an inclusive choice stand for themselves; the default flow is for when none is
   * taken.
   */
  private double[] some(Node node, List<Flow> flows) {
    var shares = new double[flows.size()];
    boolean gateway = node.type().isGateway();
    double none = 1;
    for (int i = 0; i < shares.length; i++) {
      var flow = flows.get(i);
      if (flow.id().equals(node.defaultFlow()) && flow.probability() == null) continue;
      double undeclared = gateway || flow.conditional() ? UNDECLARED_SOME : 1;
      shares[i] = flow.probability() == null ? undeclared : within(flow.probability());
      if (flow.probability() == null && undeclared < 1) {
        note(
            flow,
            shares[i],
            "không khai tỷ lệ của nhánh tùy chọn",
            "inclusive branch without a probability");
      }
      none *= 1 - shares[i];
    }
    for (int i = 0; i < shares.length; i++) {
      var flow = flows.get(i);
      if (flow.id().equals(node.defaultFlow()) && flow.probability() == null) shares[i] = none;
    }
    // At least one branch is taken by every dossier.
    double sum = sum(shares);
    if (sum >= 1) return shares;
    if (sum > 0) return scaled(shares, sum);
    Arrays.fill(shares, 1.0 / shares.length);
    return shares;
  }

  private void note(Flow flow, double share, String vi, String en) {
    notes.add(
        new Inference(
            flow.id(),
            "probability",
            Percent.plain(share),
            new Text("Lấy theo: " + vi + ".", "Taken from: " + en + ".")));
  }

  /**
   * The step whose decision a gateway carries out: the only thing before it but events and
   * gateways.
   */
  private @Nullable Step stepBefore(Node gateway) {
    var at = gateway;
    for (int i = 0; i < 50; i++) {
      var incoming = graph.incoming(at.id());
      if (incoming.size() != 1) return null;
      var before = graph.node(incoming.get(0).source());
      if (before == null || before.type().isSubProcess() || graph.outgoing(before.id()).size() > 1)
        return null;
      if (before.type().isStep()) return steps.get(before.id());
      at = before;
    }
    return null;
  }

  private @Nullable Integer rejecting(Node gateway, List<Flow> flows, List<Integer> open) {
    var back = open.stream().filter(i -> returns(gateway.scope()).are(flows.get(i))).toList();
    if (back.size() == 1) return back.get(0);
    var named = open.stream().filter(i -> saysNo(flows.get(i))).toList();
    return named.size() == 1 ? named.get(0) : null;
  }

  private boolean saysNo(Flow flow) {
    if (Lexicon.rejects(flow.name())) return true;
    var target = graph.node(flow.target());
    return target != null && target.type() == Type.END_EVENT && Lexicon.rejects(target.name());
  }

  private Returns returns(String scope) {
    return returns.computeIfAbsent(scope, s -> new Returns(graph, s));
  }

  private static double within(double probability) {
    return probability >= 0 ? Math.min(1, probability) : 0;
  }

  private static double sum(double[] shares) {
    double sum = 0;
    for (double share : shares) sum += share;
    return sum;
  }

  private static double[] scaled(double[] shares, double sum) {
    for (int i = 0; i < shares.length; i++) shares[i] /= sum;
    return shares;
  }
}
