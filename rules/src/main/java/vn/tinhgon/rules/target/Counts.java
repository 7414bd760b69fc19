package vn.tinhgon.rules.target;

/**
 * What became of the procedures of a programme; each is counted once.
 *
 * @param total procedures at the baseline
 * @param merged gone into another
 * @param simplified still there, with less of something
 */
public record Counts(long total, long abolished, long merged, long simplified) {

  public Counts {
    if (abolished < 0 || merged < 0 || simplified < 0 || abolished + merged + simplified > total) {
      throw new IllegalArgumentException(
          "Of %d procedures, %d abolished, %d merged and %d simplified cannot be."
              .formatted(total, abolished, merged, simplified));
    }
  }

  /** Procedures that the mode does not count as cut. */
  public long left(CountMode mode) {
    return switch (mode) {
      case ABOLISHED_ONLY -> total - abolished;
      case ABOLISHED_AND_SIMPLIFIED -> total - abolished - merged - simplified;
    };
  }

  /** Where the count stands, with the same procedures before and after. */
  public static Position position(CountMode mode, Counts now, Counts planned) {
    return Position.of(now.total, now.left(mode), planned.left(mode));
  }
}
