package vn.tinhgon.rules.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.tinhgon.bpmn.LegalBasis;
import vn.tinhgon.bpmn.LegalRank;
import vn.tinhgon.bpmn.Procedure;

/** Which legal texts each element of a procedure rests on. */
public final class Foundations {
  private final Map<String, LegalBasis> bases = new HashMap<>();
  private final Map<String, LegalRank> ranks = new HashMap<>();
  private final Map<String, List<String>> cited = new HashMap<>();

  public Foundations(Procedure procedure) {
    for (var basis : procedure.legalBases()) bases.put(basis.id(), basis);
    found(procedure.id(), procedure.legalBases().stream().map(LegalBasis::id).toList(), false);
    for (var document : procedure.documents()) found(document.id(), document.legalBasis(), false);
    for (var step : procedure.steps()) {
      found(step.id(), step.legalBasis(), Boolean.TRUE.equals(step.mandatory()));
    }
  }

  /**
   * A mandatory step that names no text is taken for the ministry's own order (DESIGN section 8).
   */
  private void found(String element, List<String> citations, boolean mandatory) {
    var highest =
        citations.stream().map(this::rankOf).min(Comparator.naturalOrder()).orElse(LegalRank.NONE);
    if (highest == LegalRank.NONE && mandatory) highest = LegalRank.MINISTRY_DECISION;
    ranks.put(element, highest);
    cited.put(element, citations);
  }

  /** A basis that is cited but not described may be any text; the ministry has to look. */
  private LegalRank rankOf(String id) {
    var basis = bases.get(id);
    return basis == null ? LegalRank.MINISTRY_DECISION : basis.rank();
  }

  public LegalRank rank(String element) {
    return ranks.getOrDefault(element, LegalRank.NONE);
  }

  /** The texts an element rests on, as far as the model describes them. */
  public List<LegalBasis> named(String element) {
    return cited.getOrDefault(element, List.of()).stream()
        .map(bases::get)
        .filter(Objects::nonNull)
        .toList();
  }

  /** The laws and decrees elements rest on, with their articles, as people cite them. */
  public List<String> aboveTheMinistry(Collection<String> elements) {
    return elements.stream()
        .flatMap(element -> named(element).stream())
        .filter(basis -> basis.rank().aboveTheMinistry())
        .map(Foundations::citation)
        .distinct()
        .toList();
  }

  /** Number and article of a text. */
  public static String citation(LegalBasis basis) {
    var text = basis.text() == null ? basis.id() : basis.text();
    return basis.article() == null ? text : text + ", " + basis.article();
  }

  List<Foundation> facts() {
    var facts = new ArrayList<Foundation>(ranks.size());
    ranks.forEach((element, rank) -> facts.add(new Foundation(element, rank)));
    return facts;
  }
}
