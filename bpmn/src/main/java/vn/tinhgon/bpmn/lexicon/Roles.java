package vn.tinhgon.bpmn.lexicon;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Roles that take in others ({@code lexicon/roles.tsv}): the leader of a unit is Vụ trưởng in a Vụ,
 * Cục trưởng in a Cục, Chánh Văn phòng in the office.
 */
public final class Roles {
  private static final Map<String, Set<String>> WIDER =
      Phrases.lines("/lexicon/roles.tsv").stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  columns -> columns.get(0), columns -> Set.of(columns.get(1).split(" "))));

  private Roles() {}

  /** Whether a post with a role does what is asked of another. */
  public static boolean meets(String asked, @Nullable String held) {
    return asked.equals(held) || held != null && WIDER.getOrDefault(asked, Set.of()).contains(held);
  }
}
