package vn.tinhgon.engine.calendar;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.problem.Fault;

/**
 * The hours of a working day.
 *
 * @param sessions in the order of the day
 * @param cutOff what comes later counts as coming the next working day
 */
public record OfficeHours(List<OfficeSession> sessions, LocalTime cutOff) {
  private static final int MOST_SESSIONS = 4;

  public OfficeHours {
    sessions = sessions.stream().sorted(Comparator.comparing(OfficeSession::from)).toList();
  }

  /** A part of the day at the desk. */
  public record OfficeSession(LocalTime from, LocalTime to) {}

  long minutes() {
    return sessions.stream()
        .mapToLong(session -> Duration.between(session.from(), session.to()).toMinutes())
        .sum();
  }

  LocalTime close() {
    return sessions.get(sessions.size() - 1).to();
  }

  /** Everything that is wrong with hours as somebody wrote them; empty where they can be used. */
  public static List<Fault> faults(
      @Nullable List<@Nullable OfficeSession> sessions, @Nullable LocalTime cutOff) {
    var faults = new ArrayList<Fault>();
    if (sessions == null || sessions.isEmpty() || sessions.size() > MOST_SESSIONS) {
      faults.add(
          fault(
              "sessions",
              "hãy ghi từ 1 đến %d buổi làm việc".formatted(MOST_SESSIONS),
              "give 1 to %d sessions".formatted(MOST_SESSIONS)));
    } else if (incomplete(sessions)) {
      faults.add(
          fault(
              "sessions",
              "mỗi buổi làm việc cần giờ bắt đầu và giờ kết thúc",
              "each session needs the hours it begins and ends"));
    } else {
      sessions(sessions, faults);
    }
    if (cutOff == null) {
      faults.add(fault("cutOff", "hãy ghi giờ chốt nhận hồ sơ", "give the cut-off hour"));
    } else if (faults.isEmpty() && sessions != null && outside(cutOff, sessions)) {
      faults.add(
          fault(
              "cutOff",
              "giờ chốt nhận hồ sơ %s nằm ngoài giờ làm việc".formatted(cutOff),
              "the cut-off %s is outside office hours".formatted(cutOff)));
    }
    return faults;
  }

  private static boolean incomplete(List<@Nullable OfficeSession> sessions) {
    return sessions.stream().anyMatch(s -> s == null || s.from() == null || s.to() == null);
  }

  private static void sessions(List<OfficeSession> sessions, List<Fault> faults) {
    for (var session : sessions) {
      if (session.from().isBefore(session.to())) continue;
      faults.add(
          fault(
              "sessions",
              "buổi làm việc %s–%s không có độ dài".formatted(session.from(), session.to()),
              "the session %s–%s has no length".formatted(session.from(), session.to())));
    }
    var ordered = sessions.stream().sorted(Comparator.comparing(OfficeSession::from)).toList();
    for (int i = 1; i < ordered.size(); i++) {
      var before = ordered.get(i - 1);
      var after = ordered.get(i);
      if (!after.from().isBefore(before.to())) continue;
      faults.add(
          fault(
              "sessions",
              "hai buổi %s–%s và %s–%s chồng nhau"
                  .formatted(before.from(), before.to(), after.from(), after.to()),
              "the sessions %s–%s and %s–%s overlap"
                  .formatted(before.from(), before.to(), after.from(), after.to())));
    }
  }

  private static boolean outside(LocalTime cutOff, List<OfficeSession> sessions) {
    var day = new OfficeHours(sessions, cutOff);
    return cutOff.isBefore(day.sessions().get(0).from()) || cutOff.isAfter(day.close());
  }

  private static Fault fault(String field, String vi, String en) {
    return new Fault(field, new Text(vi, en));
  }
}
