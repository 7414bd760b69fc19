package vn.tinhgon.rules.fact;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Document;
import vn.tinhgon.bpmn.LegalRank;
import vn.tinhgon.bpmn.Medium;
import vn.tinhgon.bpmn.Procedure;
import vn.tinhgon.bpmn.Step;
import vn.tinhgon.bpmn.StepKind;
import vn.tinhgon.bpmn.measure.Measures;

/**
 * As much of one procedure as the rules over all of them look at; small, so that a ministry's whole
 * catalogue fits in memory.
 *
 * @param key what the asker knows the procedure by, such as its file
 * @param family its code, or the code it is another channel of: channels are one procedure
 * @param result what it ends in, in small letters, to be compared
 * @param subject whom it is for, likewise
 * @param days working days of its limit, else those expected where it is one of several channels
 * @param measures null where nobody needs to know what its abolition would save
 * @param bases laws and decrees that set it up, with their articles
 * @param papers those handed in
 * @param chain its steps in the order of the flow
 * @param grounds of the steps and papers that a text asks for, by their id
 */
public record Digest(
    String key,
    String process,
    String name,
    @Nullable String code,
    String family,
    @Nullable String owner,
    @Nullable String result,
    @Nullable String subject,
    @Nullable String variantOf,
    @Nullable Medium channel,
    double days,
    @Nullable Measures measures,
    double dossiers,
    LegalRank rank,
    List<String> bases,
    List<Paper> papers,
    List<Product> products,
    List<Link> chain,
    Map<String, Ground> grounds) {

  /**
   * A paper handed in.
   *
   * @param matter its name in small letters, to be compared
   * @param available a database holds it already
   */
  public record Paper(
      String id,
      String name,
      String matter,
      @Nullable String issuedBy,
      boolean byRequester,
      boolean issuedHere,
      boolean available) {}

  /**
   * What asks for a step or a paper.
   *
   * @param rank the highest text
   * @param bases the laws and decrees, with their articles
   */
  public record Ground(LegalRank rank, List<String> bases) {}

  /** What a step writes. */
  public record Product(String step, @Nullable StepKind kind, String name, String matter) {}

  /**
   * A step, and what makes it the same as another: its kind and its name.
   *
   * @param sameness equal for equal steps
   */
  public record Link(String step, long sameness) {}

  /**
   * Digests a procedure the lexicon has completed; {@link vn.tinhgon.rules.Review#with} tells what
   * is saved.
   */
  public static Digest of(String key, Procedure procedure) {
    return of(key, procedure, null);
  }

  /** Digests a procedure the lexicon has completed, and keeps what its abolition would save. */
  public static Digest of(String key, Procedure procedure, @Nullable Measures measures) {
    var profile = procedure.profile();
    var code = profile.code();
    var family = profile.variantOf() != null ? profile.variantOf() : code;
    var dossiers = procedure.dossiersPerYear();
    var foundations = new Foundations(procedure);
    return new Digest(
        key,
        procedure.id(),
        procedure.name(),
        code,
        family == null ? key : family,
        profile.owner(),
        matter(profile.result()),
        matter(profile.subject()),
        profile.variantOf(),
        profile.channel(),
        days(procedure, measures),
        measures,
        dossiers == null ? 0 : dossiers,
        foundations.rank(procedure.id()),
        foundations.aboveTheMinistry(List.of(procedure.id())),
        papers(procedure),
        products(procedure),
        chain(procedure),
        grounds(procedure, foundations));
  }

  /** Name and code, as people would look for it. */
  public String label() {
    return code == null ? "“" + name + "”" : "“" + name + "” (" + code + ")";
  }

  private static @Nullable String matter(@Nullable String said) {
    if (said == null || said.isBlank()) return null;
    var plain = Normalizer.normalize(said, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    return plain.replaceAll("[\\s\\p{Punct}“”–]+", " ").strip();
  }

  /** The highest text an element of the procedure rests on, as far as the digest knows. */
  public LegalRank rank(String element) {
    if (element.equals(process)) return rank;
    var ground = grounds.get(element);
    return ground == null ? LegalRank.NONE : ground.rank();
  }

  /** The laws and decrees elements of the procedure rest on, with their articles. */
  public List<String> aboveTheMinistry(List<String> elements) {
    return elements.stream().flatMap(element -> texts(element).stream()).distinct().toList();
  }

  private List<String> texts(String element) {
    if (element.equals(process)) return bases;
    var ground = grounds.get(element);
    return ground == null ? List.of() : ground.bases();
  }

  private static Map<String, Ground> grounds(Procedure procedure, Foundations foundations) {
    var grounds = new HashMap<String, Ground>();
    var elements =
        Stream.concat(
            procedure.steps().stream().map(Step::id),
            procedure.documents().stream().map(Document::id));
    elements
        .filter(element -> foundations.rank(element) != LegalRank.NONE)
        .forEach(
            element ->
                grounds.put(
                    element,
                    new Ground(
                        foundations.rank(element),
                        foundations.aboveTheMinistry(List.of(element)))));
    return Map.copyOf(grounds);
  }

  private static double days(Procedure procedure, @Nullable Measures measures) {
    var profile = procedure.profile();
    if (profile.limit() != null) return profile.limit().workingDays();
    if (measures != null) return measures.elapsedDays();
    return profile.channel() == null ? 0 : Measures.of(procedure).elapsedDays();
  }

  private static List<Paper> papers(Procedure procedure) {
    var byId =
        procedure.documents().stream()
            .collect(Collectors.toMap(Document::id, one -> one, (a, b) -> a));
    var papers = new ArrayList<Paper>();
    for (var fact : new Papers(procedure).facts()) {
      if (!(fact instanceof HandedIn handed)) continue;
      var document = Objects.requireNonNull(byId.get(handed.document()));
      var matter = matter(document.name());
      if (matter == null) continue;
      papers.add(
          new Paper(
              document.id(),
              Objects.requireNonNull(document.name()),
              matter,
              document.issuedBy(),
              handed.byRequester(),
              handed.issuedHere(),
              !document.availableIn().isEmpty()));
    }
    return List.copyOf(papers);
  }

  private static List<Product> products(Procedure procedure) {
    var names = new HashMap<String, String>();
    for (var document : procedure.documents()) {
      if (document.name() != null) names.put(document.id(), document.name());
    }
    var products = new ArrayList<Product>();
    for (var step : procedure.steps()) {
      for (var id : step.writes()) {
        var name = names.get(id);
        var matter = matter(name);
        if (matter == null) continue;
        products.add(new Product(step.id(), step.kind(), Objects.requireNonNull(name), matter));
      }
    }
    return List.copyOf(products);
  }

  private static List<Link> chain(Procedure procedure) {
    var chain = new ArrayList<Link>();
    for (var step : new Course(procedure.graph()).steps(procedure.stepsById())) {
      var matter = matter(step.name());
      chain.add(
          new Link(step.id(), mixed(step.kind() + "|" + (matter == null ? step.id() : matter))));
    }
    return List.copyOf(chain);
  }

  /** A hash wide enough that two different steps of a catalogue never meet by chance. */
  private static long mixed(String text) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    return hash;
  }
}
