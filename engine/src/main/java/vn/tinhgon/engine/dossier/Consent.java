package vn.tinhgon.engine.dossier;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;

/**
 * Silence past the term is agreement (Nghị định 191/2026/NĐ-CP; D9 of the rules at run time): where
 * the drawing sets a term for an opinion but no exit for silence, the dossier goes on as if it had
 * been given.
 */
final class Consent {
  static final String NAME = "Đồng ý do quá hạn (im lặng là đồng ý)";

  private final Course course;

  Consent(Course course) {
    this.course = course;
  }

  void imply() {
    for (var place : course.places()) {
      if (place.consults() && limited(place) && !ends(course, place) && !choosesNext(place)) {
        exit(place);
      }
    }
  }

  private static boolean limited(Place place) {
    return place.step() != null && Deadlines.reckonable(place.step().limit());
  }

  /** Whether a dossier goes on by itself once an opinion is not given within its term. */
  static boolean follows(Course course, Place place) {
    return place.consults() && ends(course, place);
  }

  private static boolean ends(Course course, Place work) {
    return course.places().stream().anyMatch(place -> work.id().equals(place.host()));
  }

  /** Nobody could answer the choice after a silence. */
  private boolean choosesNext(Place work) {
    var seen = new HashSet<String>();
    var next = new ArrayDeque<>(List.of(work));
    while (!next.isEmpty()) {
      for (var place : Silence.after(course, next.remove())) {
        if (place.chooses()) return true;
        if (!place.stays() && seen.add(place.id())) next.add(place);
      }
    }
    return false;
  }

  private void exit(Place work) {
    var on = Place.of(course.unused(work.id() + "-answered"), Place.Kind.PASS, work.scope(), "");
    if (course.from(work.id()).isEmpty()) {
      course.put(on);
      course.join(work.id(), on.id());
    } else {
      // A join counts the flows that come to it, so both ways on come together before.
      course.insertAfter(work.id(), on);
    }
    var silence =
        Place.of(course.unused(work.id() + "-silence"), Place.Kind.DEADLINE, work.scope(), NAME)
            .on(work.id(), true)
            .showing(work.element())
            .by(work.step());
    course.put(silence);
    course.join(silence.id(), on.id());
  }
}
