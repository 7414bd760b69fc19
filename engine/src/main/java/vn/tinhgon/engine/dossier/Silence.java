package vn.tinhgon.engine.dossier;

import static vn.tinhgon.engine.dossier.Place.Kind.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a dossier goes on by itself, without waiting for a person. */
final class Silence {
  private Silence() {}

  static List<Place> after(Course course, Place place) {
    var next = new ArrayList<Place>();
    if (place.kind() == SCOPE) next.addAll(course.starts(place.id()));
    else for (var passage : course.from(place.id())) next.add(course.place(passage.to()));
    if (course.from(place.id()).isEmpty() && !place.scope().equals(course.root())) {
      for (var passage : course.from(place.scope())) next.add(course.place(passage.to()));
    }
    return next;
  }

  /** A place on a circle nobody works on: a dossier there would turn for ever. */
  static @Nullable Place endless(Course course) {
    var done = new HashMap<String, Boolean>();
    for (var place : course.places()) {
      var found = endless(course, place, done);
      if (found != null) return found;
    }
    return null;
  }

  private static @Nullable Place endless(Course course, Place start, Map<String, Boolean> done) {
    if (start.stays() || done.containsKey(start.id())) return null;
    record Visit(Place place, ArrayList<Place> left) {}
    var path = new ArrayList<Visit>();
    done.put(start.id(), false);
    path.add(new Visit(start, new ArrayList<>(after(course, start))));
    while (!path.isEmpty()) {
      var visit = path.get(path.size() - 1);
      if (visit.left().isEmpty()) {
        done.put(visit.place().id(), true);
        path.remove(path.size() - 1);
        continue;
      }
      var next = visit.left().remove(visit.left().size() - 1);
      if (next.stays()) continue;
      var state = done.get(next.id());
      if (state == null) {
        done.put(next.id(), false);
        path.add(new Visit(next, new ArrayList<>(after(course, next))));
      } else if (!state) {
        return next;
      }
    }
    return null;
  }
}
