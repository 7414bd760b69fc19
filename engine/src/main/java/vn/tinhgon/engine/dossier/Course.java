package vn.tinhgon.engine.dossier;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tinhgon.engine.dossier.Place.Kind;

/** The places a dossier can come to and the ways between them; built once per version. */
final class Course {
  private final String root;
  private final Map<String, Place> places = new LinkedHashMap<>();
  private final Map<String, Passage> passages = new LinkedHashMap<>();
  private final Map<String, List<String>> out = new LinkedHashMap<>();
  private final Map<String, List<String>> in = new LinkedHashMap<>();

  Course(String root) {
    this.root = root;
  }

  String root() {
    return root;
  }

  Collection<Place> places() {
    return List.copyOf(places.values());
  }

  Collection<Passage> passages() {
    return List.copyOf(passages.values());
  }

  boolean has(String id) {
    return places.containsKey(id);
  }

  Place place(String id) {
    var place = places.get(id);
    if (place == null) throw new IllegalArgumentException("no place <" + id + ">");
    return place;
  }

  Passage passage(String id) {
    var passage = passages.get(id);
    if (passage == null) throw new IllegalArgumentException("no way <" + id + ">");
    return passage;
  }

  void put(Place place) {
    places.put(place.id(), place);
  }

  void put(Passage passage) {
    var old = passages.put(passage.id(), passage);
    if (old != null) {
      out.getOrDefault(old.from(), List.of()).remove(old.id());
      in.getOrDefault(old.to(), List.of()).remove(old.id());
    }
    out.computeIfAbsent(passage.from(), id -> new ArrayList<>()).add(passage.id());
    in.computeIfAbsent(passage.to(), id -> new ArrayList<>()).add(passage.id());
  }

  void drop(Passage passage) {
    passages.remove(passage.id());
    out.getOrDefault(passage.from(), List.of()).remove(passage.id());
    in.getOrDefault(passage.to(), List.of()).remove(passage.id());
  }

  void join(String from, String to) {
    put(new Passage(unused(from + "-" + to), "", from, to, false));
  }

  List<Passage> from(String place) {
    return out.getOrDefault(place, List.of()).stream().map(passages::get).toList();
  }

  List<Passage> to(String place) {
    return in.getOrDefault(place, List.of()).stream().map(passages::get).toList();
  }

  List<Place> in(String scope) {
    return places.values().stream().filter(place -> place.scope().equals(scope)).toList();
  }

  List<Place> starts(String scope) {
    return in(scope).stream().filter(place -> place.kind() == Kind.START).toList();
  }

  /** Where the work in a scope can stop: its ends, and places nothing leads on from. */
  List<Place> stops(String scope) {
    return in(scope).stream()
        .filter(place -> place.kind() != Kind.TERMINATE && from(place.id()).isEmpty())
        .toList();
  }

  /** The deadlines on a piece of work that say themselves when they fire. */
  List<Place> timersOn(String host) {
    return places.values().stream()
        .filter(place -> host.equals(place.host()) && place.kind() == Kind.DEADLINE)
        .filter(place -> place.timer() != null)
        .toList();
  }

  /** Unless it is done before, the dossier goes on by itself at a moment of its own. */
  boolean expires(String host) {
    return timersOn(host).stream().anyMatch(Place::interrupting);
  }

  /** One dossier is never at two places of the scope at once. */
  boolean oneAtATime(String scope) {
    return in(scope).stream()
        .allMatch(
            place ->
                !place.several()
                    && place.kind() != Kind.CHOOSE_SOME
                    && (place.kind() == Kind.CHOOSE_ONE || from(place.id()).size() <= 1)
                    && (place.kind() != Kind.DEADLINE || place.interrupting())
                    && (place.kind() != Kind.SCOPE || oneAtATime(place.id())));
  }

  /** Somewhere a job of the engine carries the dossier on, in a transaction of its own. */
  boolean pauses() {
    return places.values().stream().anyMatch(place -> place.kind() == Kind.ACTION);
  }

  /** Everything that comes to {@code place} comes to {@code before} first. */
  void insertBefore(String place, Place before) {
    put(before);
    for (var passage : to(place)) put(passage.to(before.id()));
    join(before.id(), place);
  }

  /** Everything that leaves {@code place} leaves {@code after} instead. */
  void insertAfter(String place, Place after) {
    put(after);
    for (var passage : from(place)) put(passage.from(after.id()));
    join(place, after.id());
  }

  /** An id no element has: ids in the drawing are anybody's. */
  String unused(String wish) {
    var id = wish;
    while (places.containsKey(id) || passages.containsKey(id)) id += "_";
    return id;
  }
}
