package vn.tinhgon.rules.fact;

import java.util.List;

/**
 * Appraisals in line by different units that read the same document.
 *
 * @param steps ids, first to last
 * @param documents ids of what more than one of them reads
 */
public record Reappraisal(List<String> steps, List<String> documents) {

  /** The later ones, that could trust the first. */
  public List<String> again() {
    return steps.subList(1, steps.size());
  }
}
