package vn.tinhgon.rules.fact;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import vn.tinhgon.bpmn.Step;
import vn.tinhgon.bpmn.StepKind;

/** Lays lines through a procedure. */
final class Lines {
  private final Ahead ahead;

  Lines(Ahead ahead) {
    this.ahead = ahead;
  }

  /** Through the steps of these kinds, past all others. */
  List<Line> through(Set<StepKind> kinds) {
    var claimed = new HashSet<String>();
    var lines = new ArrayList<Line>();
    for (var line : ahead.lines(kinds)) {
      var ids = line.stream().map(Step::id).toList();
      var between = ids.size() < 3 ? List.<String>of() : ids.subList(1, ids.size() - 1);
      var middle = between.stream().filter(claimed::add).toList();
      long matters = line.stream().map(Step::topic).filter(Objects::nonNull).distinct().count();
      lines.add(new Line(kinds, ids, middle, matters < 2));
    }
    return lines;
  }
}
