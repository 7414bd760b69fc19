package vn.tinhgon.rules.fact;

/**
 * How dossiers divide at a gateway that sends each of them one way.
 *
 * @param sum of the shares declared
 * @param complete every way out declares its share
 */
public record Shares(String gateway, double sum, boolean complete) {

  /** In percent, as people say it. */
  public double percent() {
    return sum * 100;
  }
}
