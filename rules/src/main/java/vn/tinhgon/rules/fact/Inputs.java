package vn.tinhgon.rules.fact;

import java.util.List;

/**
 * What a step takes in.
 *
 * @param documents ids
 * @param structured none of them lacks structured data
 */
public record Inputs(String step, List<String> documents, boolean structured) {}
