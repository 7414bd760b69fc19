package vn.tinhgon.rules.fact;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import vn.tinhgon.bpmn.Step;
import vn.tinhgon.bpmn.StepKind;

/** Finds the lines of a procedure. */
final class Lines {
  private final Ahead ahead;
  private final List<Step> steps;

  Lines(Ahead ahead, List<Step> steps) {
    this.ahead = ahead;
    this.steps = steps;
  }

  List<Line> of(Line.Sort sort) {
    var kinds =
        switch (sort) {
          case SIGNING -> List.of(StepKind.REVIEW, StepKind.APPROVE);
          case COUNCIL -> List.of(StepKind.COUNCIL);
        };
    var claimed = new HashSet<String>();
    var lines = new ArrayList<Line>();
    for (var line : ahead.lines(kinds)) {
      if (line.size() < 2) continue;
      var ids = line.stream().map(Step::id).toList();
      var middle = ids.subList(1, ids.size() - 1).stream().filter(claimed::add).toList();
      long matters = line.stream().map(Step::topic).filter(Objects::nonNull).distinct().count();
      lines.add(new Line(sort, ids, middle, matters < 2));
    }
    return lines;
  }
}
