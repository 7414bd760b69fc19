package vn.tinhgon.rules.explain;

import java.util.Map;

/**
 * The first condition of a rule that nothing about an element satisfies.
 *
 * @param on the sort of fact it looks at
 * @param when the condition as the rule writes it; empty where there is no such fact, {@code not}
 *     where there is one that must not be
 * @param values what was found, and what it was compared with, by the names the rule uses
 */
public record Failing(String on, String when, Map<String, Object> values) {}
