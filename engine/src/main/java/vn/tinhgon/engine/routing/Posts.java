package vn.tinhgon.engine.routing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.tinhgon.engine.organisation.Organisation;
import vn.tinhgon.engine.organisation.Position;
import vn.tinhgon.engine.organisation.Unit;

/** Gathers what the rules need to know of a unit and of those above it. */
@Component
class Posts {
  private final Organisation organisation;

  Posts(Organisation organisation) {
    this.organisation = organisation;
  }

  /** The posts of the unit, the heads of all units above, and who stands in for the absent. */
  List<Object> around(Errand errand, String code) {
    var line = organisation.upwards(code);
    var holders = line.isEmpty() ? List.<Position>of() : organisation.holders(code, null, null);
    var people = new HashSet<String>();
    holders.forEach(holder -> people.add(holder.username()));
    for (var unit : line) if (unit.head() != null) people.add(unit.head());
    var away = organisation.absent(people, errand.day());

    var facts = new ArrayList<Object>();
    for (var holder : holders) {
      var person = holder.username();
      var leads = person.equals(line.get(0).head());
      facts.add(
          new Post(person, code, holder.role(), holder.level(), leads, 0, away.contains(person)));
    }
    for (int distance = 0; distance < line.size(); distance++) {
      var unit = line.get(distance);
      if (unit.head() == null || distance == 0 && holds(holders, unit)) continue;
      facts.add(
          new Post(unit.head(), unit.code(), null, 0, true, distance, away.contains(unit.head())));
    }
    away.forEach(person -> deputy(person, errand).ifPresent(facts::add));
    return facts;
  }

  private static boolean holds(List<Position> holders, Unit unit) {
    return holders.stream().anyMatch(holder -> holder.username().equals(unit.head()));
  }

  private Optional<Deputy> deputy(String absent, Errand errand) {
    return organisation
        .substitute(absent, errand.procedure(), errand.day())
        .map(
            standIn ->
                new Deputy(
                    absent,
                    standIn.username(),
                    standIn.signature(),
                    standIn.chain(),
                    organisation.isAbsent(standIn.username(), errand.day())));
  }
}
