package vn.tinhgon.rules.target;

/** What one rule says of a progress. The rules make it. */
public record Judged(String rule, Status status) {}
