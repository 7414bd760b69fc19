package vn.tinhgon.rules.fact;

import java.util.List;

/** Steps declared mandatory that name no text. */
public record WithoutText(List<String> steps) {}
