package vn.tinhgon.bpmn.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.StepKind;
import vn.tinhgon.bpmn.lexicon.Phrases.Match;

/**
 * What one name says: the work, who does it, for which unit. A value comes with the words it was
 * read from.
 */
record Reading(
    @Nullable Found<StepKind> kind, @Nullable Found<Actor> actor, @Nullable Found<String> unit) {

  record Found<T>(T value, String words) {}

  /** A position: its level and the code of its role. */
  record Actor(int level, String role) {}

  private static final Phrases KINDS = Phrases.load("/lexicon/kinds.tsv");
  private static final Phrases LEVELS = Phrases.load("/lexicon/levels.tsv");
  private static final Phrases UNITS = Phrases.load("/lexicon/units.tsv");
  private static final Phrases REJECTIONS = Phrases.load("/lexicon/rejections.tsv");
  private static final Map<String, List<String>> SPELLINGS =
      Phrases.lines("/lexicon/spellings.tsv").stream()
          .collect(Collectors.toMap(line -> line.get(0), line -> Words.plainWords(line.get(1))));
  private static final Set<String> BY = Set.of("by", "bởi", "do", "boi");
  private static final int HEADS_OF_DEPARTMENT = 3;

  /** Reads a step's name: whom it names after the verb is not who does it. */
  static Reading ofStep(String name, @Nullable Actor lane) {
    var words = Words.of(name, SPELLINGS);
    var units = UNITS.in(words);
    // "cán bộ" is a person, "Vụ Tổ chức cán bộ" is none.
    var actors =
        LEVELS.in(words).stream().filter(match -> units.stream().noneMatch(match::inside)).toList();
    var verb = verb(KINDS.in(words), actors, units);
    int until = verb == null ? words.size() : verb.first();
    var actor = doer(actors, until, words);
    var unit = doer(units, until, words);
    var level = actor != null ? actor(actor) : lane;
    return new Reading(
        verb == null
            ? null
            : new Found<>(kind(verb, level), words.quote(verb.first(), verb.last())),
        actor == null ? null : new Found<>(actor(actor), words.quote(actor.first(), actor.last())),
        unit == null
            ? null
            : new Found<>(unit.phrase().column(0), words.quote(unit.first(), unit.last())));
  }

  /** Reads the name of a lane or pool: all of it says who does the work. */
  static Reading ofLane(String name) {
    var words = Words.of(name, SPELLINGS);
    var units = UNITS.in(words);
    // "cán bộ" is a person, "Vụ Tổ chức cán bộ" is none.
    var actors =
        LEVELS.in(words).stream().filter(match -> units.stream().noneMatch(match::inside)).toList();
    return new Reading(
        null,
        actors.isEmpty() ? null : found(actor(actors.get(0)), actors.get(0), words),
        units.isEmpty() ? null : found(units.get(0).phrase().column(0), units.get(0), words));
  }

  static boolean rejects(String name) {
    var found = REJECTIONS.in(Words.of(name, SPELLINGS));
    return !found.isEmpty() && found.get(0).phrase().column(0).equals("NO");
  }

  private static <T> Found<T> found(T value, Match match, Words words) {
    return new Found<>(value, words.quote(match.first(), match.last()));
  }

  private static Actor actor(Match match) {
    return new Actor(Integer.parseInt(match.phrase().column(0)), match.phrase().column(1));
  }

  /**
   * The strongest phrase, of these the first: "rà soát, dự thảo" is drafting, "trình ký" is not
   * signing.
   */
  private static @Nullable Match verb(List<Match> kinds, List<Match> actors, List<Match> units) {
    var names = new ArrayList<>(actors);
    names.addAll(units);
    Match best = null;
    for (var match : kinds) {
      if (weight(match) == 0 || names.stream().anyMatch(match::inside)) continue;
      if (best == null || weight(match) > weight(best)) best = match;
    }
    return best;
  }

  private static int weight(Match match) {
    return Integer.parseInt(match.phrase().column(1));
  }

  /**
   * "A/B": A, but B where a leader does it; "A/B/C": B for a head of division, C for those above.
   * An officer who checks appraises, a leader reviews; a head of division who passes a draft
   * reviews it.
   */
  private static StepKind kind(Match verb, @Nullable Actor actor) {
    var kinds = verb.phrase().column(0).split("/");
    int rank = actor == null ? 0 : Math.min(actor.level(), HEADS_OF_DEPARTMENT) - 1;
    return StepKind.valueOf(kinds[Math.min(rank, kinds.length - 1)]);
  }

  private static @Nullable Match doer(List<Match> matches, int until, Words words) {
    for (var match : matches) {
      int first = match.first();
      boolean named = first > 0 && BY.contains(words.words().get(first - 1));
      if (first <= until || named || words.afterBreak().get(first)) return match;
    }
    return null;
  }
}
