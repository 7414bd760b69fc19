package vn.tinhgon.engine.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.engine.dossier.Urgency;

/**
 * How a plan is to be decided.
 *
 * @param effective day from which the new versions are in force; the day of issue if null
 * @param consulted codes of the units to be asked; those drawn in the procedure where empty
 * @param urgency of the decision, as it goes out
 */
record Wishes(@Nullable LocalDate effective, List<String> consulted, Urgency urgency) {
  Wishes {
    consulted = List.copyOf(consulted);
  }

  static Wishes of(
      @Nullable LocalDate effective, @Nullable List<String> consulted, @Nullable Urgency urgency) {
    return new Wishes(
        effective,
        Objects.requireNonNullElse(consulted, List.of()),
        Objects.requireNonNullElse(urgency, Urgency.NORMAL));
  }
}
