package vn.tinhgon.engine.organisation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Roles that take in others, by the table {@code organisation/roles.tsv}: the leader of a unit is
 * Vụ trưởng in a Vụ, Cục trưởng in a Cục, Chánh Văn phòng in the office.
 */
public final class Roles {
  private static final Map<String, Set<String>> WIDER = load();

  private Roles() {}

  /** Whether a post with a role does what is asked of another. */
  public static boolean meets(String asked, @Nullable String held) {
    return asked.equals(held) || held != null && WIDER.getOrDefault(asked, Set.of()).contains(held);
  }

  private static Map<String, Set<String>> load() {
    try (var in = Roles.class.getResourceAsStream("/organisation/roles.tsv")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .collect(Collectors.toMap(cells -> cells[0], cells -> Set.of(cells[1].split(" "))));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
