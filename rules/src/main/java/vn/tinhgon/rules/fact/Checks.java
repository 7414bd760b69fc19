package vn.tinhgon.rules.fact;

import java.util.List;

/**
 * Checks one after the other, each with a way out for who fails, none reading what another writes.
 *
 * @param steps ids in the order of the flow
 * @param decisiveFirst the same, the highest share of failures per hour first
 * @param hours touch time the better order saves on the average dossier
 */
public record Checks(List<String> steps, List<String> decisiveFirst, double hours) {

  public boolean sorted() {
    return steps.equals(decisiveFirst);
  }
}
