package vn.tinhgon.bpmn;

/**
 * A message between pools.
 *
 * @param source id of a flow node, or of a pool
 * @param target id of a flow node, or of a pool
 */
public record MessageFlow(String id, String name, String source, String target) {}
