package vn.tinhgon.engine.organisation;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Substitutions as a map, for tests that need no database. */
public final class Substituted {
  public static final int LONGEST_CHAIN = Chains.LONGEST;

  private Substituted() {}

  public static Optional<StandIn> by(Map<String, String> links, Set<String> away, String absent) {
    return Chains.follow(
        absent,
        person ->
            Optional.ofNullable(links.get(person))
                .map(next -> new Chains.Link(next, "ký thay", away.contains(next))));
  }
}
