package vn.tinhgon.bpmn.compare;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * Which thing of the new version is which of the old: the one of the same id, else the one of the
 * same traits, where another tool gave new ids.
 */
final class Matching<T> {
  private final Map<String, T> before = new LinkedHashMap<>();
  private final Map<String, T> after = new LinkedHashMap<>();
  private final Map<String, String> afterOf = new HashMap<>();
  private final Map<String, String> beforeOf = new HashMap<>();

  /** Pairs two lists; a trait is empty for what can only be told by its id. */
  static <T> Matching<T> of(
      List<T> before,
      List<T> after,
      Function<T, String> id,
      Function<T, String> traitBefore,
      Function<T, String> traitAfter) {
    var matching = new Matching<T>();
    before.forEach(item -> matching.before.put(id.apply(item), item));
    after.forEach(item -> matching.after.put(id.apply(item), item));
    for (var key : matching.before.keySet()) {
      if (matching.after.containsKey(key)) matching.pair(key, key);
    }
    matching.pairByTrait(traitBefore, traitAfter);
    return matching;
  }

  private void pair(String one, String other) {
    afterOf.put(one, other);
    beforeOf.put(other, one);
  }

  private void pairByTrait(Function<T, String> traitBefore, Function<T, String> traitAfter) {
    var open = new HashMap<String, Deque<String>>();
    for (var entry : after.entrySet()) {
      var key = traitAfter.apply(entry.getValue());
      if (key.isEmpty() || beforeOf.containsKey(entry.getKey())) continue;
      open.computeIfAbsent(key, k -> new ArrayDeque<>()).add(entry.getKey());
    }
    for (var entry : before.entrySet()) {
      if (afterOf.containsKey(entry.getKey())) continue;
      var candidates = open.get(traitBefore.apply(entry.getValue()));
      if (candidates != null && !candidates.isEmpty()) pair(entry.getKey(), candidates.remove());
    }
  }

  /** Pairs of old and new id, in the order of the old version. */
  List<Map.Entry<String, String>> pairs() {
    return before.keySet().stream()
        .filter(afterOf::containsKey)
        .map(id -> Map.entry(id, toAfter(id)))
        .toList();
  }

  List<String> removed() {
    return before.keySet().stream().filter(id -> !afterOf.containsKey(id)).toList();
  }

  List<String> added() {
    return after.keySet().stream().filter(id -> !beforeOf.containsKey(id)).toList();
  }

  T before(String id) {
    return Objects.requireNonNull(before.get(id), id);
  }

  T after(String id) {
    return Objects.requireNonNull(after.get(id), id);
  }

  /** The new id of an old one; itself where it has no partner. */
  String toAfter(String id) {
    return afterOf.getOrDefault(id, id);
  }
}
