package vn.tinhgon.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drools.model.Rule;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.LegalRank;
import vn.tinhgon.bpmn.Procedure;
import vn.tinhgon.bpmn.StepKind;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.bpmn.soundness.Sound;
import vn.tinhgon.rules.explain.Conditions;
import vn.tinhgon.rules.explain.Failing;
import vn.tinhgon.rules.explain.Probe;
import vn.tinhgon.rules.explain.Wordings;
import vn.tinhgon.rules.fact.Digest;
import vn.tinhgon.rules.fact.Facts;
import vn.tinhgon.rules.fact.Foundations;
import vn.tinhgon.rules.fact.Shared;

/** Tells of any element why a rule finds nothing in it, or what it finds. */
public final class WhyNot {
  private static final Wordings WORDINGS = Wordings.load();
  private static final Text UNKNOWN = new Text("chưa khai", "not declared");

  /** The key of the procedure itself among the digests. */
  private static final String OWN = "";

  private static final Text NONE = new Text("không có", "none");

  private final Review review;
  private final Rulebook rulebook;
  private final Collection<Object> facts;
  private final Wording wording;

  /** What a rule says of an element. */
  public enum Kind {
    /** It finds something in it. */
    FOUND,
    /** It finds something that has to do with it, and leaves it as it is. */
    BESIDE,
    /** One of its conditions does not hold. */
    NOT
  }

  /**
   * @param condition as the rule writes it; null unless one fails
   * @param because one sentence for the officer
   */
  public record Answer(
      String rule, String code, Text title, Kind kind, @Nullable String condition, Text because) {}

  private WhyNot(Procedure asRead, Rulebook rulebook, LocalDate today) {
    this.review = Review.of(asRead, rulebook, today);
    this.rulebook = rulebook;
    this.wording = new Wording(review.procedure());
    var procedure = review.procedure();
    var longest = review.measures().elapsedDaysWorst();
    this.facts = new ArrayList<>(rulebook.parameters());
    facts.addAll(Facts.of(procedure, new Foundations(procedure), lines(rulebook), longest, today));
    facts.addAll(Review.more(asRead, procedure, review.soundness(), today));
  }

  /** Those the rules look at, and that of all kinds: there a step of another kind stands too. */
  static Set<Set<StepKind>> lines(Rulebook rulebook) {
    var lines = new LinkedHashSet<>(rulebook.lines());
    lines.add(EnumSet.allOf(StepKind.class));
    return lines;
  }

  /** Reviews a procedure on a day, to be asked about its elements. */
  public static WhyNot in(Procedure asRead, Rulebook rulebook, LocalDate today) {
    return new WhyNot(asRead, rulebook, today);
  }

  /**
   * Asks every rule over one procedure about an element, in the order of the catalogue.
   *
   * @param element id of a step, a document, a flow or the process
   */
  public List<Answer> about(String element) {
    return answers(rulebook.ofOneProcedure(), facts, review.findings(), element);
  }

  /**
   * Asks every rule over all procedures about an element of this one, in the order of the
   * catalogue.
   *
   * @param others digests of the other procedures of the catalogue
   */
  public List<Answer> about(String element, Collection<Digest> others) {
    var own = Digest.of(OWN, review.procedure(), review.measures());
    var digests = new ArrayList<>(others);
    digests.add(own);
    var seen = new ArrayList<Object>(rulebook.parameters());
    for (var fact : rulebook.catalogueFacts(digests)) {
      // What others share among themselves may name elements by the same ids.
      if (!(fact instanceof Shared shared) || shared.key().equals(OWN)) seen.add(fact);
    }
    var found = CatalogueReview.of(digests, rulebook).getOrDefault(OWN, List.of());
    return answers(rulebook.ofTheCatalogue(), seen, found, element);
  }

  private List<Answer> answers(
      List<Rule> rules, Collection<?> facts, List<Finding> findings, String element) {
    return rules.stream()
        .map(rule -> answer(rule, facts, findings, element))
        .sorted(Comparator.comparing(Answer::code).thenComparing(Answer::rule))
        .toList();
  }

