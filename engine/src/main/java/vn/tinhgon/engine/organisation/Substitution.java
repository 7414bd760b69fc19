package vn.tinhgon.engine.organisation;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody stands in for somebody else from a day to a day (both included), in the procedures named
 * by code or, where none are named (null), in all; {@code signature}: ký thay, thừa lệnh, ...
 */
public record Substitution(
    String absent,
    String substitute,
    LocalDate from,
    LocalDate to,
    @Nullable Set<String> procedures,
    String signature) {

  /** On some day, in some procedure, both hold. */
  boolean meets(Substitution other) {
    return !from.isAfter(other.to)
        && !other.from.isAfter(to)
        && (procedures == null
            || other.procedures == null
            || !Collections.disjoint(procedures, other.procedures));
  }

  /** This one's work, handed on: what remains of it when the other takes over. */
  Substitution then(Substitution next) {
    return new Substitution(
        absent,
        next.substitute,
        from.isAfter(next.from) ? from : next.from,
        to.isBefore(next.to) ? to : next.to,
        both(procedures, next.procedures),
        next.signature);
  }

  private static @Nullable Set<String> both(
      @Nullable Set<String> some, @Nullable Set<String> others) {
    if (some == null || others == null) {
      return some == null ? others : some;
    }
    return Set.copyOf(some.stream().filter(others::contains).toList());
  }
}
