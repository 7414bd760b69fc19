package vn.tinhgon.rules.fact;

import java.util.List;

/**
 * What a step takes in.
 *
 * @param documents ids, at least one
 * @param structured each of them holds structured data
 */
public record Inputs(String step, List<String> documents, boolean structured) {}
