package vn.tinhgon.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.edit.Edit;
import vn.tinhgon.rules.Proposal.Joined;

/**
 * Makes one proposal of those of one rule that belong together: a rule looks at one step or one
 * pair at a time, an officer decides once over all of them.
 */
final class Gathered {
  private static final String COUNT = "count";

  private final Comparator<Proposal> order;
  private final List<Proposal> gathered = new ArrayList<>();

  private Gathered(ToIntFunction<String> place) {
    this.order =
        Comparator.<Proposal>comparingInt(one -> place.applyAsInt(one.elements().get(0)))
            .thenComparingInt(
                one -> place.applyAsInt(one.elements().get(one.elements().size() - 1)))
            .thenComparing(one -> one.elements().toString());
  }

  /**
   * @param place where an element stands in the file
   */
  static List<Proposal> of(List<Proposal> proposals, ToIntFunction<String> place) {
    var all = new Gathered(place);
    var byRule = new LinkedHashMap<String, List<Proposal>>();
    for (var one : proposals) {
      if (one.joined() == Joined.ALONE) all.gathered.add(one);
      else byRule.computeIfAbsent(one.rule(), rule -> new ArrayList<>()).add(one);
    }
    byRule.values().forEach(all::join);
    return all.gathered;
  }

  private void join(List<Proposal> ofOneRule) {
    ofOneRule.sort(order);
    if (ofOneRule.get(0).joined() == Joined.TOGETHER) gathered.add(one(ofOneRule));
    else endToEnd(ofOneRule);
  }

  /** Where two ways meet, the step behind belongs to the first of them. */
  private void endToEnd(List<Proposal> pairs) {
    var after = new LinkedHashMap<String, List<Proposal>>();
    var reached = new HashSet<String>();
    for (var pair : pairs) {
      if (reached.add(last(pair))) {
        after.computeIfAbsent(pair.elements().get(0), id -> new ArrayList<>()).add(pair);
      }
    }
    for (var first : after.keySet()) {
      if (reached.contains(first)) continue;
      var row = new ArrayList<Proposal>();
      follow(first, after, row);
      gathered.add(one(row));
    }
  }

  private static void follow(String first, Map<String, List<Proposal>> after, List<Proposal> row) {
    var open = new ArrayList<>(after.getOrDefault(first, List.of()));
    while (!open.isEmpty()) {
      var pair = open.remove(0);
      row.add(pair);
      open.addAll(0, after.getOrDefault(last(pair), List.of()));
    }
  }

  private static String last(Proposal pair) {
    return pair.elements().get(pair.elements().size() - 1);
  }

  private static Proposal one(List<Proposal> row) {
    var first = row.get(0);
    var elements = union(row.stream().map(Proposal::elements));
    var edit = edit(row, elements);
    var evidence = evidence(row);
    if (edit instanceof Edit.Resequence it) evidence.put("order", it.steps());
    evidence.put(COUNT, elements.size());
    return new Proposal(
        first.rule(), elements, edit, evidence, days(row), Joined.ALONE, first.bound());
  }

  /** Rows are merged, parted or turned round as a whole; other edits belong to one element. */
  private static @Nullable Edit edit(List<Proposal> row, List<String> elements) {
    var edit = row.get(0).edit();
    if (row.size() == 1) return edit;
    if (edit instanceof Edit.MergeSteps) return new Edit.MergeSteps(elements);
    if (edit instanceof Edit.Parallelise) return new Edit.Parallelise(elements);
    if (edit instanceof Edit.Resequence) return new Edit.Resequence(reversed(elements));
    if (edit instanceof Edit.RemoveStep) {
      return new Edit.RemoveStep(
          union(row.stream().map(Proposal::edit).filter(Objects::nonNull).map(Edit::elements)));
    }
    return null;
  }

  /** In every pair the later goes first. */
  private static List<String> reversed(List<String> elements) {
    var reversed = new ArrayList<>(elements);
    java.util.Collections.reverse(reversed);
    return reversed;
  }

  /** Lists of all of them; of what only one could say, what the first says. */
  private static Map<String, Object> evidence(List<Proposal> row) {
    var evidence = new LinkedHashMap<>(row.get(0).evidence());
    for (var one : row) one.evidence().forEach(evidence::putIfAbsent);
    for (var name : List.copyOf(evidence.keySet())) {
      if (!(evidence.get(name) instanceof Collection<?>)) continue;
      Set<Object> all = new LinkedHashSet<>();
      for (var one : row) {
        if (one.evidence().get(name) instanceof Collection<?> more) all.addAll(more);
      }
      evidence.put(name, List.copyOf(all));
    }
    return evidence;
  }

  private static @Nullable Double days(List<Proposal> row) {
    if (row.get(0).days() == null) return null;
    return row.stream().map(Proposal::days).filter(Objects::nonNull).mapToDouble(it -> it).sum();
  }

  private static List<String> union(Stream<List<String>> lists) {
    return lists.flatMap(List::stream).distinct().toList();
  }
}
