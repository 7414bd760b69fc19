package vn.tinhgon.rules.target;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Profile;
import vn.tinhgon.bpmn.Text;

/**
 * A programme of the Government with targets to reach by a day (chương trình mục tiêu).
 *
 * @param legalRef number, sign and date of the text that sets it
 * @param baselineDate day whose figures count as before
 * @param startDate day from which savings count
 * @param dueDate last day on which a target can be met
 * @param source where this was read
 * @param note how sure that is, and what was read into it
 */
public record TargetProgramme(
    String id,
    Text name,
    String legalRef,
    LocalDate baselineDate,
    LocalDate startDate,
    LocalDate dueDate,
    Scope scope,
    CountMode countMode,
    List<Goal> goals,
    String source,
    Text note) {

  /** Which procedures it is about: between agencies, inside one, or both. */
  public enum Scope {
    A,
    B,
    ALL;

    /** A procedure that does not say its group may be meant. */
    public boolean covers(Profile.@Nullable Group group) {
      return this == ALL || group == null || group.name().equals(name());
    }
  }

  /** At least so many percent less of something. */
  public record Goal(Metric metric, BigDecimal thresholdPct) {}

  public TargetProgramme {
    goals = List.copyOf(goals);
  }
}
