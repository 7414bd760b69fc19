package vn.tinhgon.engine.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.tinhgon.engine.running.RunningApplication;
import vn.tinhgon.engine.running.WithRunningApplication;

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
    var desk = routing.desk(new Errand("P", "BTC", null, 1, null, "x", day()));

    assertThat(desk.isEmpty()).isTrue();
    assertThat(desk.because().vi()).contains("BTC", "quản trị");
  }

  private static Desk desk(String unit, String role, Integer level, String requester) {
    return routing.desk(new Errand("P", unit, role, level, "KHTC", requester, day()));
  }

  private static LocalDate day() {
    return LocalDate.of(2026, 11, 23);
  }
}
