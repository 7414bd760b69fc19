package vn.tinhgon.bpmn;

import org.jspecify.annotations.Nullable;

/**
 * A sequence flow.
 *
 * @param probability share of dossiers that take it at a choice ({@code tg:branch}), 0 to 1
 * @param conditional it carries a condition expression
 */
public record Flow(
    String id,
    String name,
    String source,
    String target,
    @Nullable Double probability,
    boolean conditional) {}
