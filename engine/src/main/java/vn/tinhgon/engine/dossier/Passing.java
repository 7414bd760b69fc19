package vn.tinhgon.engine.dossier;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Text;

/**
 * Whether a dossier that stands somewhere in one course may go on in another. It may where it then
 * stands as a dossier of the other course can stand; that course is sound, so it comes to an end.
 * One token outside every fork can stand alone. Where ways run side by side, all that lies between
 * their forks and joins must be the same in both.
 */
final class Passing {
  private final Course old;
  private final Course now;
  private final Strands oldStrands;
  private final Strands nowStrands;

  Passing(Course old, Course now) {
    this.old = old;
    this.now = now;
    this.oldStrands = Strands.of(old);
    this.nowStrands = Strands.of(now);
  }

  /** Why not, all reasons; empty where it may. */
  List<Text> against(Collection<String> standing) {
    var reasons = new ArrayList<Text>();
    for (var id : new HashSet<>(standing)) {
      var place = old.place(id);
      if (now.has(id)) reasons.addAll(changes(place, now.place(id)));
      else {
        reasons.add(
            new Text(
                "Bước “" + place.name() + "” không còn trong phiên bản mới",
                "The new version no longer has the step “" + place.name() + "”"));
      }
    }
    if (reasons.isEmpty() && !sameBeside(standing)) {
      reasons.add(
          new Text(
              "Hồ sơ đang chạy song song, và các nhánh song song đã thay đổi",
              "The dossier runs on ways side by side, and these have changed"));
    }
    return reasons;
  }

  /** The work on the desk must be the same work: what it is, and whose. Its term may be another. */
  private List<Text> changes(Place was, Place is) {
    var reasons = new ArrayList<Text>();
    var name = was.name();
    if (was.kind() != is.kind() || was.several() != is.several() || was.inTurn() != is.inTurn()) {
      reasons.add(
          new Text(
              "Bước “" + name + "” nay chạy theo cách khác",
              "The step “" + name + "” now runs in another way"));
    }
    if (!scopes(old, was).equals(scopes(now, is))) {
      reasons.add(
          new Text(
              "Bước “" + name + "” nay nằm trong tiến trình con khác",
              "The step “" + name + "” now lies in another sub-process"));
    }
    if (was.kind() == Place.Kind.WORK) {
      if (!plain(name).equals(plain(is.name()))) {
        reasons.add(
            new Text(
                "Bước “" + name + "” nay là “" + is.name() + "”",
                "The step “" + name + "” is now “" + is.name() + "”"));
      }
      if (!Objects.equals(kind(was), kind(is))) {
        reasons.add(
            new Text(
                "Bước “" + name + "” nay là loại việc khác",
                "The step “" + name + "” is now another kind of work"));
      }
      if (!performer(was).equals(performer(is))) {
        reasons.add(
            new Text(
                "Bước “" + name + "” nay do đơn vị, vai trò hoặc cấp khác làm",
                "The step “" + name + "” is now done by another unit, role or level"));
      }
    }
    return reasons;
  }

  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC)
        .replaceAll("\\s+", " ")
        .strip()
        .toLowerCase(Locale.ROOT);
  }

  private static @Nullable Object kind(Place place) {
    var step = place.step();
    return step == null ? null : step.kind();
  }

  private static List<Object> performer(Place place) {
    var step = place.step();
    if (step == null) return List.of();
    return List.of(
        step.units(),
        String.valueOf(step.lead()),
        String.valueOf(step.role()),
        String.valueOf(step.level()));
  }

  private static List<String> scopes(Course course, Place place) {
    var scopes = new ArrayList<String>();
    for (var at = place; !at.scope().equals(course.root()); at = course.place(at.scope())) {
      scopes.add(at.scope());
    }
    return scopes;
  }

  private boolean sameBeside(Collection<String> standing) {
    if (standing.size() == 1 && nowStrands.of(standing.iterator().next()).isEmpty()) return true;
    for (var id : standing) if (!oldStrands.of(id).equals(nowStrands.of(id))) return false;
    var forks = forks(old, oldStrands, standing);
    if (!forks.equals(forks(now, nowStrands, standing))) return false;
    var one = region(old, oldStrands, forks);
    var other = region(now, nowStrands, forks);
    return one.equals(other);
  }

  /** The outermost forks that are open where the dossier stands. */
  private static Set<String> forks(Course course, Strands strands, Collection<String> standing) {
    return standing.stream()
        .map(strands::of)
        .filter(strand -> !strand.isEmpty())
        .map(strand -> fork(course, strand.get(0)))
        .collect(Collectors.toSet());
  }

  /** A strand begins with a passage out of a fork, or with a deadline beside the work it is on. */
  private static String fork(Course course, String way) {
    return course.has(way) ? String.valueOf(course.place(way).host()) : course.passage(way).from();
  }

  private record Region(Set<List<Object>> places, Set<Passage> passages) {}

  private static Region region(Course course, Strands strands, Set<String> forks) {
    var places = new HashSet<List<Object>>();
    var passages = new HashSet<Passage>();
    for (var place : course.places()) {
      var strand = strands.of(place.id());
      var inside = !strand.isEmpty() && forks.contains(fork(course, strand.get(0)));
      if (!inside && !forks.contains(place.id())) continue;
      places.add(
          List.of(
              place.id(),
              place.kind(),
              place.scope(),
              place.several(),
              place.inTurn(),
              String.valueOf(place.host()),
              place.interrupting()));
      passages.addAll(course.from(place.id()));
    }
    return new Region(places, passages);
  }
}
