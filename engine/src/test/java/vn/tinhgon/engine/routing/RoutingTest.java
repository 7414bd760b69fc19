package vn.tinhgon.engine.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.tinhgon.bpmn.StepKind;
import vn.tinhgon.engine.running.RunningApplication;
import vn.tinhgon.engine.running.WithRunningApplication;
import vn.tinhgon.rules.deadline.Situation.Urgency;

/** In the sample ministry, where the head of HTQT is away until the end of the year. */
@WithRunningApplication
class RoutingTest {
  private static Routing routing;

  @BeforeAll
  static void theMinistryIsThere(RunningApplication application) {
    routing = application.bean(Routing.class);
  }

  @Test
  void severalHoldersAreAPool() {
    var desk = desk("HTQT", "CHUYEN_VIEN", 1, "nguyen.van.an");

    assertThat(desk.seats())
        .extracting(Seat::person)
        .containsExactly("doan.minh.duc", "pham.thuy.linh");
    assertThat(desk.because().vi()).contains("Cục Hợp tác quốc tế", "2 người");
  }

  @Test
  void theSubstituteSignsInThePlaceOfTheHead() {
    assertThat(desk("HTQT", "LANH_DAO_CUC", 3, "nguyen.van.an").seats())
        .containsExactly(new Seat("le.thi.kim.oanh", "tran.anh.dung", "ký thay"));
  }

  @Test
  void aSubstitutesOwnRequestGoesAboveHim() {
    var desk = desk("HTQT", "LANH_DAO_CUC", 3, "le.thi.kim.oanh");

    assertThat(desk.seats()).extracting(Seat::person).containsExactly("nguyen.quang.hai");
    assertThat(desk.because().vi()).contains("người đứng đầu");
  }

  @Test
  void theHeadsOwnRequestGoesAboveHim() {
    assertThat(desk("KHTC", "LANH_DAO_VU", 3, "vo.thanh.binh").seats())
        .extracting(Seat::person)
        .containsExactly("nguyen.quang.hai");
  }

  @Test
  void aUnitNobodyKnowsFallsBackToTheUnitThatAnswersForTheProcedure() {
    assertThat(desk("BTC", null, 1, "nguyen.van.an").seats())
        .extracting(Seat::person)
        .containsExactly("duong.van.hoa");
  }

  @Test
  void whereNobodyIsFoundTheReasonSaysSo() {
    var desk = routing.desk(new Errand("P", "BTC", null, 1, null, "x", day(), Matter.ORDINARY));

    assertThat(desk.isEmpty()).isTrue();
    assertThat(desk.because().vi()).contains("BTC", "quản trị");
  }

  /** From 1 tỷ đồng upwards the Minister's office takes what KHTC's head takes below it. */
  @Test
  void aStandingOrderSendsWhatMeetsItElsewhereAndNothingElse(RunningApplication application) {
    var admin = application.signedIn("nguyen.tien.dat");
    var kept =
        admin.post(
            "/api/routing/orders",
            Map.of(
                "basis",
                "Quyết định 12/QĐ-B",
                "stepUnit",
                "KHTC",
                "atLeast",
                1_000_000_000,
                "toUnit",
                "HTQT",
                "toLevel",
                1,
                "sharing",
                "LEAST_LOADED"));

    assertThat(kept.status()).as(kept.response().body()).isEqualTo(200);
    var great = routing.desk(errand("KHTC", 3, 1_000_000_000L));
    assertThat(great.seats()).hasSize(1);
    assertThat(great.because().vi())
        .contains("Theo phân công: Quyết định 12/QĐ-B", "chọn trong 2 người");
    assertThat(routing.desk(errand("KHTC", 3, 999_999_999L)).seats())
        .extracting(Seat::person)
        .containsExactly("vo.thanh.binh");

    var id = kept.json().get(kept.json().size() - 1).at("/id").asString();
    var path = "/api/routing/orders/" + id;
    var less =
        "{\"basis\": \"Quyết định 13/QĐ-B\", \"stepUnit\": \"KHTC\", \"atLeast\": 5, \"toUnit\": \"HTQT\"}";
    var json = "application/json";
    var changed = admin.send("PUT", path + "?version=1", less, json);
    assertThat(changed.status()).as(changed.response().body()).isEqualTo(200);
    assertThat(admin.send("PUT", path + "?version=1", less, json).status()).isEqualTo(409);
    assertThat(routing.desk(errand("KHTC", 3, 5L)).because().vi()).contains("13/QĐ-B");
    var before = admin.get(path + "/history").json();
    assertThat(before).hasSize(1);
    assertThat(before.at("/0/basis").asString()).isEqualTo("Quyết định 12/QĐ-B");
    assertThat(before.at("/0/atLeast").asLong()).isEqualTo(1_000_000_000L);
    assertThat(before.at("/0/by").asString()).isEqualTo("Nguyễn Tiến Đạt");
    assertThat(admin.delete("/api/routing/orders/" + id).status()).isEqualTo(204);
    assertThat(routing.desk(errand("KHTC", 3, 1_000_000_000L)).seats())
        .extracting(Seat::person)
        .containsExactly("vo.thanh.binh");
  }

  @Test
  void anOrderThatCannotBeCarriedOutIsRefusedWithEveryFault(RunningApplication application) {
    var answer =
        application
            .signedIn("nguyen.tien.dat")
            .post(
                "/api/routing/orders",
                Map.of(
                    "procedure", "KHONG-CO",
                    "stepUnit", "XYZ",
                    "toLevel", 9,
                    "toPerson", "vo.thanh.binh"));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().at("/errors").valueStream().map(e -> e.at("/field").asString()))
        .containsExactlyInAnyOrder("basis", "procedure", "stepUnit", "toLevel");
  }

  @Test
  void aStepNobodyFitsGoesToTheHeadAndIsTold(RunningApplication application) {
    var admin = application.signedIn("nguyen.tien.dat");

    var seats = routing.desk(errand("KHTC", 5, null)).seats();

    assertThat(seats).extracting(Seat::person).containsExactly("vo.thanh.binh");
    var told =
        admin
            .get("/api/routing/findings")
            .json()
            .valueStream()
            .filter(one -> one.at("/step").asString().equals("Ký duyệt chi"))
            .findFirst()
            .orElseThrow();
    assertThat(told.at("/wentTo").asString()).isEqualTo("vo.thanh.binh");
    assertThat(told.at("/level").asInt()).isEqualTo(5);
    admin.delete("/api/routing/findings/" + told.at("/id").asString());
    assertThat(admin.get("/api/routing/findings").response().body()).doesNotContain("Ký duyệt chi");
  }

  private static Errand errand(String unit, int level, Long value) {
    var matter =
        new Matter(
            null,
            value == null ? "Ký duyệt chi" : "Thẩm định",
            StepKind.APPRAISE,
            null,
            value,
            Urgency.ORDINARY,
            false);
    return new Errand("P", unit, null, level, "KHTC", "nguyen.van.an", day(), matter);
  }

  private static Desk desk(String unit, String role, Integer level, String requester) {
    return routing.desk(
        new Errand("P", unit, role, level, "KHTC", requester, day(), Matter.ORDINARY));
  }

  private static LocalDate day() {
    return LocalDate.of(2026, 11, 23);
  }
}
