package vn.tinhgon.bpmn.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Node;
import vn.tinhgon.bpmn.Pool;
import vn.tinhgon.bpmn.Procedure;
import vn.tinhgon.bpmn.Step;
import vn.tinhgon.bpmn.StepKind;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.bpmn.lexicon.Reading.Actor;
import vn.tinhgon.bpmn.lexicon.Reading.Found;

/**
 * Fills in kind, level, role and unit of steps from their names, lanes and pools. Declared values
 * stay; names that say nothing leave null. The knowledge is in {@code lexicon/*.tsv}.
 */
public final class Lexicon {

  private Lexicon() {}

  /** The procedure with what its names tell; completing it again changes nothing. */
  public static Completed complete(Procedure procedure) {
    return complete(procedure, new Readings());
  }

  /**
   * @param readings what was read of the names of its other variants
   */
  public static Completed complete(Procedure procedure, Readings readings) {
    var performers = new Performers(procedure, readings);
    var inferred = new ArrayList<Inference>();
    var steps = new ArrayList<Step>();
    for (var step : procedure.steps()) steps.add(complete(step, performers, inferred));
    return new Completed(inferred.isEmpty() ? procedure : procedure.withSteps(steps), inferred);
  }

  /** The kind a name alone tells, null where it tells none. */
  public static @Nullable StepKind kindOf(String name) {
    var kind = Reading.ofStep(name, null).kind();
    return kind == null ? null : kind.value();
  }

  /** A branch or an end of this name turns the dossier back or down: "Không đạt", "Rejected". */
  public static boolean rejects(String name) {
    return Reading.rejects(name);
  }

  private static Step complete(Step step, Performers performers, List<Inference> inferred) {
    var places = performers.of(step);
    var laneActor = step.automatic() ? null : Performers.actor(places);
    var name =
        performers.readings.ofStep(step.name(), laneActor == null ? null : laneActor.value());

    var kind = step.kind();
    if (kind == null && name.kind() != null) {
      kind = name.kind().value();
      inferred.add(because(step, "kind", kind.name(), kind.label(), name.kind().words(), true));
    }
    // A system has no level, and its lane says only whose diagram it is in.
    if (step.automatic())
      return kind == step.kind()
          ? step
          : step.inferred(kind, step.level(), step.units(), step.role());

    var actor = name.actor() != null ? name.actor() : laneActor;
    var level = step.level();
    var role = step.role();
    if (actor != null && level == null) {
      level = actor.value().level();
      inferred.add(
          because(
              step,
              "level",
              level.toString(),
              LEVELS.get(level - 1),
              actor.words(),
              name.actor() != null));
    }
    if (actor != null && role == null) {
      role = actor.value().role();
      inferred.add(
          because(step, "role", role, new Text(role, role), actor.words(), name.actor() != null));
    }
    var units = step.units();
    if (units.isEmpty() && step.lead() == null) {
      var unit = name.unit() != null ? name.unit() : Performers.unit(places);
      if (unit != null) {
        units = List.of(unit.value());
        inferred.add(
            because(
                step,
                "unit",
                unit.value(),
                new Text(unit.value(), unit.value()),
                unit.words(),
                name.unit() != null));
      }
    }
    boolean same =
        kind == step.kind()
            && Objects.equals(level, step.level())
            && Objects.equals(role, step.role())
            && units.equals(step.units());
    return same ? step : step.inferred(kind, level, units, role);
  }

  private static final List<Text> LEVELS =
      List.of(
          new Text("chuyên viên", "officer"),
          new Text("lãnh đạo phòng", "head of division"),
          new Text("lãnh đạo Vụ, Cục, Văn phòng", "head of department"),
          new Text("Thứ trưởng", "deputy minister"),
          new Text("Bộ trưởng", "minister"));

  private static Inference because(
      Step step, String attribute, String value, Text meaning, String words, boolean fromName) {
    var vi = (fromName ? "Tên bước" : "Tên làn") + " có “" + words + "” → " + meaning.vi();
    var en =
        (fromName ? "The step's name" : "The lane's name")
            + " says “"
            + words
            + "” → "
            + meaning.en();
    return new Inference(step.id(), attribute, value, new Text(vi, en));
  }

  /** Who stands over a step: its lanes, innermost first, then its pool where there are several. */
  private static final class Performers {
    private final Procedure procedure;
    private final Map<String, String> pools = new HashMap<>();
    private final Readings readings;

    Performers(Procedure procedure, Readings readings) {
      this.readings = readings;
      this.procedure = procedure;
      long running = procedure.pools().stream().filter(pool -> pool.process() != null).count();
      if (running < 2) return;
      for (Pool pool : procedure.pools()) {
        if (pool.process() != null && pool.participant() != null && !pool.name().isBlank()) {
          pools.put(pool.process(), pool.name());
        }
      }
    }

    List<Map.Entry<String, Reading>> of(Step step) {
      var node = procedure.graph().node(step.id());
      if (node == null) return List.of();
      var places = new ArrayList<Map.Entry<String, Reading>>();
      for (int i = node.lanes().size() - 1; i >= 0; i--) add(places, node.lanes().get(i));
      var pool = pools.get(process(node));
      if (pool != null) add(places, pool);
      return places;
    }

    private void add(List<Map.Entry<String, Reading>> places, String name) {
      if (name.isBlank()) return;
      places.add(Map.entry(name, readings.ofLane(name)));
    }

    private String process(Node node) {
      var scope = node.scope();
      for (var around = procedure.graph().node(scope);
          around != null;
          around = procedure.graph().node(scope)) {
        scope = around.scope();
      }
      return scope;
    }

    static @Nullable Found<Actor> actor(List<Map.Entry<String, Reading>> places) {
      for (var place : places)
        if (place.getValue().actor() != null) return place.getValue().actor();
      return null;
    }

    static @Nullable Found<String> unit(List<Map.Entry<String, Reading>> places) {
      for (var place : places) if (place.getValue().unit() != null) return place.getValue().unit();
      // A lane that names neither a known unit nor a position is the unit itself.
      for (var place : places) {
        if (place.getValue().actor() == null) return new Found<>(place.getKey(), place.getKey());
      }
      return null;
    }
  }
}
