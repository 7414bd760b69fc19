package vn.tinhgon.rules.fact;

/** The step is not the first, and the steps just before it are of the same agency. */
public record WithinAgency(String step) {}
