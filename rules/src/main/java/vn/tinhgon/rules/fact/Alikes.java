package vn.tinhgon.rules.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds procedures alike without comparing each with each: those that ask for exactly the same
 * papers stand beside one of them, and sets can only be alike when they share one of their rarest
 * papers.
 */
final class Alikes {
  private static final Comparator<Digest> LARGER_FIRST =
      Comparator.comparingDouble(Digest::dossiers).reversed().thenComparing(Digest::key);

  private final double least;
  private final List<Alike> found = new ArrayList<>();

  private Alikes(double least) {
    this.least = least;
  }

  /**
   * @param least share from which on two are alike, above nought
   */
  static List<Alike> among(Collection<Digest> digests, double least) {
    var alikes = new Alikes(least);
    var blocks = new HashMap<String, List<Digest>>();
    for (var digest : digests) {
      if (digest.result() == null || digest.subject() == null || digest.papers().isEmpty())
        continue;
      blocks
          .computeIfAbsent(digest.result() + '\n' + digest.subject(), one -> new ArrayList<>())
          .add(digest);
    }
    blocks.values().forEach(alikes::block);
    return alikes.found;
  }

  private void block(List<Digest> block) {
    if (block.size() < 2) return;
    block.sort(LARGER_FIRST);
    var bySet = new LinkedHashMap<Set<String>, Digest>();
    for (var digest : block) {
      var first = bySet.putIfAbsent(papers(digest), digest);
      if (first != null) found.add(new Alike(first.key(), digest.key(), 1));
    }
    var often = new HashMap<String, Integer>();
    for (var set : bySet.keySet()) for (var paper : set) often.merge(paper, 1, Integer::sum);
    Comparator<String> rarestFirst =
        Comparator.comparingInt((String paper) -> often.getOrDefault(paper, 0))
            .thenComparing(Comparator.naturalOrder());
    var index = new HashMap<String, List<Map.Entry<Set<String>, Digest>>>();
    for (var entry : bySet.entrySet()) {
      var papers = entry.getKey().stream().sorted(rarestFirst).toList();
      int telling = papers.size() - (int) Math.ceil(least * papers.size()) + 1;
      var seen = new HashSet<String>();
      for (var paper : papers.subList(0, Math.min(telling, papers.size()))) {
        var before = index.computeIfAbsent(paper, one -> new ArrayList<>());
        for (var other : before) if (seen.add(other.getValue().key())) compare(other, entry);
        before.add(entry);
      }
    }
  }

  private void compare(
      Map.Entry<Set<String>, Digest> larger, Map.Entry<Set<String>, Digest> smaller) {
    var both = new HashSet<>(larger.getKey());
    both.retainAll(smaller.getKey());
    int all = larger.getKey().size() + smaller.getKey().size() - both.size();
    double share = (double) both.size() / all;
    if (share >= least) {
      found.add(new Alike(larger.getValue().key(), smaller.getValue().key(), share));
    }
  }

  private static Set<String> papers(Digest digest) {
    var papers = new TreeSet<String>();
    for (var paper : digest.papers()) papers.add(paper.matter());
    return papers;
  }
}
