package vn.tinhgon.rules.fact;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import vn.tinhgon.bpmn.Step;
import vn.tinhgon.bpmn.StepKind;

/** Finds the lines and the runs of a procedure. */
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

  List<Run> assigning() {
    return runs(
        Run.Sort.ASSIGNING,
        step -> step.kind() == StepKind.ASSIGN && step.level() != null,
        (run, next) -> level(next) < level(run.get(run.size() - 1)));
  }

  List<Run> opinions() {
    return runs(
        Run.Sort.OPINIONS,
        step -> step.kind() == StepKind.CONSULT,
        (run, next) -> run.stream().allMatch(earlier -> disjoint(earlier.writes(), next.reads())));
  }

  private static int level(Step step) {
    return step.level() == null ? 0 : step.level();
  }

  private static boolean disjoint(List<String> written, List<String> read) {
    return written.stream().noneMatch(read::contains);
  }

  private List<Run> runs(Run.Sort sort, Predicate<Step> fits, BiPredicate<List<Step>, Step> joins) {
    var members = steps.stream().filter(fits).toList();
    var followers = new HashSet<Step>();
    for (var member : members) {
      var next = ahead.next(member);
      if (next != null && fits.test(next)) followers.add(next);
    }
    var runs = new ArrayList<Run>();
    var seen = new HashSet<String>();
    for (var member : members)
      if (!followers.contains(member)) follow(member, sort, fits, joins, seen, runs);
    return runs;
  }

  private void follow(
      Step first,
      Run.Sort sort,
      Predicate<Step> fits,
      BiPredicate<List<Step>, Step> joins,
      Set<String> seen,
      List<Run> runs) {
    var run = new ArrayList<Step>();
    for (Step at = first; at != null && fits.test(at) && seen.add(at.id()); at = ahead.next(at)) {
      if (!run.isEmpty() && !joins.test(run, at)) {
        add(sort, run, runs);
        run.clear();
      }
      run.add(at);
    }
    add(sort, run, runs);
  }

  private static void add(Run.Sort sort, List<Step> run, List<Run> runs) {
    if (run.size() > 1) runs.add(new Run(sort, run.stream().map(Step::id).toList()));
  }
}
