package vn.tinhgon.rules.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Step;
import vn.tinhgon.bpmn.StepKind;

/** Finds who appraises again what another unit in the same line has appraised. */
final class Appraisals {
  private record Group(List<String> steps, Set<String> documents) {}

  private final Ahead ahead;
  private final Map<String, List<Step>> readers = new HashMap<>();
  private final Map<String, Group> groups = new LinkedHashMap<>();

  private Appraisals(Ahead ahead) {
    this.ahead = ahead;
  }

  /** The steps in the order of the course. */
  static List<Reappraisal> among(Ahead ahead, List<Step> inOrder) {
    var appraisals = new Appraisals(ahead);
    for (var step : inOrder) {
      if (step.kind() == StepKind.APPRAISE && !step.automatic()) appraisals.meet(step);
    }
    var found = new ArrayList<Reappraisal>();
    for (var group : new LinkedHashSet<>(appraisals.groups.values())) {
      if (group.steps.size() > 1) {
        found.add(new Reappraisal(List.copyOf(group.steps), List.copyOf(group.documents)));
      }
    }
    return found;
  }

  private void meet(Step step) {
    for (var document : step.reads()) {
      var earlier = firstInLine(step, readers.getOrDefault(document, List.of()));
      if (earlier != null) join(step, Objects.requireNonNull(groups.get(earlier.id())), document);
      readers.computeIfAbsent(document, id -> new ArrayList<>()).add(step);
    }
    groups.computeIfAbsent(
        step.id(), id -> new Group(new ArrayList<>(List.of(id)), new LinkedHashSet<>()));
  }

  /** A step trusts one other appraisal, not several. */
  private void join(Step step, Group group, String document) {
    var own = groups.putIfAbsent(step.id(), group);
    if (own == null) group.steps.add(step.id());
    if (own == null || own == group) group.documents.add(document);
  }

  private @Nullable Step firstInLine(Step step, List<Step> earlier) {
    if (step.unit() == null) return null;
    for (var candidate : earlier) {
      if (candidate.unit() != null
          && !candidate.unit().equals(step.unit())
          && ahead.inLine(candidate, step)) {
        return candidate;
      }
    }
    return null;
  }
}
