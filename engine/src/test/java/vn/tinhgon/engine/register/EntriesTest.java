package vn.tinhgon.engine.register;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tinhgon.engine.register.Books.incoming;
import static vn.tinhgon.engine.register.Books.task;
import static vn.tinhgon.engine.register.Clerk.JSON;
import static vn.tinhgon.engine.register.Clerk.correction;
import static vn.tinhgon.engine.register.Clerk.fields;
import static vn.tinhgon.engine.register.Clerk.path;
import static vn.tinhgon.engine.register.Clerk.total;

import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.tinhgon.engine.running.Browser;
import vn.tinhgon.engine.running.RunningApplication;
import vn.tinhgon.engine.running.WithRunningApplication;

@WithRunningApplication
class EntriesTest {
  private static Browser clerk;

  @BeforeAll
  static void theClerkIsAtWork(RunningApplication application) {
    clerk = application.signedIn("bui.thi.lan");
  }

  @Test
  void allThatIsWrongIsToldAtOnce() {
    var answer =
        clerk.post(
            "/api/registers/INCOMING",
            incoming(
                "arrivedAt", "32/13/2026",
                "organName", "",
                "unit", "KHONG-CO",
                "channel", "Bồ câu",
                "pageAmount", "ba",
                "la", "x"));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(fields(answer))
        .containsExactlyInAnyOrder("arrivedAt", "organName", "unit", "channel", "pageAmount", "la");
  }

  @Test
  void aDayIsWrittenInAFaultAsItIsReadInVietnam() {
    var answer =
        clerk.post(
            "/api/registers/INCOMING",
            incoming("arrivedAt", "2026-11-20T09:00", "due", "2026-11-19"));

    assertThat(answer.json().at("/errors/0/message").asString()).contains("(20/11/2026)");
  }

  @Test
  void wordsOnScreenAndVietnameseDatesAreUnderstood() {
    var written =
        clerk
            .post(
                "/api/registers/INCOMING",
                incoming(
                    "arrivedAt", "20/11/2026 9:05",
                    "unit", "Vụ Pháp chế",
                    "coUnits", "Văn phòng Bộ; TCCB",
                    "channel", "Bưu chính",
                    "priority", "hoa toc"))
            .json()
            .at("/entry/values");

    assertThat(written.at("/arrivedAt").asString()).isEqualTo("2026-11-20T09:05:00");
    assertThat(written.at("/unit").asString()).isEqualTo("PC");
    assertThat(written.at("/coUnits").asString()).isEqualTo("VP TCCB");
    assertThat(written.at("/channel").asString()).isEqualTo("POST");
    assertThat(written.at("/priority").asString()).isEqualTo("IMMEDIATE");
  }

  @Test
  void aCorrectionKeepsWhatStoodThereBefore() {
    var entry = clerk.post("/api/registers/INCOMING", incoming()).json().at("/entry");
    var path = path("INCOMING", entry);

    var silent = clerk.send("PUT", path, correction(entry, "", "subject", "Mới"), JSON);
    var made = clerk.send("PUT", path, correction(entry, "Ghi nhầm", "subject", "Mới"), JSON);
    var stale = clerk.send("PUT", path, correction(entry, "Ghi nhầm", "subject", "Khác"), JSON);

    assertThat(fields(silent)).containsExactly("reason");
    assertThat(made.json().at("/entry/values/subject").asString()).isEqualTo("Mới");
    assertThat(made.json().at("/corrections")).hasSize(1);
    var kept = made.json().at("/corrections/0");
    assertThat(kept.at("/before").asString()).isEqualTo("Về việc tái sử dụng dữ liệu");
    assertThat(kept.at("/personName").asString()).isEqualTo("Bùi Thị Lan");
    assertThat(stale.status()).isEqualTo(409);
  }

  @Test
  void aCancelledNumberStaysInTheBook() {
    var entry = clerk.post("/api/registers/TASKS", task()).json().at("/entry");
    var path = path("TASKS", entry);

    var answer =
        clerk.post(path + "/cancellation", Map.of("version", 1, "reason", "Vào sổ hai lần"));

    assertThat(answer.json().at("/entry/cancelled").asString()).isEqualTo("Vào sổ hai lần");
    assertThat(clerk.send("PUT", path, correction(entry, "Sửa", "content", "x"), JSON).status())
        .isEqualTo(409);
    assertThat(clerk.get(path).status()).isEqualTo(200);
  }

  @Test
  void entriesAreFoundWithoutDiacriticsAndByWhatTheyAre() {
    clerk.post("/api/registers/INCOMING", incoming("subject", "Đề nghị xét tặng Kỷ niệm chương"));

    assertThat(total(clerk, "INCOMING?q=DE+NGHI+ky+niem")).isEqualTo(1);
    assertThat(total(clerk, "INCOMING?q=ky+niem&where=unit:PC&where=channel:AXIS")).isEqualTo(1);
    assertThat(total(clerk, "INCOMING?q=ky+niem&where=unit:VP")).isZero();
    assertThat(total(clerk, "INCOMING?q=ky+niem&from=2026-11-21")).isZero();
    assertThat(clerk.get("/api/registers/INCOMING?where=subject:x").status()).isEqualTo(422);
    assertThat(clerk.get("/api/registers/TASKS?figure=SIGNED").status()).isEqualTo(422);
    assertThat(clerk.get("/api/registers/NONE").status()).isEqualTo(400);
  }

  @Test
  void onlyWhoHandlesWrites(RunningApplication application) {
    var admin = application.browser();

    assertThat(admin.get("/api/registers").status()).isEqualTo(401);
    assertThat(clerk.get("/api/registers").json().at("/books")).hasSize(5);
    assertThat(clerk.get("/api/registers/TASKS/1990/1").status()).isEqualTo(404);
  }
}
