package vn.tinhgon.engine.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
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
  private static final RoutingRules RULES = RoutingRules.load();
  private static final List<String> PEOPLE = IntStream.range(0, 7).mapToObj(i -> "p" + i).toList();

  private static final List<String> UNITS = List.of("U0", "U1", "U2");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 27);

  private record Ministry(Errand errand, Chart chart, Set<String> away, Map<String, String> links) {

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
              null,
              one(dice, PEOPLE),
              List.of(),
              DAY,
              Matter.ORDINARY);
      return new Ministry(
          errand, Charted.of(DAY, units, positions, away, stands(links)), away, links);
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

    private static String one(Random dice, List<String> of) {
      return of.get(dice.nextInt(of.size()));
    }

    private static @Nullable String maybe(Random dice, List<String> of) {
      return dice.nextInt(3) == 0 ? null : one(dice, of);
    }

    List<Object> facts() {
      var facts = Posts.around(errand, "U0", chart);
      facts.add(errand);
      return facts;
    }
  }

  @Property(tries = 2000)
  void neverTheRequesterNeverTheAbsentNeverInACircle(@ForAll long seed) {
    var ministry = Ministry.of(new Random(seed));
    var requester = ministry.errand().requester();

    var found = Routing.closest(RULES.ask(Proposal.class, ministry.facts()));

    var able = found.map(Routing.Found::able).orElse(List.of());
    assertThat(able)
        .allSatisfy(
            one -> {
              assertThat(one.person()).isNotEqualTo(requester).isNotIn(ministry.away());
              if (one.deputy() == null) assertThat(one.person()).isEqualTo(one.post().holder());
              else chainIsSound(one.deputy(), one, ministry);
            });
    assertThat(
            ministry.chart().incumbents("U0").stream().anyMatch(post -> mayDecide(post, ministry)))
        .as("whoever leads and is here is found at the latest")
        .satisfies(there -> assertThat(!there || found.isPresent()).isTrue());
    Statistics.label("desks")
        .collect(able.isEmpty() ? "nobody" : able.get(0).deputy() == null ? "holder" : "stand-in")
        .coverage(
            seen -> {
              for (var kind : List.of("nobody", "holder", "stand-in")) {
                seen.check(kind).percentage(share -> share > 2);
              }
            });
  }

  private static void chainIsSound(Deputy deputy, Able one, Ministry ministry) {
    var chain = deputy.chain();
    assertThat(ministry.away()).contains(deputy.absent());
    assertThat(chain)
        .startsWith(one.post().holder())
        .endsWith(one.person())
        .doesNotHaveDuplicates()
        .doesNotContain(ministry.errand().requester())
        .satisfies(all -> assertThat(ministry.away()).containsAll(all.subList(0, all.size() - 1)))
        .hasSizeBetween(2, Charted.LONGEST_CHAIN + 1);
    for (int i = 1; i < chain.size(); i++) {
      assertThat(ministry.links()).containsEntry(chain.get(i - 1), chain.get(i));
    }
  }

  private static boolean mayDecide(Incumbent post, Ministry ministry) {
    return post.leads() && !post.away() && !post.username().equals(ministry.errand().requester());
  }
}
