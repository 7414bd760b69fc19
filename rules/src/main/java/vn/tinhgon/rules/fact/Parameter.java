package vn.tinhgon.rules.fact;

import java.util.List;

/**
 * A threshold of the rules, read from {@code rules/parameters.json}.
 *
 * @param unit what the value counts
 * @param source where the value comes from
 * @param rules ids of the rules that use it
 */
public record Parameter(
    String name, double value, String unit, String source, List<String> rules) {}
