package vn.tinhgon.engine.plan.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tinhgon.engine.problem.Fault;

class ConsistencyTest {
  /** G4: the table says 5 → 3 days, the text says one day less. */
  @Test
  void aTextThatNamesAnotherSavingThanTheTableIsFound() {
    var plan = DongNai.plan(List.of(DongNai.shortened("1.001653", 5, 3, "Giảm 01 ngày.")));

    assertThat(said(plan))
        .containsExactly("1.001653: lời văn ghi “Giảm 01 ngày” nhưng bảng số liệu là 2 ngày.");
  }

  /** G16: 67 + 25 + 191 = 283, but 292 were reviewed. */
  @Test
  void aTableThatDoesNotAddUpIsFoundWithItsGap() {
    var tally =
        new Summary.Tally(
            "Lao động",
            292,
            25,
            0,
            191,
            67,
            new BigDecimal("73.97"),
            Summary.Counted.SIMPLIFIED_TOO);
    var items = List.of(DongNai.row("2.000286", 10, 9));
    var summary = new Summary(List.of(tally), List.of(), null, List.of(), List.of(), List.of());

    assertThat(said(DongNai.plan(items, summary)))
        .singleElement()
        .asString()
        .contains("= 283, nhưng rà soát 292 (lệch 9)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Giảm 02 ngày.",
        "Cắt giảm thời gian giải quyết 02 ngày làm việc.",
        "Rút ngắn thời hạn từ 05 ngày xuống còn 03 ngày.",
        "Cắt giảm 40% thời gian giải quyết.",
        "Cắt giảm 40% chi phí tuân thủ.",
        "Tiết kiệm 6.400.000 đồng mỗi năm.",
        "Giảm 16 giờ làm việc.",
        "Bỏ bước “Trình ký nháy”, giảm 01 ngày của bước này."
      })
  void aTextThatAgreesIsLeftAlone(String text) {
    assertThat(said(DongNai.plan(List.of(DongNai.shortened("1.001653", 5, 3, text))))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Giảm 03 ngày.",
        "Rút ngắn thời hạn từ 06 ngày xuống còn 03 ngày.",
        "Cắt giảm 39,9% thời gian giải quyết.",
        "Cắt giảm 41% chi phí tuân thủ.",
        "Tiết kiệm 6.400.001 đồng mỗi năm.",
        "Giảm 08 giờ làm việc."
      })
  void aTextThatDisagreesIsFound(String text) {
    assertThat(said(DongNai.plan(List.of(DongNai.shortened("1.001653", 5, 3, text))))).hasSize(1);
  }

  @Test
  void aShareRoundedUpAndASavingTypedWrongAreFoundAtOnce() {
    var item = DongNai.row("2.000286", 10, 9);
    var wrong =
        new Reduced(
            item.cost().before(),
            item.cost().after(),
            BigDecimal.valueOf(3_000_000),
            new BigDecimal("10.01"));
    var items =
        List.of(
            new Item(
                item.procedures(),
                item.content(),
                item.reasons(),
                item.amendments(),
                wrong,
                item.time(),
                null));

    assertThat(said(DongNai.plan(items, Summary.NONE)))
        .containsExactly(
            "2.000286, chi phí: 32.000.000 − 28.800.000 = 3.200.000 đồng, nhưng ghi tiết kiệm"
                + " 3.000.000 đồng.",
            "2.000286, chi phí: tỷ lệ tính đúng là 10%, nhưng ghi 10,01%.");
  }

  @Test
  void theTableAndTheAnnexNameTheSameProceduresWithTheSameFigures() {
    var items = DongNai.rows().subList(0, 2);
    var others = List.of(DongNai.row("2.000286", 10, 8), DongNai.row("1.014027", 10, 9));

    var said = said(DongNai.plan(items, DongNai.summary(others)));

    assertThat(said)
        .contains(
            "Bảng chi phí có thủ tục 1.014027 không nằm trong phụ lục.",
            "Bảng chi phí không có thủ tục 1.001699 của phụ lục.",
            "2.000286, sau: bảng ghi 25.600.000 đồng nhưng phần thuyết minh là 28.800.000 đồng.");
  }

  @Test
  void theDecisionCountsTheProceduresOfItsAnnex() {
    var items = DongNai.rows();
    var plan =
        DongNai.plan(
            items,
            DongNai.summary(items),
            "Phê duyệt phương án đơn giản hóa 05 thủ tục hành chính, tiết kiệm 40.909.608 đồng.");

    assertThat(said(plan))
        .containsExactly("Quyết định ghi “05 thủ tục hành chính” nhưng phụ lục có 6 thủ tục.");
  }

  @Test
  void aTargetMissedByAHairIsNotMet() {
    var line =
        new Summary.TargetLine(
            "Chi phí", BigDecimal.valueOf(20), Reduced.of(100_000, 80_001), true);
    var summary = new Summary(List.of(), List.of(), null, List.of(), List.of(), List.of(line));

    assertThat(said(DongNai.plan(List.of(DongNai.row("2.000286", 10, 9)), summary)))
        .containsExactly(
            "Mục tiêu “Chi phí”: 20% so với ngưỡng 20% là không đạt, nhưng ghi ngược lại.");
  }

  @Test
  void aProcedureMayNotStandInTwoItems() {
    var row = DongNai.row("2.000286", 10, 9);

    assertThat(said(DongNai.plan(List.of(row, row), Summary.NONE)))
        .containsExactly("Thủ tục 2.000286 có ở hai mục của phương án. Hãy gộp hai mục làm một.");
  }

  private static List<String> said(PlanPaper plan) {
    return plan.faults().stream().map(Fault::message).map(text -> text.vi()).toList();
  }
}
