package vn.tinhgon.engine.dossier;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The ways on from a piece of work, through every choice that follows before the next work. */
final class Branches {
  /** More ways than this nobody reads; the drawing then needs a step between the gateways. */
  static final int MOST = 64;

  private final Course course;

  Branches(Course course) {
    this.course = course;
  }

  /** The chosen passages of one way, in order, and the names of the places it ends at. */
  private record Way(List<Passage> chosen, List<String> ends) {
    static final Way NONE = new Way(List.of(), List.of());

    Way and(Way other) {
      return new Way(concat(chosen, other.chosen), concat(ends, other.ends));
    }

    private static <T> List<T> concat(List<T> some, List<T> more) {
      var all = new ArrayList<>(some);
      all.addAll(more);
      return all;
    }
  }

  static final class TooMany extends RuntimeException {
    TooMany() {
      super("more than " + MOST + " ways", null, false, false);
    }
  }

  /** Empty where nothing is to be chosen. */
  List<Branch> after(Place work) {
    var ways = all(course.from(work.id()));
    if (ways.stream().allMatch(way -> way.chosen().isEmpty())) return List.of();
    Function<Way, String> last = way -> way.chosen().get(way.chosen().size() - 1).id();
    var unique =
        ways.stream().noneMatch(way -> way.chosen().isEmpty())
            && ways.stream().map(last).distinct().count() == ways.size();
    return ways.stream()
        .map(way -> branch(way, unique && oneAfterAnother(way) ? last.apply(way) : joined(way)))
        .toList();
  }

  private static boolean oneAfterAnother(Way way) {
    return way.ends().size() <= 1;
  }

  private static String joined(Way way) {
    return way.chosen().stream().map(Passage::id).collect(Collectors.joining("+"));
  }

  private Branch branch(Way way, String flow) {
    var names = way.chosen().stream().map(this::name).distinct().collect(Collectors.joining(" – "));
    var ends = way.ends().stream().distinct().collect(Collectors.joining(", "));
    var passages = way.chosen().stream().map(Passage::id).toList();
    return new Branch(flow, names, ends.isEmpty() ? null : ends, passages);
  }

  private String name(Passage passage) {
    if (!passage.name().isBlank()) return passage.name();
    var place = course.place(passage.to());
    var seen = new HashSet<String>();
    while (!place.stays() && seen.add(place.id())) {
      var named = !place.name().isBlank() && !place.name().equals(place.id());
      if (named) return place.name();
      var next = Silence.after(course, place);
      if (next.size() != 1) break;
      place = next.get(0);
    }
    if (place.stays()) return place.name();
    return place.ends() ? "Kết thúc" : passage.id();
  }

  private List<Way> all(List<Passage> passages) {
    var ways = List.of(Way.NONE);
    for (var passage : passages) ways = combine(ways, follow(passage));
    return ways;
  }

  private static List<Way> combine(List<Way> some, List<Way> more) {
    if ((long) some.size() * more.size() > MOST) throw new TooMany();
    var ways = new ArrayList<Way>();
    for (var one : some) for (var other : more) ways.add(one.and(other));
    return ways;
  }

  private List<Way> follow(Passage passage) {
    var place = course.place(passage.to());
    var out = course.from(place.id());
    return switch (place.kind()) {
      case CHOOSE_ONE -> one(out);
      case CHOOSE_SOME -> some(out);
      case PASS, SYSTEM, ACTION -> out.isEmpty() ? leave(place) : all(out);
      case FORK -> course.to(place.id()).size() > 1 ? List.of(Way.NONE) : all(out);
      case SCOPE ->
          all(
              course.starts(place.id()).stream()
                  .flatMap(s -> course.from(s.id()).stream())
                  .toList());
      case END -> leave(place);
      case WORK, WAIT -> List.of(new Way(List.of(), List.of(place.name())));
      case START, MERGE_SOME, TERMINATE, DEADLINE -> List.of(Way.NONE);
    };
  }

  private List<Way> leave(Place end) {
    if (end.scope().equals(course.root()) || !course.oneAtATime(end.scope())) {
      return List.of(Way.NONE);
    }
    return all(course.from(end.scope()));
  }

  private List<Way> one(List<Passage> out) {
    var ways = new ArrayList<Way>();
    for (var passage : out) ways.addAll(chosen(passage));
    if (ways.size() > MOST) throw new TooMany();
    return ways;
  }

  /** Any of the ways together; the default way only alone. */
  private List<Way> some(List<Passage> out) {
    var free = out.stream().filter(passage -> !passage.otherwise()).toList();
    if (free.size() > 6) throw new TooMany();
    var ways = new ArrayList<Way>();
    for (int set = 1; set < 1 << free.size(); set++) {
      var together = List.of(Way.NONE);
      for (int i = 0; i < free.size(); i++) {
        if ((set >> i & 1) == 1) together = combine(together, chosen(free.get(i)));
      }
      ways.addAll(together);
    }
    for (var passage : out) if (passage.otherwise()) ways.addAll(chosen(passage));
    if (ways.size() > MOST) throw new TooMany();
    return ways;
  }

  private List<Way> chosen(Passage passage) {
    var taken = new Way(List.of(passage), List.of());
    return follow(passage).stream().map(taken::and).toList();
  }
}
