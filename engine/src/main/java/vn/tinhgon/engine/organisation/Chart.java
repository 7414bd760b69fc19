package vn.tinhgon.engine.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The ministry as it stands on a day: units and posts, who is away and who stands in. */
public final class Chart {
  private final Edition edition;
  private final LocalDate day;
  private final Map<String, Unit> units;
  private final Map<String, Person> people;
  private final Map<String, List<Position>> posts;
  private final Map<String, List<Position>> held;
  private final Set<String> away;
  private final Map<String, List<Substitution>> substitutions;

  /**
   * @param positions the highest first
   * @param substitutions those of the day, the one that goes before others first
   */
  Chart(
      Edition edition,
      LocalDate day,
      List<Unit> units,
      List<Person> people,
      List<Position> positions,
      Set<String> away,
      List<Substitution> substitutions) {
    this.edition = edition;
    this.day = day;
    this.units = units.stream().collect(Collectors.toMap(Unit::code, Function.identity()));
    this.people = people.stream().collect(Collectors.toMap(Person::username, Function.identity()));
    this.posts = positions.stream().collect(Collectors.groupingBy(Position::unit));
    this.held = positions.stream().collect(Collectors.groupingBy(Position::username));
    this.away = Set.copyOf(away);
    this.substitutions =
        substitutions.stream().collect(Collectors.groupingBy(Substitution::absent));
  }

  public Edition edition() {
    return edition;
  }

  boolean holds(Edition asked, LocalDate on) {
    return edition.equals(asked) && day.equals(on);
  }

  public Optional<Person> person(String username) {
    return Optional.ofNullable(people.get(username));
  }

  /** The highest first. */
  public List<Position> positions(String username) {
    return held.getOrDefault(username, List.of());
  }

  public boolean isAbsent(String username) {
    return away.contains(username);
  }

  /**
   * Who holds a post in a unit, and who leads it and the units above it, up to the top; empty where
   * no such unit is known.
   */
  public List<Incumbent> incumbents(String unit) {
    var line = line(unit);
    var found = new ArrayList<Incumbent>();
    for (var post : line.isEmpty() ? List.<Position>of() : posts.getOrDefault(unit, List.of())) {
      found.add(holder(post, post.username().equals(line.get(0).head())));
    }
    for (int distance = 0; distance < line.size(); distance++) {
      var head = line.get(distance).head();
      var alreadyThere = distance == 0 && found.stream().anyMatch(Incumbent::leads);
      if (head != null && !alreadyThere) found.add(head(head, line.get(distance), distance));
    }
    return found;
  }

  private Incumbent holder(Position post, boolean leads) {
    return new Incumbent(
        post.username(),
        post.unit(),
        post.unitName(),
        post.role(),
        post.level(),
        leads,
        0,
        isAbsent(post.username()));
  }

  private Incumbent head(String head, Unit unit, int distance) {
    return new Incumbent(head, unit.code(), unit.name(), null, 0, true, distance, isAbsent(head));
  }

  /** The unit and those above it; whatever the data say, it ends before it leads back. */
  private List<Unit> line(String code) {
    var line = new LinkedHashSet<Unit>();
    var unit = units.get(code);
    while (unit != null && line.add(unit)) {
      unit = unit.parent() == null ? null : units.get(unit.parent());
    }
    return List.copyOf(line);
  }

  /** Who acts for somebody in a procedure; empty where nobody was named for it. */
  public Optional<StandIn> substitute(String username, String procedure) {
    return Chains.follow(username, absent -> next(absent, procedure));
  }

  private Optional<Chains.Link> next(String absent, String procedure) {
    return substitutions.getOrDefault(absent, List.of()).stream()
        .filter(one -> one.procedures() == null || one.procedures().contains(procedure))
        .findFirst()
        .map(one -> new Chains.Link(one.substitute(), one.signature(), isAbsent(one.substitute())));
  }
}
