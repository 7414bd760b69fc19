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
import vn.tinhgon.engine.organisation.Substituted;

/** In whatever organisation, whoever is away and whoever stands in for whom, circles included. */
class RoutedRightlyTest {
  private static final RoutingRules RULES = RoutingRules.load();
  private static final List<String> PEOPLE = IntStream.range(0, 7).mapToObj(i -> "p" + i).toList();

  private record Ministry(
      Errand errand, List<Post> posts, Set<String> away, Map<String, String> links) {

    static Ministry of(Random dice) {
      var away = new HashSet<String>();
      var links = new HashMap<String, String>();
      for (var person : PEOPLE) {
        if (dice.nextInt(2) == 0) away.add(person);
        var substitute = one(dice, PEOPLE);
        if (dice.nextInt(3) > 0 && !substitute.equals(person)) links.put(person, substitute);
      }
      var posts = new ArrayList<Post>();
      for (int i = dice.nextInt(6); i >= 0; i--) {
        var holder = one(dice, PEOPLE);
        var distance = dice.nextInt(3);
        posts.add(
            new Post(
                holder,
                "U" + distance,
                "Vụ " + distance,
                role(dice),
                1 + dice.nextInt(5),
                dice.nextInt(3) == 0,
                distance,
                away.contains(holder)));
      }
      var errand =
          new Errand(
              "P",
              "U0",
              role(dice),
              dice.nextInt(3) == 0 ? null : 1 + dice.nextInt(5),
              dice.nextInt(4) == 0 ? one(dice, PEOPLE) : null,
              null,
              one(dice, PEOPLE),
              List.of(),
              LocalDate.of(2026, 11, 27),
              Matter.ORDINARY);
      return new Ministry(errand, posts, away, links);
    }

    private static String one(Random dice, List<String> of) {
      return of.get(dice.nextInt(of.size()));
    }

    private static @Nullable String role(Random dice) {
      return dice.nextBoolean() ? null : "R" + dice.nextInt(2);
    }

    List<Object> facts() {
      var facts = new ArrayList<Object>(posts);
      facts.add(errand);
      for (var person : away) {
        Substituted.by(links, away, person)
            .ifPresent(
                standIn ->
                    facts.add(
                        new Deputy(
                            person,
                            standIn.username(),
                            standIn.signature(),
                            standIn.chain(),
                            away.contains(standIn.username()))));
      }
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
    assertThat(ministry.posts().stream().anyMatch(post -> mayDecide(post, ministry)))
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
        .hasSizeBetween(2, Substituted.LONGEST_CHAIN + 1);
    for (int i = 1; i < chain.size(); i++) {
      assertThat(ministry.links()).containsEntry(chain.get(i - 1), chain.get(i));
    }
  }

  private static boolean mayDecide(Post post, Ministry ministry) {
    return post.head() && !post.away() && !post.holder().equals(ministry.errand().requester());
  }
}
