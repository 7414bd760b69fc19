package vn.tinhgon.rules.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import vn.tinhgon.bpmn.LegalRank;
import vn.tinhgon.bpmn.Profile.CostMethod;
import vn.tinhgon.bpmn.measure.Measures;
import vn.tinhgon.rules.fact.Digest.Paper;

class AlikesTest {
  private static final Measures MEASURES =
      new Measures(1, 0, 0, 0, 0, 1, 1, 1, 0, CostMethod.EFFORT_INTERNAL);

  @Test
  void findsWhatComparingEachWithEachWouldFind() {
    var random = new Random(7);
    for (int round = 0; round < 40; round++) {
      var digests = new ArrayList<Digest>();
      var sets = new ArrayList<Set<String>>();
      while (sets.size() < 60) {
        var set = new TreeSet<String>();
        for (int i = 0; i < 12; i++) if (random.nextInt(5) > 0) set.add("giấy " + i);
        if (set.isEmpty() || sets.contains(set)) continue;
        digests.add(digest("k" + sets.size(), set));
        sets.add(set);
      }
      int expected = 0;
      for (int i = 0; i < 60; i++) {
        for (int j = 0; j < i; j++) if (share(sets.get(i), sets.get(j)) >= 0.8) expected++;
      }
      assertThat(Alikes.among(digests, 0.8)).hasSize(expected).doesNotHaveDuplicates();
    }
  }

  @Test
  void theSamePapersThousandsOfTimesMakeAStarNotAWeb() {
    var digests = new ArrayList<Digest>();
    for (int i = 0; i < 3000; i++) digests.add(digest("k" + i, Set.of("a", "b")));

    assertThat(Alikes.among(digests, 0.8))
        .hasSize(2999)
        .extracting(Alike::larger)
        .containsOnly("k0");
  }

  private static double share(Set<String> one, Set<String> other) {
    var both = new HashSet<>(one);
    both.retainAll(other);
    return (double) both.size() / (one.size() + other.size() - both.size());
  }

  private static Digest digest(String key, Set<String> matters) {
    var papers =
        matters.stream()
            .map(matter -> new Paper(matter, matter, matter, null, true, false, false))
            .toList();
    return new Digest(
        key,
        key,
        key,
        key,
        key,
        null,
        "quyết định",
        "công chức",
        null,
        null,
        1,
        MEASURES,
        1,
        LegalRank.NONE,
        List.of(),
        papers,
        List.of(),
        List.of(),
        Map.of());
  }
}
