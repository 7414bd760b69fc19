package vn.tinhgon.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.edit.Edit;

/**
 * A finding with what its rule proposed before the legal guard looked at it. Nobody wants to decide
 * twice: rules that propose the same for the same elements make one finding, and what one finding
 * takes away no other takes away again. Its evidence names the rules that say so too ({@code
 * also}).
 */
record Alike(Finding finding, @Nullable Edit proposed) {
  private static final String ALSO = "also";

  private record Same(List<String> elements, Edit proposed) {}

  /** The first of those alike stays, and of those that take away the same the one with more. */
  static List<Finding> together(List<Alike> sorted) {
    var alike = new LinkedHashMap<Object, List<Alike>>();
    for (var one : sorted) {
      var edit = one.proposed;
      Object key = edit == null ? one : new Same(one.finding.elements(), edit);
      alike.computeIfAbsent(key, first -> new ArrayList<>()).add(one);
    }
    return once(alike.values().stream().map(Alike::one).toList());
  }

  private static Alike one(List<Alike> alike) {
    var first = alike.get(0);
    return first.saidToo(alike.subList(1, alike.size()));
  }

  private static List<Finding> once(List<Alike> sorted) {
    var saidToo = new HashMap<Alike, List<Alike>>();
    var taking = new HashMap<String, List<Alike>>();
    var largest = new ArrayList<>(sorted);
    largest.sort(
        Comparator.<Alike>comparingInt(one -> one.gone().size())
            .thenComparingInt(one -> one.finding.elements().size())
            .reversed());
    for (var one : largest) {
      var gone = one.gone();
      var larger =
          gone.stream()
              .limit(1)
              .flatMap(first -> taking.getOrDefault(first, List.of()).stream())
              .filter(other -> other.covers(one))
              .findFirst();
      if (larger.isPresent()) {
        saidToo.computeIfAbsent(larger.get(), it -> new ArrayList<>()).add(one);
      } else {
        for (var id : gone) taking.computeIfAbsent(id, it -> new ArrayList<>(1)).add(one);
        saidToo.putIfAbsent(one, new ArrayList<>());
      }
    }
    return sorted.stream()
        .filter(saidToo::containsKey)
        .map(one -> one.saidToo(saidToo.getOrDefault(one, List.of())).finding)
        .toList();
  }

  /** All that the other takes away goes with this one, and nobody higher has to decide it. */
  private boolean covers(Alike other) {
    return (finding.applicable() || !other.finding.applicable())
        && hardness() <= other.hardness()
        && gone().containsAll(other.gone());
  }

  private int hardness() {
    return switch (finding.authority()) {
      case SELF, DROP -> 0;
      case MINISTRY -> 1;
      case HIGHER -> 2;
    };
  }

  /** What is no longer there once it is carried out. */
  Set<String> gone() {
    var edit = finding.edit() == null ? proposed : finding.edit();
    if (edit instanceof Edit.RemoveStep it) return new LinkedHashSet<>(it.steps());
    if (edit instanceof Edit.MergeSteps it) {
      return new LinkedHashSet<>(it.steps().subList(1, it.steps().size()));
    }
    if (edit instanceof Edit.RemoveDocument it) return Set.of(it.document());
    if (edit instanceof Edit.AbolishProcedure it) return Set.of(it.process());
    return Set.of();
  }

  private Alike saidToo(List<Alike> others) {
    var rules = new LinkedHashSet<>(also());
    for (var other : others) {
      rules.add(other.finding.rule());
      rules.addAll(other.also());
    }
    rules.remove(finding.rule());
    return rules.isEmpty() ? this : new Alike(finding.with(ALSO, List.copyOf(rules)), proposed);
  }

  private List<String> also() {
    return rulesBeside(finding);
  }

  /** The rules that say the same as the finding. */
  static List<String> rulesBeside(Finding finding) {
    return finding.evidence().get(ALSO) instanceof List<?> rules
        ? rules.stream().map(String.class::cast).toList()
        : List.of();
  }
}
