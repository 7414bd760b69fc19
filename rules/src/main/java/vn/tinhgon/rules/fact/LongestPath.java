package vn.tinhgon.rules.fact;

/**
 * The longest path of a procedure, without loops, beside the procedure's own term.
 *
 * @param days working days of the path
 * @param limit working days of the term
 */
public record LongestPath(String process, double days, double limit) {}
