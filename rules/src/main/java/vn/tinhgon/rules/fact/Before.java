package vn.tinhgon.rules.fact;

import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Step;

/**
 * What one attribute of the steps just before a step is: nothing where it is the first, one value,
 * or several. Linear: each node only remembers whether they agree.
 */
final class Before<T> {
  private final Course course;
  private final boolean[] reached;
  private final boolean[] mixed;
  private final Object[] value;

  Before(Course course, Map<String, Step> steps, Function<Step, @Nullable T> attribute) {
    this.course = course;
    int n = course.nodes.size();
    reached = new boolean[n];
    mixed = new boolean[n];
    value = new Object[n];
    for (int node : course.order) {
      var step = steps.get(course.nodes.get(node).id());
      for (var way : course.onward.get(node)) {
        if (step != null) arrive(way.to(), attribute.apply(step));
        else if (mixed[node]) mixed[way.to()] = reached[way.to()] = true;
        else if (reached[node]) arrive(way.to(), value[node]);
      }
    }
  }

  private void arrive(int node, @Nullable Object from) {
    if (!reached[node]) {
      reached[node] = true;
      value[node] = from;
    } else if (!Objects.equals(value[node], from)) {
      mixed[node] = true;
    }
  }

  /** No step lies before it. */
  boolean first(Step step) {
    return !reached[course.at(step.id())];
  }

  /** Every step just before it has this value. */
  boolean allEqual(Step step, @Nullable T wanted) {
    int node = course.at(step.id());
    return reached[node] && !mixed[node] && Objects.equals(value[node], wanted);
  }
}
