package vn.tinhgon.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.edit.Edit;

/**
 * A finding with what its rule proposed before the legal guard looked at it. Nobody wants to decide
 * twice: rules that propose the same for the same elements make one finding, and what one finding
 * takes away no other takes away again. Its evidence names the rules that say so too.
 *
 * @param also ids of these rules
 */
record Alike(Finding finding, @Nullable Edit proposed, List<String> also) {

  Alike(Finding finding, @Nullable Edit proposed) {
    this(finding, proposed, List.of());
  }

  private record Same(List<String> elements, Edit proposed) {}

  /**
   * The first of those alike stays, and of those that take away the same the one with more.
   *
   * @param rulebook tells what the rules are called
   */
  static List<Finding> together(List<Alike> sorted, Rulebook rulebook) {
    var alike = new LinkedHashMap<Object, List<Alike>>();
    for (var one : sorted) {
      var edit = one.proposed;
      Object key = edit == null ? one : new Same(one.finding.elements(), edit);
      alike.computeIfAbsent(key, first -> new ArrayList<>()).add(one);
    }
    return once(alike.values().stream().map(Alike::one).toList()).stream()
        .map(one -> one.named(rulebook))
        .toList();
  }

  private static Alike one(List<Alike> alike) {
    var first = alike.get(0);
    return first.saidToo(alike.subList(1, alike.size()));
  }

  /** What one of them takes away, reckoned once. */
  private record Taking(Alike one, Set<String> gone) {

    /** All that the other takes away goes with this one, and nobody higher has to decide it. */
    private boolean covers(Taking other) {
      return (one.finding.applicable() || !other.one.finding.applicable())
          && one.hardness() <= other.one.hardness()
          && gone.containsAll(other.gone);
    }
  }

  private static List<Alike> once(List<Alike> sorted) {
    var largest = new ArrayList<Taking>();
    for (var one : sorted) largest.add(new Taking(one, one.gone()));
    largest.sort(
        Comparator.<Taking>comparingInt(taking -> taking.gone.size())
            .thenComparingInt(taking -> taking.one.finding.elements().size())
            .reversed());
    var saidToo = new IdentityHashMap<Alike, List<Alike>>();
    var byElement = new HashMap<String, List<Taking>>();
    for (var taking : largest) {
      var larger =
          taking.gone.stream()
              .limit(1)
              .flatMap(first -> byElement.getOrDefault(first, List.of()).stream())
              .filter(other -> other.covers(taking))
              .findFirst();
      if (larger.isPresent()) {
        saidToo.getOrDefault(larger.get().one, new ArrayList<>()).add(taking.one);
      } else {
        for (var id : taking.gone)
          byElement.computeIfAbsent(id, it -> new ArrayList<>(1)).add(taking);
        saidToo.put(taking.one, new ArrayList<>());
      }
    }
    return sorted.stream()
        .filter(saidToo::containsKey)
        .map(one -> one.saidToo(saidToo.getOrDefault(one, List.of())))
        .toList();
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
    var rules = new LinkedHashSet<>(also);
    for (var other : others) {
      rules.add(other.finding.rule());
      rules.addAll(other.also);
    }
    rules.remove(finding.rule());
    return new Alike(finding, proposed, List.copyOf(rules));
  }

  private Finding named(Rulebook rulebook) {
    if (also.isEmpty()) return finding;
    var named = also.stream().map(rule -> named(rulebook.sheet(rule).page())).toList();
    return finding.with(Finding.ALSO, Evidence.plain(named));
  }

  private static Map<String, Object> named(RulePage page) {
    return Map.of("rule", page.id(), "code", page.code(), "title", page.title());
  }
}
