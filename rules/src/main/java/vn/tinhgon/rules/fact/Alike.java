package vn.tinhgon.rules.fact;

/**
 * Two procedures of one result and one subject that ask for nearly the same papers.
 *
 * @param larger key of the one with more dossiers
 * @param smaller key of the other
 * @param share papers both ask for, of all that either asks for (Jaccard)
 */
public record Alike(String larger, String smaller, double share) {
  /** Rounded down: 80 % means at least that. */
  public int percent() {
    return (int) (share * 100 + 1e-9);
  }
}
