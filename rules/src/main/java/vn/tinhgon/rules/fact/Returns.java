package vn.tinhgon.rules.fact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Step;
import vn.tinhgon.bpmn.StepKind;
import vn.tinhgon.rules.fact.Course.Way;

/** Finds the returns of a procedure, and to whom each should lead. */
final class Returns {
  private static final int NOBODY = -1;

  private final Course course;
  private final Map<String, Step> steps;

  /** The last drafting step before each node, and the last step of any kind. */
  private final int[] author;

  private final int[] decider;

  /** Terms of all steps before each place of the course. */
  private final double[] daysUpTo;

  Returns(Course course, Map<String, Step> steps) {
    this.course = course;
    this.steps = steps;
    int n = course.nodes.size();
    author = new int[n];
    decider = new int[n];
    daysUpTo = new double[n + 1];
    Arrays.fill(author, NOBODY);
    Arrays.fill(decider, NOBODY);
    for (int node : course.order) {
      var step = step(node);
      var limit = step == null ? null : step.limit();
      int place = course.place[node];
      daysUpTo[place + 1] = daysUpTo[place] + (limit == null ? 0 : limit.workingDays());
      for (var way : course.onward.get(node)) {
        later(author, way, step != null && step.kind() == StepKind.DRAFT ? node : author[node]);
        later(decider, way, step != null ? node : decider[node]);
      }
    }
  }

  private void later(int[] last, Way way, int candidate) {
    if (candidate == NOBODY) return;
    int known = last[way.to()];
    if (known == NOBODY || course.place[candidate] > course.place[known])
      last[way.to()] = candidate;
  }

  List<Return> all(Ahead ahead) {
    var found = new ArrayList<Return>();
    for (var way : course.returns) {
      var to = ahead.reached(way.to());
      if (to == null || way.flow().isEmpty()) continue;
      int back = author[way.from()];
      var drafter = back == NOBODY ? null : step(back);
      boolean past = back != NOBODY && course.place[course.at(to.id())] < course.place[back];
      var share = probability(way);
      found.add(
          new Return(
              way.flow(),
              to.id(),
              drafter == null ? null : drafter.id(),
              share,
              past,
              past && share != null ? again(share) * between(course.at(to.id()), back) : 0));
    }
    return found;
  }

  /** How often a dossier walks a loop it enters with this share each time. */
  private static double again(double share) {
    return share < 1 ? share / (1 - share) : 0;
  }

  private double between(int from, int until) {
    return daysUpTo[course.place[until]] - daysUpTo[course.place[from]];
  }

  private @Nullable Double probability(Way way) {
    var flow = course.graph.flow(way.flow());
    if (flow != null && flow.probability() != null) return flow.probability();
    var here = step(way.from());
    if (here != null) return here.rejectProbability();
    int last = decider[way.from()];
    var step = last == NOBODY ? null : step(last);
    return step == null ? null : step.rejectProbability();
  }

  private @Nullable Step step(int node) {
    return steps.get(course.nodes.get(node).id());
  }
}
