package vn.tinhgon.bpmn.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tinhgon.bpmn.Cost;
import vn.tinhgon.bpmn.Document;
import vn.tinhgon.bpmn.Limit;
import vn.tinhgon.bpmn.Node.Type;
import vn.tinhgon.bpmn.Procedure;
import vn.tinhgon.bpmn.Profile;
import vn.tinhgon.bpmn.Profile.CostMethod;
import vn.tinhgon.bpmn.TimeUnit;

/** Figures of published plans (domain 2.5, G1 to G16), and the worked example of the README. */
class PublishedPlansTest {

  // Đồng Nai, QĐ 2816/QĐ-UBND 20/11/2025: 40.000 đồng an hour, 10 dossiers a year.
  @ParameterizedTest
  @CsvSource({
    "10, 9, 32000000, 28800000, 3200000, '10%'",
    "25, 23, 80000000, 73600000, 6400000, '8%'",
    "5, 3, 16000000, 9600000, 6400000, '40%'"
  })
  void processingTimeIsPricedAsDongNaiPrintsIt(
      double days, double fewer, long before, long after, long saved, String percent) {
    var reduction =
        Reduction.of(
            Measures.of(processing(days)).costPerYear(),
            Measures.of(processing(fewer)).costPerYear());
    assertThat(reduction).isEqualTo(Reduction.of(before, after));
    assertThat(reduction.saved().longValueExact()).isEqualTo(saved);
    assertThat(reduction.printed()).isEqualTo(percent);
  }

  @Test
  void theFiveProceduresOfDongNaiSaveTogether() {
    var tenToNine = Reduction.of(32_000_000L, 28_800_000L);
    var total =
        Tally.total(
            List.of(
                tenToNine,
                Reduction.of(80_000_000L, 73_600_000L),
                tenToNine,
                Reduction.of(16_000_000L, 9_600_000L),
                tenToNine));
    assertThat(total).isEqualTo(Reduction.of(192_000_000L, 169_600_000L));
    assertThat(total.printed()).isEqualTo("11,67%");
  }

  @Test
  void aPlanWhoseWordsContradictItsTableIsFound() {
    var gap = Tally.gap("1.001653", Reduction.of(5L, 3L), BigDecimal.ONE);
    assertThat(gap.vi()).contains("5 → 3 là giảm 2, nhưng văn bản ghi giảm 1");
    assertThat(Tally.gap("2.000286", Reduction.of(10L, 9L), BigDecimal.ONE)).isNull();
  }

  @Test
  void anAbolishedProcedureSavesAll() {
    assertThat(Reduction.of(18_509_608L, 0L).printed()).isEqualTo("100%");
    assertThat(Reduction.of(45L, 0L).printed()).isEqualTo("100%");
  }

  @Test
  void costOfADossierTimesSubjectsIsTheYear() {
    var before = Measures.of(paid(1_024_000, 1, 3_228)).costPerYear();
    var after = Measures.of(paid(231_000, 1, 3_228)).costPerYear();
    assertThat(before).isEqualTo(3_305_472_000L);
    assertThat(after).isEqualTo(745_668_000L);
    assertThat(Reduction.of(before, after).saved()).isEqualTo("2559804000");
    assertThat(Reduction.of(before, after).printed()).isEqualTo("77,44%");
  }

  @Test
  void roundedBillionsGiveOtherPercentsThanExactOnes() {
    assertThat(Reduction.of(2_306L, 654L).printed()).isEqualTo("71,64%");
    assertThat(new Reduction(new BigDecimal("393.4"), new BigDecimal("201")).printed())
        .isEqualTo("48,91%");
    assertThat(Percent.printed(Percent.of(new BigDecimal("192"), new BigDecimal("393.4"))))
        .isEqualTo("48,81%");
    assertThat(Reduction.of(671L, 263L).printed()).isEqualTo("60,8%");
  }

  @Test
  void fewerTimesAYearSaveToo() {
    assertThat(Measures.of(paid(250_000, 12, 325_000)).costPerYear()).isEqualTo(975_000_000_000L);
    assertThat(Measures.of(paid(250_000, 4, 325_000)).costPerYear()).isEqualTo(325_000_000_000L);
  }

