package vn.tinhgon.engine.plan.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tinhgon.engine.print.OwnFiles;

class GoldenRowsTest {
  private static final Labels LABELS = Labels.load(OwnFiles.NONE);

  @ParameterizedTest
  @CsvSource({
    "2.000286, 32.000.000, 28.800.000, 3.200.000, 10%",
    "1.001699, 80.000.000, 73.600.000, 6.400.000, 8%",
    "1.014027, 32.000.000, 28.800.000, 3.200.000, 10%",
    "1.001653, 16.000.000, 9.600.000, 6.400.000, 40%",
    "2.001088, 32.000.000, 28.800.000, 3.200.000, 10%",
    "1.004082, 18.509.608, 0, 18.509.608, 100%"
  })
  void everyPublishedRowPrintsItsFourLines(
      String code, String before, String after, String saved, String share) {
    var item =
        DongNai.rows().stream().filter(one -> one.codes().equals(code)).findFirst().orElseThrow();

    var printed = AnnexItem.of(1, item, LABELS);

    assertThat(printed.heading()).isEqualTo("1. Thủ tục: Thủ tục %s (mã %s)".formatted(code, code));
    var benefit = printed.parts().get(2);
    assertThat(benefit.heading()).isEqualTo("1.3. Lợi ích phương án đơn giản hóa");
    assertThat(benefit.lines().subList(0, 4))
        .containsExactly(
            "- Chi phí tuân thủ TTHC trước khi đơn giản hóa: %s đồng/năm.".formatted(before),
            "- Chi phí tuân thủ TTHC sau khi đơn giản hóa: %s đồng/năm.".formatted(after),
            "- Chi phí tiết kiệm: %s đồng/năm.".formatted(saved),
            "- Tỷ lệ cắt giảm chi phí: %s.".formatted(share));
  }

  @Test
  void theTimeOfAnAbolishedProcedureFallsToNothing() {
    var benefit = AnnexItem.of(6, DongNai.abolished(), LABELS).parts().get(2);

    assertThat(benefit.lines().subList(4, 8))
        .containsExactly(
            "- Thời gian giải quyết TTHC trước khi đơn giản hóa: 45 ngày.",
            "- Thời gian giải quyết TTHC sau khi đơn giản hóa: 0 ngày.",
            "- Thời gian tiết kiệm: 45 ngày.",
            "- Tỷ lệ cắt giảm thời gian: 100%.");
  }

  @Test
  void theRowsTogetherMakeAPlanWithoutFault() {
    assertThat(DongNai.plan(DongNai.rows()).faults()).isEmpty();
  }

  @Test
  void aMinistryOrdersTheFieldsAsItLikes() {
    var order = List.of(Labels.Section.BENEFIT, Labels.Section.CONTENT);
    var own =
        new Labels(
            LABELS.procedure(),
            LABELS.procedures(),
            order,
            LABELS.headings(),
            LABELS.reason(),
            LABELS.noAmendment(),
            LABELS.handling(),
            LABELS.benefit(),
            LABELS.lines());

    assertThat(AnnexItem.of(2, DongNai.abolished(), own).parts())
        .extracting(AnnexItem.Part::heading)
        .containsExactly("2.1. Lợi ích phương án đơn giản hóa", "2.2. Nội dung đơn giản hóa");
  }
}
