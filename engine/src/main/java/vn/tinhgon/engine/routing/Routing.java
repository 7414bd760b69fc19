package vn.tinhgon.engine.routing;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.tinhgon.engine.organisation.Organisation;

/** Finds the desk for a piece of work. */
@Component
public class Routing {
  private final Posts posts;
  private final Organisation organisation;
  private final RoutingRules rules = RoutingRules.load();

  Routing(Posts posts, Organisation organisation) {
    this.posts = posts;
    this.organisation = organisation;
  }

  /** The desk in the step's unit or above it; else in the unit that answers for the procedure. */
  public Desk desk(Errand errand) {
    return Stream.of(errand.unit(), errand.owner())
        .filter(unit -> unit != null && !unit.isBlank())
        .distinct()
        .map(unit -> desk(errand, String.valueOf(unit)))
        .filter(desk -> !desk.isEmpty())
        .findFirst()
        .orElseGet(() -> new Desk(List.of(), Because.nobody(errand)));
  }

  private Desk desk(Errand errand, String unit) {
    var facts = new ArrayList<Object>(posts.around(errand, unit));
    facts.add(errand);
    return choose(errand, unit, rules.ask(facts));
  }

  private Desk choose(Errand errand, String unit, List<Proposal> proposals) {
    Comparator<Proposal> closest =
        comparing(Proposal::fit).thenComparing(proposal -> proposal.able().post().distance());
    var best = proposals.stream().min(closest);
    if (best.isEmpty()) return new Desk(List.of(), Because.nobody(errand));
    var seats = new LinkedHashMap<String, Able>();
    proposals.stream()
        .filter(proposal -> closest.compare(proposal, best.get()) == 0)
        .map(Proposal::able)
        // Who holds the post himself does not also stand in for a colleague.
        .sorted(comparing((Able able) -> able.deputy() != null).thenComparing(Able::person))
        .forEach(able -> seats.putIfAbsent(able.person(), able));
    return new Desk(
        seats.values().stream().map(Routing::seat).toList(),
        Because.of(best.get(), List.copyOf(seats.values()), organisation));
  }

  private static Seat seat(Able able) {
    var deputy = able.deputy();
    return deputy == null
        ? new Seat(able.person(), null, null)
        : new Seat(able.person(), deputy.absent(), deputy.signature());
  }
}
