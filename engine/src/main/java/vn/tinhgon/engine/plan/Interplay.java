package vn.tinhgon.engine.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Graph;
import vn.tinhgon.bpmn.Procedure;
import vn.tinhgon.bpmn.Profile;
import vn.tinhgon.bpmn.lexicon.Lexicon;
import vn.tinhgon.bpmn.measure.Measures;
import vn.tinhgon.bpmn.measure.StepTime;

/**
 * Which cuts of a procedure can save more together than the sum of what each saves alone. Expected
 * days are Σ visits × days over the steps, a longest branch where work runs side by side; so cuts
 * do so only where they touch the same step or paper, the same stretch of side-by-side work, or
 * where one lets more dossiers come to what another shortens. All others save at most their sum.
 */
final class Interplay {
  private static final double NEAR = 1e-9;

  private final Map<String, Double> days;
  private final Map<String, Double> visits;
  private final Map<String, Integer> stretches;
  private final List<Touch> touches = new ArrayList<>();

  /** What a cut alone changes: its places, and days and visits of each step by how much. */
  private record Touch(Set<String> places, Map<String, Double> days, Map<String, Double> visits) {}

  private Interplay(Procedure before) {
    days = days(before);
    visits = Measures.visits(before);
    stretches = stretches(before);
  }

  /** The cuts as indices, those that bear on each other together. */
  static List<List<Integer>> groups(Procedure before, List<Redesign> alone) {
    var interplay = new Interplay(Lexicon.complete(before).procedure());
    for (var one : alone) interplay.touches.add(interplay.touch(one));
    return interplay.groups();
  }

  private Touch touch(Redesign alone) {
    var after = Objects.requireNonNull(alone.procedure());
    var shorter = difference(days, days(after));
    var fewer = difference(visits, Measures.visits(after));
    var places = new HashSet<String>(shorter.keySet());
    for (var finding : alone.done()) {
      places.addAll(Objects.requireNonNull(finding.edit()).elements());
    }
    places.addAll(papers(alone.before().procedure(), after));
    for (var place : List.copyOf(places)) {
      if (stretches.containsKey(place)) places.add("stretch " + stretches.get(place));
    }
    return new Touch(places, shorter, fewer);
  }

  private static Map<String, Double> days(Procedure procedure) {
    var days = new HashMap<String, Double>();
    for (var step : procedure.steps()) days.put(step.id(), StepTime.of(step).days());
    return days;
  }

  private static Map<String, Double> difference(
      Map<String, Double> before, Map<String, Double> after) {
    var differing = new HashMap<String, Double>();
    var all = new HashSet<>(before.keySet());
    all.addAll(after.keySet());
    for (var id : all) {
      double less = before.getOrDefault(id, 0.0) - after.getOrDefault(id, 0.0);
      if (Math.abs(less) > NEAR) differing.put(id, less);
    }
    return differing;
  }

  /** Papers that take other hours now. */
  private static Set<String> papers(Procedure before, Procedure after) {
    var hours = new HashMap<String, Double>();
    for (var paper : before.documents()) hours.put(paper.id(), orZero(paper.prepareHours()));
    var kept = new HashSet<String>();
    var changed = new HashSet<String>();
    for (var paper : after.documents()) {
      kept.add(paper.id());
      if (!Objects.equals(hours.get(paper.id()), orZero(paper.prepareHours()))) {
        changed.add(paper.id());
      }
    }
    for (var id : hours.keySet()) if (!kept.contains(id)) changed.add(id);
    return changed;
  }

  private static double orZero(@Nullable Double hours) {
    return hours == null ? 0 : hours;
  }

  private List<List<Integer>> groups() {
    var group = new int[touches.size()];
    for (int i = 0; i < group.length; i++) group[i] = i;
    for (int i = 0; i < group.length; i++) {
      for (int j = 0; j < i; j++) {
        if (group[i] == group[j] || !together(touches.get(i), touches.get(j))) continue;
        int from = group[i];
        int to = group[j];
        for (int k = 0; k < group.length; k++) if (group[k] == from) group[k] = to;
      }
    }
    var members = new HashMap<Integer, List<Integer>>();
    for (int i = 0; i < group.length; i++) {
      members.computeIfAbsent(group[i], id -> new ArrayList<>()).add(i);
    }
    return List.copyOf(members.values());
  }

  private static boolean together(Touch one, Touch other) {
    for (var place : one.places()) if (other.places().contains(place)) return true;
    return opposed(one.visits(), other.days()) || opposed(other.visits(), one.days());
  }

  /** V·d − V′·d′ exceeds (V·d − V′·d) + (V·d − V·d′) only where (V − V′)(d − d′) is negative. */
  private static boolean opposed(Map<String, Double> visits, Map<String, Double> days) {
    for (var one : visits.entrySet()) {
      if (one.getValue() * days.getOrDefault(one.getKey(), 0.0) < 0) return true;
    }
    return false;
  }

  /**
   * Nodes by the stretch they lie in, between two nodes every dossier passes, where work runs side
   * by side in it; or any ways are beside each other, where the longest of them makes the term.
   */
  private static Map<String, Integer> stretches(Procedure before) {
    boolean longest =
        before.profile().costMethod() == Profile.CostMethod.PROCESSING_TIME
            && before.profile().limit() != null;
    var stretches = new HashMap<String, Integer>();
    int number = 0;
    for (var stretch : Stretches.of(before)) {
      number++;
      if (stretch.size() < 2) continue;
      if (!longest && stretch.stream().noneMatch(node -> sideBySide(before.graph(), node))) {
        continue;
      }
      for (var node : stretch) stretches.put(node, number);
    }
    return stretches;
  }

  private static boolean sideBySide(Graph graph, String id) {
    var node = graph.node(id);
    if (node == null) return false;
    boolean several = graph.outgoing(id).size() > 1;
    return switch (node.type()) {
      case EXCLUSIVE_GATEWAY, EVENT_BASED_GATEWAY -> false;
      default -> several || graph.boundary(id).stream().anyMatch(event -> !event.interrupting());
    };
  }
}
