package vn.tinhgon.engine.routing;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.engine.organisation.Chart;
import vn.tinhgon.engine.organisation.Position;

/** The whole decision where work lies, told from facts alone: it reads and writes nothing. */
final class Laying {
  private final RoutingRules rules = RoutingRules.load();

  /**
   * @param fallback what nobody fitted, with who takes it instead; null where somebody did
   */
  record Laid(Desk desk, @Nullable Unfit fallback) {}

  record Unfit(Errand errand, List<String> wentTo) {}

  Laid lay(Errand errand, Chart chart, List<Order> orders, Workload workload) {
    var met = met(errand, chart, orders);
    var order = narrowest(met, Order::directs).orElse(null);
    var sharing =
        narrowest(met, one -> one.sharing() != null).map(Order::sharing).orElse(Sharing.POOL);
    var directed = order == null ? errand : errand.as(order);
    var found =
        Stream.of(directed.stepUnit(), errand.stepUnit(), errand.owner())
            .filter(unit -> unit != null && !unit.isBlank())
            .distinct()
            .flatMap(unit -> closest(directed, String.valueOf(unit), chart).stream())
            .findFirst();
    var fits = found.isPresent() && !found.get().fit().isFallback();
    var unfit = fits ? null : new Unfit(directed, found.map(Found::people).orElse(List.of()));
    if (found.isEmpty()) return new Laid(new Desk(List.of(), Because.nobody(errand)), unfit);
    var able = share(found.get().able(), sharing, errand, workload);
    return new Laid(
        new Desk(
            able.stream().map(Laying::seat).toList(),
            Because.of(found.get(), able, order, sharing, chart)),
        unfit);
  }

  private List<Order> met(Errand errand, Chart chart, List<Order> all) {
    if (all.isEmpty()) return List.of();
    var facts = new ArrayList<Object>(all);
    facts.add(
        errand.askedFrom(
            chart.positions(errand.requester()).stream().map(Position::unit).toList()));
    return rules.ask(Suited.class, facts).stream().map(Suited::order).toList();
  }

  private static Optional<Order> narrowest(List<Order> met, Predicate<Order> about) {
    return met.stream()
        .filter(about)
        .min(comparing(Order::conditions).reversed().thenComparing(Order::id));
  }

  /** Those who fit best, and how well. */
  record Found(Proposal.Fit fit, List<Able> able) {
    List<String> people() {
      return able.stream().map(Able::person).toList();
    }
  }

  private Optional<Found> closest(Errand errand, String unit, Chart chart) {
    var facts = Posts.around(errand, unit, chart);
    facts.add(errand);
    return closest(rules.ask(Proposal.class, facts));
  }

  private static Optional<Found> closest(List<Proposal> proposals) {
    Comparator<Proposal> closest =
        comparing(Proposal::fit).thenComparing(proposal -> proposal.able().post().distance());
    var best = proposals.stream().min(closest);
    if (best.isEmpty()) return Optional.empty();
    var seats = new LinkedHashMap<String, Able>();
    proposals.stream()
        .filter(proposal -> closest.compare(proposal, best.get()) == 0)
        .map(Proposal::able)
        // Who holds the post himself does not also stand in for a colleague.
        .sorted(comparing((Able able) -> able.deputy() != null).thenComparing(Able::person))
        .forEach(able -> seats.putIfAbsent(able.person(), able));
    return Optional.of(new Found(best.get().fit(), List.copyOf(seats.values())));
  }

  private List<Able> share(
      List<Able> able, @Nullable Sharing sharing, Errand errand, Workload workload) {
    if (able.size() < 2 || sharing == null || sharing == Sharing.POOL) return able;
    var facts =
        new ArrayList<Object>(
            workload.of(able.stream().map(Able::person).toList(), errand.matter().dossier()));
    facts.add(sharing);
    var picked = rules.ask(Pick.class, facts).stream().map(Pick::person).toList();
    return able.stream().filter(one -> picked.contains(one.person())).toList();
  }

  private static Seat seat(Able able) {
    var deputy = able.deputy();
    return deputy == null
        ? new Seat(able.person(), null, null)
        : new Seat(able.person(), deputy.absent(), deputy.signature());
  }
}
