package vn.tinhgon.bpmn;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An administrative procedure as its BPMN model states it: the aggregate everybody speaks.
 * Immutable; edits make a new one.
 *
 * @param id id of its main process: the annotated one, else the first that has steps
 * @param name name of the main process, its pool, or the file
 * @param pools all processes of the file, black boxes included
 * @param steps every task and call activity, in the order of the file
 */
public record Procedure(
    String id,
    String name,
    Profile profile,
    List<LegalBasis> legalBases,
    List<Document> documents,
    List<Cost> costs,
    List<Pool> pools,
    List<Step> steps,
    Graph graph) {

  public Procedure {
    legalBases = List.copyOf(legalBases);
    documents = List.copyOf(documents);
    costs = List.copyOf(costs);
    pools = List.copyOf(pools);
    steps = List.copyOf(steps);
  }

  /** The steps by id. */
  public Map<String, Step> stepsById() {
    return steps.stream().collect(Collectors.toUnmodifiableMap(Step::id, Function.identity()));
  }

  public @Nullable Step step(String id) {
    return steps.stream().filter(step -> step.id().equals(id)).findFirst().orElse(null);
  }

  /** The same procedure with other steps, as the lexicon completes them. */
  public Procedure withSteps(List<Step> steps) {
    return new Procedure(id, name, profile, legalBases, documents, costs, pools, steps, graph);
  }

  /** The same procedure with another term. */
  public Procedure withLimit(Limit limit) {
    var promised = profile.withLimit(limit);
    return new Procedure(id, name, promised, legalBases, documents, costs, pools, steps, graph);
  }

  /** Dossiers a year, or null where nobody says (DESIGN section 8: runs × subjects). */
  public @Nullable Double dossiersPerYear() {
    if (profile.runsPerYear() == null) return null;
    return profile.runsPerYear() * (profile.subjects() == null ? 1 : profile.subjects());
  }
}