  private Answer answer(Rule rule, Collection<?> facts, List<Finding> findings, String element) {
    var page = rulebook.sheet(rule.getName()).page();
    var own = findings.stream().filter(it -> it.rule().equals(rule.getName())).toList();
    for (var finding : own) {
      if (finding.elements().contains(element)) {
        return new Answer(
            page.id(), page.code(), page.title(), Kind.FOUND, null, finding.message());
      }
    }
    for (var finding : findings) {
      if (finding.elements().contains(element)
          && finding.also().stream().anyMatch(also -> also.rule().equals(rule.getName()))) {
        var because = said(rulebook.sheet(finding.rule()).page());
        return new Answer(page.id(), page.code(), page.title(), Kind.BESIDE, null, because);
      }
    }
    var failing = Probe.firstFailing(rule, facts, element);
    if (failing.isEmpty()) {
      var because = own.isEmpty() ? elsewhere() : beside(own.get(0));
      return new Answer(page.id(), page.code(), page.title(), Kind.BESIDE, null, because);
    }
    var condition = (failing.get().on() + " " + failing.get().when()).strip();
    return new Answer(
        page.id(), page.code(), page.title(), Kind.NOT, condition, sentence(failing.get()));
  }

  private Text sentence(Failing failing) {
    var words = WORDINGS.of(new Conditions.Key(failing.on(), failing.when()));
    if (words == null || words.found() == null) {
      throw new IllegalStateException(
          "rules/conditions.tsv has no words for '%s' of %s"
              .formatted(failing.when(), failing.on()));
    }
    var vi = "Cần %s; %s.".formatted(words.needs().vi(), words.found().vi());
    var en = "It needs %s; %s.".formatted(words.needs().en(), words.found().en());
    return wording.fill(Sentence.of(vi), Sentence.of(en), spoken(failing.values(), vi + en));
  }

  /** Values as an officer says them; what nobody declared is said to be so. */
  private static Map<String, Object> spoken(Map<String, Object> found, String template) {
    var values = new HashMap<String, Object>();
    found.forEach((name, value) -> values.put(name, said(value)));
    found.forEach(
        (name, value) -> {
          if (value instanceof Number number && Double.isFinite(number.doubleValue())) {
            values.put(name + "Percent", number.doubleValue() * 100);
          }
          if (value instanceof LegalRank rank) values.put(name + "Label", said(rank));
        });
    Sentence.HOLE
        .matcher(template)
        .results()
        .forEach(hole -> values.putIfAbsent(hole.group(1), UNKNOWN));
    return values;
  }

  private static Object said(Object value) {
    if (value instanceof StepKind kind) return kind.label();
    if (value instanceof Sound sound) return said(sound);
    if (value instanceof Double number && number.isNaN()) return UNKNOWN;
    if (value instanceof Double number && number.isInfinite()) return NONE;
    if (value instanceof Collection<?> several && several.isEmpty()) return NONE;
    if (value instanceof Collection<?> several) return several.stream().map(WhyNot::said).toList();
    if (!(value instanceof LegalRank rank)) return value;
    return switch (rank) {
      case LAW -> new Text("luật", "a law");
      case DECREE -> new Text("nghị định", "a decree");
      case CIRCULAR -> new Text("thông tư", "a circular");
      case MINISTRY_DECISION -> new Text("quyết định của Bộ", "a decision of the ministry");
      case UNIT_DECISION -> new Text("quyết định của đơn vị", "a decision of the unit");
      case NONE -> NONE;
    };
  }

  private static Text said(Sound sound) {
    return switch (sound) {
      case SOUND -> new Text("mọi hồ sơ đều kết thúc được", "every dossier can end");
      case UNSOUND -> new Text("có hồ sơ không kết thúc đúng", "some dossier cannot end properly");
      case UNKNOWN -> new Text("không kết luận được", "it cannot be told");
    };
  }

  private static Text beside(Finding finding) {
    return new Text(
        "Có liên quan nhưng được giữ nguyên. " + finding.message().vi(),
        "It has to do with this and is left as it is. " + finding.message().en());
  }

  private static Text said(RulePage page) {
    return new Text(
        "Mọi điều kiện đều đạt; đề nghị này đã nằm trong phát hiện %s “%s”."
            .formatted(page.code(), page.title().vi()),
        "All conditions hold; the finding %s “%s” proposes it already."
            .formatted(page.code(), page.title().en()));
  }

  private static Text elsewhere() {
    return new Text(
        "Mọi điều kiện đều đạt, nhưng một quy tắc khác đã nói cùng đề nghị này.",
        "All conditions hold, but another rule has made the same proposal.");
  }
}
