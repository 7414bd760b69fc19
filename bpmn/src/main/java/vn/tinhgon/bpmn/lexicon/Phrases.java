package vn.tinhgon.bpmn.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A table of phrases from {@code lexicon/*.tsv}; at each word the longest phrase wins. */
final class Phrases {

  /**
   * One line of a table.
   *
   * @param columns what stands after the phrase
   */
  record Phrase(List<String> words, List<String> columns) {
    String column(int index) {
      return index < columns.size() ? columns.get(index) : "";
    }
  }

  /** A phrase found at words first..last (exclusive). */
  record Match(int first, int last, Phrase phrase) {
    int length() {
      return last - first;
    }

    boolean inside(Match other) {
      return other.first <= first && last <= other.last && other.length() > length();
    }
  }

  private static final String EXACT = "!";
  private final Map<String, List<Phrase>> marked = new HashMap<>();
  private final Map<String, List<Phrase>> plain = new HashMap<>();

  private Phrases() {}

  static Phrases load(String resource) {
    var phrases = new Phrases();
    for (var line : lines(resource)) phrases.add(line);
    var longestFirst = Comparator.comparing((Phrase phrase) -> -phrase.words().size());
    phrases.marked.values().forEach(list -> list.sort(longestFirst));
    phrases.plain.values().forEach(list -> list.sort(longestFirst));
    return phrases;
  }

  /** The lines of a table, cut at tabs; remarks and the heading left out. */
  static List<List<String>> lines(String resource) {
    var stream = Objects.requireNonNull(Phrases.class.getResourceAsStream(resource), resource);
    try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> List.of(line.split("\t", -1)))
          .collect(Collectors.toList());
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }

  private void add(List<String> line) {
    // "!" after a phrase: without its marks it is another word ("in", "ký" and "kỳ").
    boolean exact = line.get(0).endsWith(EXACT);
    var words = Words.plainWords(line.get(0));
    var columns = List.copyOf(line.subList(1, line.size()));
    marked.computeIfAbsent(words.get(0), w -> new ArrayList<>()).add(new Phrase(words, columns));
    if (exact) return;
    var folded = words.stream().map(Words::folded).toList();
    plain.computeIfAbsent(folded.get(0), w -> new ArrayList<>()).add(new Phrase(folded, columns));
  }

  /** What the name says, left to right; phrases don't overlap. */
  List<Match> in(Words name) {
    var index = name.plain() ? plain : marked;
    var matches = new ArrayList<Match>();
    int at = 0;
    while (at < name.size()) {
      var found = longestAt(name.words(), at, index);
      if (found == null) {
        at++;
      } else {
        matches.add(found);
        at = found.last();
      }
    }
    return matches;
  }

  private static @Nullable Match longestAt(
      List<String> words, int at, Map<String, List<Phrase>> index) {
    for (var phrase : index.getOrDefault(words.get(at), List.of())) {
      int end = at + phrase.words().size();
      if (end <= words.size() && words.subList(at, end).equals(phrase.words())) {
        return new Match(at, end, phrase);
      }
    }
    return null;
  }
}
