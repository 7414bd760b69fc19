package vn.tinhgon.engine.plan.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class LeaderTablesTest {
  @Test
  void theTablesForLeadersSayWhatTheAnnexSays() throws Exception {
    var bytes = DongNai.plan(DongNai.rows()).tables();

    try (var book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      assertThat(book.getNumberOfSheets()).isEqualTo(5);
      var costs = book.getSheetAt(1);
      var last = costs.getRow(costs.getLastRowNum());
      assertThat(last.getCell(2).getNumericCellValue()).isEqualTo(210_509_608);
      assertThat(last.getCell(4).getNumericCellValue()).isEqualTo(40_909_608);
    }
  }
}
