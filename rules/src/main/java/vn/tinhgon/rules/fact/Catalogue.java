package vn.tinhgon.rules.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.rules.fact.Digest.Paper;
import vn.tinhgon.rules.fact.Digest.Product;
import vn.tinhgon.rules.fact.Shared.SharedChain;
import vn.tinhgon.rules.fact.Shared.SharedPaper;
import vn.tinhgon.rules.fact.Shared.SharedProduct;

/** What follows from seeing all procedures together. Linear, but for procedures that are alike. */
public final class Catalogue {
  private static final int EXAMPLES = 5;

  /** How far something is shared. */
  private record Spread(int procedures, int units, List<String> examples) {}

  /** Those that have one thing in common, each with what of it. */
  private static final class Holders<T> {
    private final List<Digest> who = new ArrayList<>(1);
    private final List<List<T>> what = new ArrayList<>(1);
    private @Nullable Spread spread;

    /** All of one procedure come one after the other. */
    void add(Digest digest, T one) {
      if (who.isEmpty() || who.get(who.size() - 1) != digest) {
        who.add(digest);
        what.add(new ArrayList<>(1));
      }
      what.get(what.size() - 1).add(one);
    }

    Spread spread() {
      var known = spread;
      if (known == null) {
        var owners = who.stream().map(Digest::owner).filter(Objects::nonNull).distinct();
        known =
            new Spread(
                (int) who.stream().map(Digest::family).distinct().count(),
                (int) owners.count(),
                who.stream().map(Digest::label).distinct().limit(EXAMPLES).toList());
        spread = known;
      }
      return known;
    }

    void each(BiConsumer<Digest, List<T>> action) {
      for (int i = 0; i < who.size(); i++) action.accept(who.get(i), what.get(i));
    }
  }

  private final Collection<Digest> digests;
  private final List<Object> facts = new ArrayList<>();

  private Catalogue(Collection<Digest> digests) {
    this.digests = digests;
  }

  /**
   * The digests, and what they have in common.
   *
   * @param alike share of papers from which on procedures of one result are alike
   * @param chainSteps steps in a row from which on they are a chain
   */
  public static List<Object> of(Collection<Digest> digests, double alike, int chainSteps) {
    var catalogue = new Catalogue(digests);
    catalogue.facts.addAll(digests);
    catalogue.facts.addAll(Alikes.among(digests, alike));
    catalogue.papers();
    catalogue.products();
    catalogue.chains(chainSteps);
    return catalogue.facts;
  }

  private void papers() {
    var holders = new LinkedHashMap<String, Holders<Paper>>();
    for (var digest : digests) {
      for (var paper : digest.papers()) {
        var same = paper.matter() + '\n' + paper.issuedBy();
        holders.computeIfAbsent(same, one -> new Holders<>()).add(digest, paper);
      }
    }
    for (var holder : holders.values()) {
      var spread = holder.spread();
      if (spread.procedures() < 2) continue;
      holder.each(
          (digest, papers) -> {
            var paper = papers.get(0);
            facts.add(
                new SharedPaper(
                    digest.key(),
                    List.of(paper.id()),
                    paper.name(),
                    paper.byRequester(),
                    paper.issuedHere(),
                    paper.available(),
                    spread.procedures(),
                    spread.units(),
                    spread.examples()));
          });
    }
  }

  private void products() {
    var holders = new LinkedHashMap<String, Holders<Product>>();
    for (var digest : digests) {
      for (var product : digest.products()) {
        var same = product.kind() + "\n" + product.matter();
        holders.computeIfAbsent(same, one -> new Holders<>()).add(digest, product);
      }
    }
    for (var holder : holders.values()) {
      var spread = holder.spread();
      if (spread.procedures() < 2) continue;
      holder.each(
          (digest, products) ->
              facts.add(
                  new SharedProduct(
                      digest.key(),
                      products.stream().map(Product::step).distinct().toList(),
                      products.get(0).kind(),
                      products.get(0).name(),
                      spread.procedures(),
                      spread.units(),
                      spread.examples())));
    }
  }

  /** Every run of so many steps is looked up; runs that overlap in a procedure are one chain. */
  private void chains(int length) {
    var holders = new HashMap<Long, Holders<Integer>>();
    for (var digest : digests) {
      for (int at = 0; at + length <= digest.chain().size(); at++) {
        holders.computeIfAbsent(run(digest, at, length), one -> new Holders<>()).add(digest, at);
      }
    }
    holders.values().removeIf(holder -> holder.spread().procedures() < 2);
    for (var digest : digests) chains(digest, length, holders);
  }

  private void chains(Digest digest, int length, Map<Long, Holders<Integer>> holders) {
    var steps = new LinkedHashSet<String>();
    var with = new ArrayList<Holders<Integer>>();
    for (int at = 0; at + length <= digest.chain().size(); at++) {
      var holder = holders.get(run(digest, at, length));
      if (holder != null) {
        for (var link : digest.chain().subList(at, at + length)) steps.add(link.step());
        with.add(holder);
      }
      boolean last = at + length == digest.chain().size();
      if (!steps.isEmpty() && (holder == null || last)) {
        facts.add(chain(digest, steps, with));
        steps.clear();
        with.clear();
      }
    }
  }

  /** The chain is as widely shared as the run of it that most procedures have. */
  private static SharedChain chain(Digest digest, Set<String> steps, List<Holders<Integer>> with) {
    var widest =
        with.stream()
            .map(Holders::spread)
            .max(Comparator.comparingInt(Spread::procedures))
            .orElseThrow();
    return new SharedChain(
        digest.key(), List.copyOf(steps), widest.procedures(), widest.units(), widest.examples());
  }

  private static long run(Digest digest, int at, int length) {
    long hash = 17;
    for (var link : digest.chain().subList(at, at + length)) {
      hash = hash * 0x9E3779B97F4A7C15L + link.sameness();
      hash ^= hash >>> 31;
    }
    return hash;
  }
}
