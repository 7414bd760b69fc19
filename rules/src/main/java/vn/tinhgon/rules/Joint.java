package vn.tinhgon.rules;

import org.jspecify.annotations.Nullable;

/**
 * What a rule over all procedures proposes for one of them.
 *
 * @param key of the procedure it is for
 * @param other key of another that should know of it; null when every one has its own
 */
public record Joint(String key, Proposal proposal, @Nullable String other) {

  public static Joint in(String key, Proposal proposal) {
    return new Joint(key, proposal, null);
  }

  /** The same, told in the other procedure too. */
  public Joint with(String other) {
    return new Joint(key, proposal, other);
  }
}
