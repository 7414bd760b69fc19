package vn.tinhgon.rules.fact;

import java.util.List;

/** Steps that state how long runs took but not how many runs that rests on. */
public record WithoutRuns(List<String> steps) {}
