package vn.tinhgon.engine.routing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import vn.tinhgon.engine.organisation.Chart;

/** What the rules need to know of a unit and of those above it. */
final class Posts {
  private Posts() {}

  /** The posts of the unit, the heads of all units above, and who stands in for the absent. */
  static List<Object> around(Errand errand, String unit, Chart chart) {
    var facts = new ArrayList<Object>();
    var away = new HashSet<String>();
    for (var holder : chart.incumbents(unit)) {
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
    away.forEach(person -> deputy(person, errand, chart).ifPresent(facts::add));
    return facts;
  }

  private static Optional<Deputy> deputy(String absent, Errand errand, Chart chart) {
    return chart
        .substitute(absent, errand.procedure())
        .map(
            standIn ->
                new Deputy(
                    absent,
                    standIn.username(),
                    standIn.signature(),
                    standIn.chain(),
                    chart.isAbsent(standIn.username())));
  }
}
