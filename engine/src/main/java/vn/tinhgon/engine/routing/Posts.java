package vn.tinhgon.engine.routing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.tinhgon.engine.organisation.Organisation;

/** Gathers what the rules need to know of a unit and of those above it. */
@Component
class Posts {
  private final Organisation organisation;

  Posts(Organisation organisation) {
    this.organisation = organisation;
  }

  /** The posts of the unit, the heads of all units above, and who stands in for the absent. */
  List<Object> around(Errand errand, String unit) {
    var facts = new ArrayList<Object>();
    var away = new HashSet<String>();
    for (var holder : organisation.incumbents(unit, errand.day())) {
      if (holder.away()) away.add(holder.username());
      facts.add(
          new Post(
              holder.username(),
              holder.unit(),
              holder.unitName(),
              holder.role(),
              holder.level(),
              holder.leads(),
              holder.distance(),
              holder.away()));
    }
    away.forEach(person -> deputy(person, errand).ifPresent(facts::add));
    return facts;
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
