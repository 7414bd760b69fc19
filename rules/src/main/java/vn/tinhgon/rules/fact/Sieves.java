package vn.tinhgon.rules.fact;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Step;

/** Finds series of checks that could be put in another order. */
final class Sieves {
  private final Ahead ahead;

  private Sieves(Ahead ahead) {
    this.ahead = ahead;
  }

  static List<Checks> among(Ahead ahead, List<Step> steps) {
    return new Sieves(ahead).find(steps);
  }

  private List<Checks> find(List<Step> steps) {
    var followers = new HashSet<String>();
    for (var step : steps) {
      var next = follower(step);
      if (next != null) followers.add(next.id());
    }
    var found = new ArrayList<Checks>();
    for (var step : steps) {
      if (followers.contains(step.id())) continue;
      var series = new ArrayList<Step>();
      for (Step at = step; at != null; at = follower(at)) {
        if (dependsOnOneOf(at, series)) {
          add(series, found);
          series.clear();
        }
        series.add(at);
      }
      add(series, found);
    }
    return found;
  }

  private @Nullable Step follower(Step step) {
    if (!checks(step)) return null;
    var next = ahead.next(step);
    return next != null && checks(next) ? next : null;
  }

  private boolean checks(Step step) {
    if (step.automatic() || step.kind() == null) return false;
    return switch (step.kind()) {
      case FORMAT_CHECK, APPRAISE, REVIEW ->
          step.rejectProbability() != null
              && step.effortHours() != null
              && step.effortHours() > 0
              && ahead.mayLeaveAfter(step);
      default -> false;
    };
  }

  private static boolean dependsOnOneOf(Step step, List<Step> series) {
    return series.stream().anyMatch(one -> !Collections.disjoint(one.writes(), step.reads()));
  }

  private static void add(List<Step> series, List<Checks> found) {
    if (series.size() < 2) return;
    var sorted = new ArrayList<>(series);
    sorted.sort(Comparator.comparingDouble(Sieves::failuresPerHour).reversed());
    found.add(new Checks(ids(series), ids(sorted), hours(series) - hours(sorted)));
  }

  private static double failuresPerHour(Step step) {
    return rejected(step) / (step.effortHours() == null ? 1 : step.effortHours());
  }

  private static double rejected(Step step) {
    return step.rejectProbability() == null ? 0 : step.rejectProbability();
  }

  /** Expected touch time when whoever fails a check does not come to the next. */
  private static double hours(List<Step> series) {
    double left = 1;
    double hours = 0;
    for (var step : series) {
      hours += left * (step.effortHours() == null ? 0 : step.effortHours());
      left *= 1 - rejected(step);
    }
    return hours;
  }

  private static List<String> ids(List<Step> steps) {
    return steps.stream().map(Step::id).toList();
  }
}
