package vn.tinhgon.engine.plan.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.tinhgon.engine.print.OwnFiles;

/** What the ministry's own hours cost stands beside compliance cost and is never added to it. */
class LedgerTest {
  private static final Item HANDLED =
      new Item(
          List.of(new Subject("NB-VP-17", "Báo cáo định kỳ")),
          List.of("Tự động hóa bước nhập liệu."),
          List.of("Dữ liệu đã có trong hệ thống."),
          List.of(),
          Reduced.of(40_000_000, 20_000_000),
          null,
          null,
          true);

  private static PlanPaper plan() {
    var items = new ArrayList<Item>(DongNai.rows());
    var asked = DongNai.summary(items);
    items.add(HANDLED);
    var costs = new ArrayList<>(asked.costs());
    costs.add(new Summary.CostLine(HANDLED.procedures().get(0), HANDLED.cost(), true));
    return DongNai.plan(
        items,
        new Summary(List.of(), costs, asked.costTotal(), asked.times(), List.of(), List.of()));
  }

  @Test
  void itsLinesSayWhichCostTheyTellOf() {
    var benefit = AnnexItem.of(7, HANDLED, Labels.load(OwnFiles.NONE)).parts().get(2);

    assertThat(benefit.lines())
        .anySatisfy(line -> assertThat(line).contains("không cộng vào chi phí tuân thủ"))
        .contains("- Chi phí xử lý nội bộ trước khi đơn giản hóa: 40.000.000 đồng/năm.")
        .noneSatisfy(line -> assertThat(line).startsWith("- Chi phí tuân thủ"));
  }

  @Test
  void itIsInNoTotalOfComplianceCostAndHasATableOfItsOwn() throws Exception {
    assertThat(plan().faults()).isEmpty();

    try (var book = new XSSFWorkbook(new ByteArrayInputStream(plan().tables()))) {
      var costs = book.getSheetAt(1);
      assertThat(costs.getRow(costs.getLastRowNum()).getCell(4).getNumericCellValue())
          .isEqualTo(40_909_608);
      var own = book.getSheet("2b. Chi phí xử lý nội bộ");
      assertThat(own.getRow(own.getLastRowNum()).getCell(4).getNumericCellValue())
          .isEqualTo(20_000_000);
    }
  }
}
