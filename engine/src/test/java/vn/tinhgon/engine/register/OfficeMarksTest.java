package vn.tinhgon.engine.register;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tinhgon.engine.register.Books.incoming;
import static vn.tinhgon.engine.register.Books.outgoing;
import static vn.tinhgon.engine.register.Clerk.JSON;
import static vn.tinhgon.engine.register.Clerk.path;

import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.tinhgon.engine.running.Browser;
import vn.tinhgon.engine.running.RunningApplication;
import vn.tinhgon.engine.running.WithRunningApplication;

@WithRunningApplication
class OfficeMarksTest {
  private static Browser clerk;

  @BeforeAll
  static void theClerkIsAtWork(RunningApplication application) {
    clerk = application.signedIn("bui.thi.lan");
  }

  @Test
  void officeHoursAreThoseOfTheWorkingCalendar() {
    // A worked Saturday, a Saturday, the lunch break, Ngày Văn hóa Việt Nam does not come until
    // 24/11.
    var moments =
        List.of("2026-08-22T10:00", "2026-08-29T10:00", "2026-11-20T12:30", "2026-11-20T17:00");

    var outside =
        moments.stream()
            .map(at -> clerk.post("/api/registers/INCOMING", incoming("arrivedAt", at)))
            .map(answer -> answer.json().at("/entry/outOfHours").asBoolean());

    assertThat(outside).containsExactly(false, true, true, false);
  }

  @Test
  void theMinistrysOwnCalendarHoldsForTheBooksToo(RunningApplication application) {
    var admin = application.signedIn("nguyen.tien.dat");
    var day = "/api/calendar/days/2026-08-04";
    admin.send("PUT", day, "{\"kind\": \"OFF\", \"name\": \"Nghỉ bão\"}", JSON);
    var off =
        clerk.post(
            "/api/registers/INCOMING",
            incoming("arrivedAt", "2026-08-04T10:00", "finishedOn", "2026-08-05"));
    var cleared = admin.delete(day).json();
    var path = path("INCOMING", off.json().at("/entry"));
    var after = clerk.get(path).json();

    assertThat(off.json().at("/entry/outOfHours").asBoolean()).isTrue();
    assertThat(after.at("/entry/outOfHours").asBoolean()).isFalse();
    assertThat(after.at("/corrections/0/reason").asString())
        .isEqualTo("Lịch làm việc thay đổi từ ngày 04/08/2026");
    assertThat(cleared.at("/anew").asInt()).isEqualTo(1);
    assertThat(cleared.at("/firstAnew/0/page").asString()).isEqualTo(path.replace("/api", ""));
    assertThat(cleared.at("/firstAnew/0/after/vi").asString()).isEqualTo("Trong giờ");
  }

  @Test
  void otherOfficeHoursMarkTheEntriesOfTheirTimeAnewAndSayWhich(RunningApplication application) {
    var admin = application.signedIn("nguyen.tien.dat");
    var paths =
        Stream.of("2000-06-05T07:15", "2000-07-03T07:15")
            .map(at -> clerk.post("/api/registers/OUTGOING", outgoing(LocalDateTime.parse(at))))
            .map(answer -> path("OUTGOING", answer.json().at("/entry")))
            .toList();
    var hours =
        "{\"sessions\": [{\"from\": \"%s\", \"to\": \"%s\"}], \"cutOff\": \"11:00\", \"name\": \"Hè\"}";

    admin.send("PUT", "/api/calendar/hours/2000-07-01", hours.formatted("08:00", "17:00"), JSON);
    var summer =
        admin.send(
            "PUT", "/api/calendar/hours/2000-06-01", hours.formatted("07:00", "12:00"), JSON);
    var marks = paths.stream().map(path -> clerk.get(path).json().at("/entry/outOfHours")).toList();
    admin.delete("/api/calendar/hours/2000-06-01");
    admin.delete("/api/calendar/hours/2000-07-01");

    assertThat(marks.toString()).isEqualTo("[false, true]");
    assertThat(summer.json().at("/firstAnew").valueStream().map(one -> one.at("/page").asString()))
        .containsExactly(paths.get(0).replace("/api", ""));
  }
}
