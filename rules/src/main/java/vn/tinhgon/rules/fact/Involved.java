package vn.tinhgon.rules.fact;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.LegalRank;

/**
 * The units a step involves, beside all steps of its kind that are done as it is, by people or by
 * systems.
 *
 * @param units of the step
 * @param byRank the units of all those steps, by the rank of the text that asks for the step
 * @param matter in which it involves them; null where nobody says
 * @param mattersNamed at least one of all those steps says in which matter
 */
public record Involved(
    String step,
    List<String> units,
    Map<LegalRank, Set<String>> byRank,
    @Nullable String matter,
    boolean mattersNamed) {

  /** How many units all of them involve, each once, but for steps that texts of these ranks set. */
  public int inAllBut(LegalRank... ranks) {
    var units = new HashSet<String>();
    byRank.forEach(
        (rank, of) -> {
          if (!List.of(ranks).contains(rank)) units.addAll(of);
        });
    return units.size();
  }

  /** The units that nobody says why they are involved, where others say so. */
  public List<String> unitsWithoutMatter() {
    return matter == null && mattersNamed ? units : List.of();
  }
}
