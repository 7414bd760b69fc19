package vn.tinhgon.engine.dossier;

import static vn.tinhgon.engine.dossier.Place.Kind.*;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Step;

/**
 * Sees to it that somebody answers at every choice. Where no single performer stands before a
 * choice (after a join, a deadline, the start), a question of its own is put there.
 */
final class Questions {
  private final Course course;

  Questions(Course course) {
    this.course = course;
  }

  void ask() {
    var open = unanswered();
    while (!open.isEmpty()) {
      var first = firstOf(open);
      var name = first.name().isBlank() || first.name().equals(first.id()) ? "" : first.name();
      var question =
          Place.of(
                  course.unused("decide-" + first.id()),
                  WORK,
                  first.scope(),
                  name.isEmpty() ? "Chọn hướng xử lý tiếp theo" : name)
              .showing(first.element())
              .by(nearest(first));
      course.insertBefore(first.id(), question);
      open = unanswered();
    }
    for (var place : course.places()) {
      if (place.kind() == WORK && place.step() == null) course.put(place.by(nearest(place)));
    }
  }

  private List<Place> unanswered() {
    return course.places().stream()
        .filter(Place::chooses)
        .filter(choice -> !answered(choice, new HashSet<>()))
        .toList();
  }

  /** A choice behind another open one gets its answer there, so the first is asked first. */
  private Place firstOf(List<Place> open) {
    return open.stream()
        .filter(choice -> open.stream().noneMatch(other -> other != choice && leads(other, choice)))
        .findFirst()
        .orElse(open.get(0));
  }

  private boolean leads(Place from, Place to) {
    var seen = new HashSet<String>();
    var next = new ArrayDeque<>(List.of(from));
    while (!next.isEmpty()) {
      for (var place : Silence.after(course, next.remove())) {
        if (place.id().equals(to.id())) return true;
        if (!place.stays() && seen.add(place.id())) next.add(place);
      }
    }
    return false;
  }

  private boolean answered(Place place, Set<String> seen) {
    if (!seen.add(place.id())) return true;
    for (var passage : course.to(place.id())) {
      if (!answeredFrom(course.place(passage.from()), seen)) return false;
    }
    return true;
  }

  private boolean answeredFrom(Place before, Set<String> seen) {
    return switch (before.kind()) {
      case WORK -> !before.several();
      case CHOOSE_ONE, CHOOSE_SOME, PASS, SYSTEM, ACTION -> answered(before, seen);
      case FORK -> course.to(before.id()).size() == 1 && answered(before, seen);
      case START ->
          !before.scope().equals(course.root()) && answered(course.place(before.scope()), seen);
      case SCOPE ->
          course.oneAtATime(before.id())
              && course.stops(before.id()).stream().allMatch(stop -> answeredFrom(stop, seen));
      case END -> answered(before, seen);
      case MERGE_SOME, TERMINATE, DEADLINE, WAIT -> false;
    };
  }

  private @Nullable Step nearest(Place from) {
    var seen = new HashSet<String>();
    var next = new ArrayDeque<>(List.of(from));
    while (!next.isEmpty()) {
      var place = next.remove();
      if (place.step() != null) return place.step();
      for (var passage : course.to(place.id())) {
        if (seen.add(passage.from())) next.add(course.place(passage.from()));
      }
      if (place.kind() == SCOPE) {
        for (var stop : course.stops(place.id())) if (seen.add(stop.id())) next.add(stop);
      }
      if (place.kind() == START && !place.scope().equals(course.root())) {
        if (seen.add(place.scope())) next.add(course.place(place.scope()));
      }
    }
    return null;
  }
}
