package vn.tinhgon.rules.fact;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Step;
import vn.tinhgon.bpmn.StepKind;

/** Finds who reads again what another step of his kind has read. */
final class Readings {
  private final Ahead ahead;
  private final Map<StepKind, Map<String, List<Step>>> readers = new EnumMap<>(StepKind.class);

  private Readings(Ahead ahead) {
    this.ahead = ahead;
  }

  /** The steps in the order of the course. */
  static List<Reread> among(Ahead ahead, List<Step> inOrder) {
    var readings = new Readings(ahead);
    var found = new ArrayList<Reread>();
    for (var step : inOrder) {
      if (step.kind() == null || step.reads().isEmpty()) continue;
      var ofKind = readings.readers.computeIfAbsent(step.kind(), kind -> new HashMap<>());
      var reread = readings.closest(step, ofKind);
      if (reread != null) found.add(reread);
      for (var document : step.reads()) {
        ofKind.computeIfAbsent(document, id -> new ArrayList<>(2)).add(step);
      }
    }
    return found;
  }

  /** One for each step: the first reader that is most like one whose finding could be trusted. */
  private @Nullable Reread closest(Step step, Map<String, List<Step>> readers) {
    Reread best = null;
    for (var document : step.reads()) {
      for (var earlier : readers.getOrDefault(document, List.of())) {
        var one = pair(earlier, step);
        if (best == null || likeness(one) > likeness(best)) best = one;
        if (likeness(best) == 3 || !Ahead.stands(step)) return best;
      }
    }
    return best;
  }

  private static int likeness(Reread one) {
    return (one.byPeople() ? 1 : 0) + (one.otherUnit() ? 1 : 0) + (one.inLine() ? 1 : 0);
  }

  private Reread pair(Step earlier, Step later) {
    return new Reread(
        earlier.id(),
        later.id(),
        later.reads().stream().filter(earlier.reads()::contains).toList(),
        !earlier.automatic() && !later.automatic(),
        earlier.unit() != null && later.unit() != null && !earlier.unit().equals(later.unit()),
        Ahead.stands(later) && ahead.inLine(earlier, later));
  }
}
