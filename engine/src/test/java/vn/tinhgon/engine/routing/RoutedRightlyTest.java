package vn.tinhgon.engine.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.engine.organisation.Chart;
import vn.tinhgon.engine.organisation.Charted;
import vn.tinhgon.engine.organisation.Incumbent;
import vn.tinhgon.engine.organisation.Position;
import vn.tinhgon.engine.organisation.Substitution;
import vn.tinhgon.engine.organisation.Unit;

/**
 * In whatever organisation, whoever is away and whoever stands in for whom and leads whom, circles
 * included.
 */
class RoutedRightlyTest {
  private static final Laying LAYING = new Laying();
  private static final List<String> PEOPLE = IntStream.range(0, 7).mapToObj(i -> "p" + i).toList();

  private static final List<String> UNITS = List.of("U0", "U1", "U2");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 27);

  private record Ministry(
      Errand errand,
      Chart chart,
      List<Order> orders,
      Workload workload,
      Set<String> away,
      Map<String, String> links) {

    static Ministry of(Random dice) {
      var away = new HashSet<String>();
      var links = new HashMap<String, String>();
      for (var person : PEOPLE) {
        if (dice.nextInt(2) == 0) away.add(person);
        var substitute = one(dice, PEOPLE);
        if (dice.nextInt(3) > 0 && !substitute.equals(person)) links.put(person, substitute);
      }
      var units =
          UNITS.stream()
              .map(code -> new Unit(code, "Vụ " + code, maybe(dice, UNITS), maybe(dice, PEOPLE)))
              .toList();
      var positions =
          IntStream.rangeClosed(0, dice.nextInt(6)).mapToObj(i -> position(dice)).toList();
      var errand =
          new Errand(
              "P",
              "U0",
              maybe(dice, List.of("R0", "R1")),
              dice.nextInt(3) == 0 ? null : 1 + dice.nextInt(5),
              dice.nextInt(4) == 0 ? one(dice, PEOPLE) : null,
              maybe(dice, UNITS),
              one(dice, PEOPLE),
              List.of(),
              DAY,
              Matter.ORDINARY);
      var orders = IntStream.range(0, dice.nextInt(4)).mapToObj(i -> order(dice, i)).toList();
      return new Ministry(
          errand,
          Charted.of(DAY, units, positions, away, stands(links)),
          orders,
          workload(dice),
          away,
          links);
    }

    private static Order order(Random dice, int id) {
      return new Order(
          id,
          "QĐ " + id,
          null,
          null,
          dice.nextBoolean() ? "U0" : null,
          maybe(dice, List.of("R0", "R1")),
          null,
          null,
          null,
          null,
          null,
          dice.nextInt(4) == 0 ? one(dice, UNITS) : null,
          maybe(dice, UNITS),
          dice.nextBoolean() ? one(dice, List.of("R0", "R1")) : null,
          dice.nextBoolean() ? 1 + dice.nextInt(5) : null,
          dice.nextBoolean() ? one(dice, PEOPLE) : null,
          dice.nextBoolean() ? one(dice, List.of(Sharing.values())) : null);
    }

    private static Workload workload(Random dice) {
      var waiting = dice.ints(PEOPLE.size(), 0, 4).toArray();
      return (persons, dossier) ->
          persons.stream()
              .map(
                  person ->
                      new Load(
                          person,
                          waiting[PEOPLE.indexOf(person)],
                          waiting[PEOPLE.indexOf(person)] == 0 ? null : (long) waiting[0]))
              .toList();
    }

    private static Position position(Random dice) {
      return new Position(
          one(dice, PEOPLE),
          one(dice, UNITS),
          "Vụ",
          "Chức vụ",
          1 + dice.nextInt(5),
          one(dice, List.of("R0", "R1")));
    }

    private static List<Substitution> stands(Map<String, String> links) {
      return links.entrySet().stream()
          .map(link -> new Substitution(link.getKey(), link.getValue(), DAY, DAY, null, "ký thay"))
          .toList();
    }

    private static <T> T one(Random dice, List<T> of) {
      return of.get(dice.nextInt(of.size()));
    }

    private static @Nullable String maybe(Random dice, List<String> of) {
      return dice.nextInt(3) == 0 ? null : one(dice, of);
    }

    Desk desk() {
      return LAYING.lay(errand, chart, orders, workload).desk();
    }
  }

  @Property(tries = 2000)
  void neverTheRequesterNeverTheAbsentNeverInACircle(@ForAll long seed) {
    var ministry = Ministry.of(new Random(seed));
    var requester = ministry.errand().requester();

    var seats = ministry.desk().seats();

    assertThat(seats).extracting(Seat::person).doesNotHaveDuplicates();
    assertThat(seats)
        .allSatisfy(
            seat -> assertThat(seat.person()).isNotEqualTo(requester).isNotIn(ministry.away()));
    for (var seat : seats) if (seat.onBehalfOf() != null) chainIsSound(seat, ministry);
    assertThat(
            ministry.chart().incumbents("U0").stream().anyMatch(post -> mayDecide(post, ministry)))
        .as("whoever leads and is here is found at the latest")
        .satisfies(there -> assertThat(!there || !seats.isEmpty()).isTrue());
    Statistics.label("desks")
        .collect(
            seats.isEmpty() ? "nobody" : seats.get(0).onBehalfOf() == null ? "holder" : "stand-in")
        .coverage(
            seen -> {
              for (var kind : List.of("nobody", "holder", "stand-in")) {
                seen.check(kind).percentage(share -> share > 2);
              }
            });
    Statistics.label("orders")
        .collect(ministry.orders().stream().anyMatch(Order::directs))
        .coverage(seen -> seen.check(true).percentage(share -> share > 30));
  }

  /** From whoever is away to whoever is here, each named by the one before, none the requester. */
  private static void chainIsSound(Seat seat, Ministry ministry) {
    var chain = new ArrayList<String>();
    var at = seat.onBehalfOf();
    while (at != null && !at.equals(seat.person()) && chain.size() <= PEOPLE.size()) {
      chain.add(at);
      at = ministry.links().get(at);
    }
    assertThat(at).as("led to by " + chain).isEqualTo(seat.person());
    assertThat(chain)
        .doesNotHaveDuplicates()
        .doesNotContain(ministry.errand().requester())
        .hasSizeBetween(1, Charted.LONGEST_CHAIN);
    assertThat(ministry.away()).containsAll(chain);
  }

  private static boolean mayDecide(Incumbent post, Ministry ministry) {
    return post.leads() && !post.away() && !post.username().equals(ministry.errand().requester());
  }
}
