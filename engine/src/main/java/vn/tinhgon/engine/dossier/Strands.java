package vn.tinhgon.engine.dossier;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * On which of the ways side by side each place lies: the forks that are open there and the way
 * taken from each. Where ways of different forks run together, only what they share stays open.
 */
final class Strands {
  private final Course course;
  private final Map<String, List<String>> open = new HashMap<>();

  private Strands(Course course) {
    this.course = course;
  }

  static Strands of(Course course) {
    var strands = new Strands(course);
    strands.spread();
    return strands;
  }

  /** The place lies on the same strand as the other, or on one that left it. */
  boolean within(String place, String other) {
    var shared = strand(other);
    var own = strand(place);
    return own.size() >= shared.size() && own.subList(0, shared.size()).equals(shared);
  }

  boolean same(String place, String other) {
    return strand(place).equals(strand(other));
  }

  /** The ways taken from the forks that are open there, the outermost first. */
  List<String> of(String place) {
    return strand(place);
  }

  private List<String> strand(String place) {
    return Objects.requireNonNullElse(open.get(place), List.of());
  }

  private void spread() {
    var next = new ArrayDeque<String>();
    for (var start : course.starts(course.root())) reach(start.id(), List.of(), next);
    while (!next.isEmpty()) {
      var place = course.place(next.remove());
      var here = strand(place.id());
      var out = course.from(place.id());
      var forks =
          place.kind() == Place.Kind.FORK && out.size() > 1
              || place.kind() == Place.Kind.CHOOSE_SOME;
      for (var passage : out) {
        reach(passage.to(), forks ? and(here, passage.id()) : here, next);
      }
      for (var deadline : course.places()) {
        if (place.id().equals(deadline.host())) {
          reach(deadline.id(), deadline.interrupting() ? here : and(here, deadline.id()), next);
        }
      }
      if (place.kind() == Place.Kind.SCOPE) {
        for (var start : course.starts(place.id())) reach(start.id(), here, next);
      }
    }
  }

  private static List<String> and(List<String> strand, String way) {
    // A loop through a fork would else grow for ever.
    if (strand.contains(way)) return strand.subList(0, strand.indexOf(way) + 1);
    var longer = new java.util.ArrayList<>(strand);
    longer.add(way);
    return List.copyOf(longer);
  }

  private void reach(String place, List<String> strand, ArrayDeque<String> next) {
    var known = open.get(place);
    var now = known == null ? joined(place, strand) : shared(known, strand);
    if (now.equals(known)) return;
    open.put(place, now);
    next.add(place);
  }

  /** A join that every branch of a fork comes to closes the fork even when one is seen first. */
  private List<String> joined(String place, List<String> strand) {
    var joins =
        course.place(place).kind() == Place.Kind.FORK && course.to(place).size() > 1
            || course.place(place).kind() == Place.Kind.MERGE_SOME;
    return joins && !strand.isEmpty() ? strand.subList(0, strand.size() - 1) : strand;
  }

  private static List<String> shared(List<String> some, List<String> others) {
    int same = 0;
    while (same < Math.min(some.size(), others.size()) && some.get(same).equals(others.get(same))) {
      same++;
    }
    return some.subList(0, same);
  }
}
