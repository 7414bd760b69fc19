package vn.tinhgon.engine.review;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.rules.Finding;
import vn.tinhgon.rules.fact.Digest;

/**
 * What shows only when procedures are seen beside each other: one matter, with every place it
 * stands in.
 *
 * @param finding as it is said where something can be done about it
 * @param places by code of the procedure
 */
public record JointFinding(Finding finding, List<Place> places) {
  private static final int ID_LETTERS = 16;

  public JointFinding {
    places = List.copyOf(places);
  }

  /**
   * @param finding what is found there; null where the procedure is only named
   */
  public record Place(
      String procedure, String procedureName, List<String> elements, @Nullable Finding finding) {

    /** What is proposed is carried out here, or proposed to those above the ministry. */
    public boolean acting() {
      return finding != null && finding.acting();
    }

    /** Which of two procedures goes is part of what was judged. */
    String key() {
      return (acting() ? ACTING : "") + procedure + "\n" + String.join("\n", elements);
    }
  }

  private static final String ACTING = "!";

  /**
   * Whether what was judged under these keys is carried out in a procedure as this finding of it.
   *
   * @param finding id, such as {@code merge-duplicate-procedures@p}
   */
  static boolean actsIn(List<String> keys, String rule, String procedure, String finding) {
    if (!finding.startsWith(rule + "@")) return false;
    var key = ACTING + procedure + "\n" + finding.substring(rule.length() + 1);
    return keys.stream().anyMatch(it -> it.equals(key) || it.startsWith(key + "\n"));
  }

  /** The same matter has the same evidence wherever it is found; how a name is written is none. */
  private record Same(String rule, Map<String, Object> evidence) {
    static Same of(Finding finding) {
      var evidence = new HashMap<>(finding.evidence());
      evidence.replaceAll(
          (name, value) ->
              value instanceof String text ? text.strip().toLowerCase(Locale.ROOT) : value);
      return new Same(finding.rule(), evidence);
    }
  }

  /**
   * @param found what the review of all procedures together found, by key of the digests
   */
  static List<JointFinding> of(Map<String, List<Finding>> found, Collection<Digest> digests) {
    var byKey = digests.stream().collect(Collectors.toMap(Digest::key, Function.identity()));
    var byLabel = new HashMap<String, Digest>();
    for (var digest : digests) byLabel.put(digest.label(), digest);
    var matters = new LinkedHashMap<Same, List<Place>>();
    new TreeMap<>(found)
        .forEach(
            (key, findings) -> {
              for (var one : findings) {
                matters
                    .computeIfAbsent(Same.of(one), it -> new ArrayList<>())
                    .add(place(byKey, key, one));
              }
            });
    return matters.values().stream()
        .map(places -> of(places, byLabel))
        .sorted(
            Comparator.comparing((JointFinding it) -> it.finding().level())
                .thenComparing(it -> it.finding().code())
                .thenComparing(it -> it.places().get(0).procedure())
                .thenComparing(JointFinding::id))
        .toList();
  }

  private static Place place(Map<String, Digest> byKey, String key, Finding finding) {
    return new Place(key, byKey.get(key).name(), finding.elements(), finding);
  }

  /**
   * A procedure tells each of its neighbours once; those its other findings name belong here too.
   */
  private static JointFinding of(List<Place> found, Map<String, Digest> byLabel) {
    var main = found.stream().filter(Place::acting).findFirst().orElse(found.get(0));
    var finding = Objects.requireNonNull(main.finding());
    var places = new ArrayList<>(found);
    for (var value : finding.evidence().values()) {
      var named = value instanceof String ? byLabel.get(value) : null;
      if (named == null) continue;
      if (places.stream().anyMatch(place -> place.procedure().equals(named.key()))) continue;
      places.add(new Place(named.key(), named.name(), List.of(named.process()), null));
    }
    places.sort(
        Comparator.comparing(Place::procedure).thenComparing(it -> it.elements().toString()));
    return new JointFinding(finding, places);
  }

  List<String> keys() {
    return places.stream().map(Place::key).sorted().distinct().toList();
  }

  /** The rule and the places, the same from run to run as long as these are. */
  public String id() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(String.join("\n\n", keys()).getBytes(StandardCharsets.UTF_8));
      return finding.rule()
          + "@"
          + HexFormat.of().formatHex(digest.digest()).substring(0, ID_LETTERS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** How many procedures it is about. */
  int procedures() {
    return (int) places.stream().map(Place::procedure).distinct().count();
  }

  /** Where something would be done in one procedure. */
  public Optional<Place> acting(String procedure) {
    return places.stream()
        .filter(it -> it.acting() && it.procedure().equals(procedure))
        .findFirst();
  }

  /**
   * Of several verdicts the one that holds here. A verdict goes with at least two of the places it
   * was given on, so that it outlives a paper that one of many no longer asks for; and with both
   * where there are two.
   */
  <T> Optional<T> held(
      List<T> verdicts, Function<T, String> rule, Function<T, List<String>> given) {
    var ofRule = verdicts.stream().filter(one -> rule.apply(one).equals(finding.rule())).toList();
    if (ofRule.isEmpty()) return Optional.empty();
    var here = new HashSet<>(keys());
    T best = null;
    int most = 0;
    int fewest = Integer.MAX_VALUE;
    for (var one : ofRule) {
      var on = given.apply(one);
      int common = (int) on.stream().filter(here::contains).count();
      if (common < Math.min(2, on.size())) continue;
      if (common < most || common == most && on.size() > fewest) continue;
      best = one;
      most = common;
      fewest = on.size();
    }
    return Optional.ofNullable(best);
  }
}
