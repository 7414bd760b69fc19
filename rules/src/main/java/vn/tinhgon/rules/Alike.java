package vn.tinhgon.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.edit.Edit;

/**
 * A finding with what its rule proposed before the legal guard looked at it. Rules that propose the
 * same for the same elements make one finding: nobody wants to decide twice.
 */
record Alike(Finding finding, @Nullable Edit proposed) {

  private record Same(List<String> elements, Edit proposed) {}

  /** The first of those alike stays; its evidence names the rules that say the same. */
  static List<Finding> together(List<Alike> sorted) {
    var alike = new LinkedHashMap<Object, List<Finding>>();
    for (var one : sorted) {
      var edit = one.proposed;
      Object key = edit == null ? one : new Same(one.finding.elements(), edit);
      alike.computeIfAbsent(key, first -> new ArrayList<>()).add(one.finding);
    }
    return alike.values().stream().map(Alike::one).toList();
  }

  private static Finding one(List<Finding> alike) {
    var first = alike.get(0);
    var others =
        alike.stream().map(Finding::rule).filter(rule -> !rule.equals(first.rule())).toList();
    return others.isEmpty() ? first : first.with("also", others);
  }
}
