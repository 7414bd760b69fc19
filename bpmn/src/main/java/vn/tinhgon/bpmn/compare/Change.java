package vn.tinhgon.bpmn.compare;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is not as it was.
 *
 * @param before id in the old version; null when added
 * @param after id in the new version; null when removed
 * @param name what people call it, the new name where there are two
 * @param attributes what of it changed; empty for what was added or removed
 */
public record Change(
    Kind kind,
    Element element,
    @Nullable String before,
    @Nullable String after,
    String name,
    List<Attribute> attributes) {

  /** What happened to it. */
  public enum Kind {
    ADDED,
    REMOVED,
    CHANGED,
    /** Another place in the order, another lane or another unit. */
    MOVED,
    /** A flow that joins other nodes than before. */
    REWIRED
  }

  /** What it is. */
  public enum Element {
    PROCEDURE,
    STEP,
    /** Events, gateways and sub-processes. */
    NODE,
    FLOW,
    DOCUMENT,
    LEGAL_BASIS,
    COST
  }

  /** An attribute in {@code tg} or BPMN words; null where it had or has no value. */
  public record Attribute(String name, @Nullable String before, @Nullable String after) {}

  public Change {
    attributes = List.copyOf(attributes);
  }
}
