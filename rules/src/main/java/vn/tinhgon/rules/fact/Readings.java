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
  /** In every respect that is measured. */
  private static final int ALIKE = 3;

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
    Step best = null;
    int most = -1;
    for (var document : step.reads()) {
      for (var earlier : readers.getOrDefault(document, List.of())) {
        int likeness = likeness(earlier, step);
        if (likeness <= most) continue;
        best = earlier;
        most = likeness;
        if (most == ALIKE) return pair(best, step);
      }
    }
    return best == null ? null : pair(best, step);
  }

  private int likeness(Step earlier, Step later) {
    return (byPeople(earlier, later) ? 1 : 0)
        + (otherUnit(earlier, later) ? 1 : 0)
        + (ahead.inLine(earlier, later) ? 1 : 0);
  }

  private Reread pair(Step earlier, Step later) {
    return new Reread(
        earlier.id(),
        later.id(),
        later.reads().stream().filter(earlier.reads()::contains).toList(),
        byPeople(earlier, later),
        otherUnit(earlier, later),
        ahead.inLine(earlier, later));
  }

  private static boolean byPeople(Step earlier, Step later) {
    return !earlier.automatic() && !later.automatic();
  }

  private static boolean otherUnit(Step earlier, Step later) {
    return earlier.unit() != null && later.unit() != null && !earlier.unit().equals(later.unit());
  }
}
