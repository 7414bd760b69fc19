package vn.tinhgon.engine.plan.choice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class CoverTest {

  @Property(tries = 300)
  void noPickThatCoversIsShutOutByItsCeilings(@ForAll long seed) {
    var cover = cover(new Random(seed));
    var narrow = Ceilings.narrowed(cover);

    for (var pick : covering(cover)) {
      var own = narrow.own(pick);
      assertThat(own).hasSameSizeAs(pick);
      assertThat(narrow.cover().rooms).hasSize(2).allMatch(room -> taken(room, own) <= room.most());
    }
  }

  @Property(tries = 100)
  void theSolverFindsTheCheapestAndSaysSo(@ForAll long seed) {
    var narrow = Ceilings.narrowed(cover(new Random(seed)));
    var nothing = new Cover.Answer(new int[0], Long.MAX_VALUE, Long.MIN_VALUE);

    var answer = Program.cheaper(narrow.cover(), nothing);

    var all = covering(narrow.cover());
    assertThat(answer.found()).isEqualTo(!all.isEmpty());
    assertThat(answer.proven()).isTrue();
    all.stream()
        .mapToLong(narrow.cover()::costOf)
        .min()
        .ifPresent(least -> assertThat(answer.value()).isEqualTo(least));
  }

  /** Two needs and two ceilings; a pick of its own covers, but hardly any other does. */
  private static Cover cover(Random random) {
    var cost = new long[6][];
    var gain = new long[6][][];
    var need = new long[4];
    for (int g = 0; g < cost.length; g++) {
      cost[g] = random.longs(3, 0, 9).toArray();
      gain[g] = new long[3][];
      for (int r = 0; r < 3; r++) {
        gain[g][r] =
            new long[] {
              random.nextLong(20),
              random.nextLong(50_000_000),
              -random.nextLong(5),
              -random.nextLong(9)
            };
      }
      int picked = random.nextInt(3);
      for (int n = 0; n < need.length; n++) need[n] += gain[g][picked][n];
    }
    return new Cover(cost, gain, need, 2);
  }

  private static long taken(Cover.Room room, int[] pick) {
    long sum = 0;
    for (int g = 0; g < pick.length; g++) sum += room.taken()[g][pick[g]];
    return sum;
  }

  private static List<int[]> covering(Cover cover) {
    var all = new ArrayList<int[]>(List.of(new int[cover.groups()]));
    for (int g = 0; g < cover.groups(); g++) {
      for (var pick : List.copyOf(all)) {
        for (int r = 1; r < cover.cost[g].length; r++) {
          var other = pick.clone();
          other[g] = r;
          all.add(other);
        }
      }
    }
    all.removeIf(pick -> !cover.covers(pick));
    return all;
  }
}
