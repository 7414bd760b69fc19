package vn.tinhgon.engine.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The file procedures/organisation.json: an invented ministry with a province beside it. */
record SampleMinistry(
    List<Unit> units, List<Member> people, List<Stand> substitutions, List<Leave> absences) {

  record Member(String username, String name, List<String> permissions, List<Seat> positions) {}

  record Seat(String unit, String title, int level, String role) {}

  record Stand(
      String absent,
      String substitute,
      LocalDate from,
      LocalDate to,
      String title,
      @Nullable Set<String> procedures) {}

  record Leave(String person, LocalDate from, LocalDate to, @Nullable String reason) {}
}
