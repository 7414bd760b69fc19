package vn.tinhgon.rules.fact;

import java.util.List;

/** Steps that declare the role of who does them, while nothing tells of which unit. */
public record WithoutUnit(List<String> steps) {}