  @Test
  void aTableThatDoesNotAddUpIsFoundWithItsGap() {
    Map<String, BigDecimal> parts = new LinkedHashMap<>();
    parts.put("giữ nguyên", BigDecimal.valueOf(67));
    parts.put("bãi bỏ, thay thế", BigDecimal.valueOf(25));
    parts.put("sửa đổi", BigDecimal.valueOf(191));
    var gap = Tally.gap("Số TTHC", BigDecimal.valueOf(292), parts);
    assertThat(gap.vi()).contains("= 283, nhưng văn bản ghi 292; lệch 9");
    assertThat(Percent.printed(Percent.of(BigDecimal.valueOf(25 + 191), BigDecimal.valueOf(292))))
        .isEqualTo("73,97%");
    parts.put("chưa xếp", BigDecimal.valueOf(9));
    assertThat(Tally.gap("Số TTHC", BigDecimal.valueOf(292), parts)).isNull();
  }

  @Test
  void fiveAndAHalfHoursAndTwentyThousandDongForThreeHundredOfficials() {
    var before = sheet(4.5, 1.0, 20_000L);
    var after = sheet(3.0, 0.0, 0L);
    assertThat(Measures.of(before).costPerYear()).isEqualTo(72_000_000);
    assertThat(Measures.of(after).costPerYear()).isEqualTo(36_000_000);
    assertThat(Reduction.of(72_000_000L, 36_000_000L).printed()).isEqualTo("50%");
  }

  @Test
  void nothingBeforeHasNoPercentAndMeetsNoTarget() {
    assertThat(Reduction.of(0L, 0L).printed()).isEqualTo("–");
    assertThat(Reduction.of(0L, 0L).meets(20)).isFalse();
    assertThat(Reduction.of(1L, 2L).grew()).isTrue();
    assertThat(Reduction.of(1L, 2L).printed()).isEqualTo("-100%");
  }

  @Test
  void aTargetIsComparedBeforeRounding() {
    assertThat(Reduction.of(100_000L, 80_004L).printed()).isEqualTo("20%");
    assertThat(Reduction.of(100_000L, 80_004L).meets(20)).isFalse();
    assertThat(Reduction.of(100_000L, 80_000L).meets(20)).isTrue();
  }

  @Test
  void moneyIsPrintedTheVietnameseWay() {
    assertThat(Percent.dongAYear(3_200_000)).isEqualTo("3.200.000 đồng/năm");
    assertThat(Percent.number(new BigDecimal("1234567.89"))).isEqualTo("1.234.567,89");
  }

  private static Procedure processing(double days) {
    return sketch(
            profile(new Limit(days, TimeUnit.DAY), 10.0, null, CostMethod.PROCESSING_TIME, 40_000L))
        .procedure();
  }

  private static Procedure paid(long dong, double runs, double subjects) {
    var sketch = sketch(profile(null, runs, subjects, CostMethod.SCM_FULL, null));
    sketch.costs.add(new Cost(Cost.Item.FEE, null, dong, null, null));
    return sketch.procedure();
  }

  private static Procedure sheet(double prepare, double carry, long money) {
    var sketch = sketch(profile(null, 1.0, 300.0, null, 40_000L));
    sketch.documents.add(paper(prepare));
    sketch.costs.add(new Cost(Cost.Item.SUBMIT, carry, money, null, null));
    return sketch.procedure();
  }

  private static Document paper(double hours) {
    return new Document(
        "d",
        "Tờ trình",
        null,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        null,
        hours,
        null,
        null,
        null,
        null,
        List.of());
  }

  private static Sketch sketch(Profile profile) {
    var sketch =
        new Sketch()
            .node("s", Type.START_EVENT)
            .node("e", Type.END_EVENT)
            .step("a", 1)
            .flow("s a", "a e");
    sketch.profile = profile;
    return sketch;
  }

  private static Profile profile(
      Limit limit, Double runs, Double subjects, CostMethod method, Long rate) {
    return new Profile(
        null, null, null, null, null, limit, runs, subjects, null, null, null, null, null, method,
        rate, null, null, null);
  }
}
