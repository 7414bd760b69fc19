package vn.tinhgon.bpmn.lexicon;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.lexicon.Reading.Actor;

/** What names say, each read once: variants of a model have nearly all of them in common. */
public final class Readings {
  private record Named(String name, @Nullable Actor lane) {}

  private final Map<Named, Reading> steps = new HashMap<>();
  private final Map<String, Reading> lanes = new HashMap<>();

  Reading ofStep(String name, @Nullable Actor lane) {
    return steps.computeIfAbsent(
        new Named(name, lane), named -> Reading.ofStep(named.name(), named.lane()));
  }

  Reading ofLane(String name) {
    return lanes.computeIfAbsent(name, Reading::ofLane);
  }
}
