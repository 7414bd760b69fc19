package vn.tinhgon.bpmn.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tinhgon.bpmn.Limit;
import vn.tinhgon.bpmn.TimeUnit;
import vn.tinhgon.bpmn.measure.Measures;
import vn.tinhgon.bpmn.soundness.Sound;
import vn.tinhgon.bpmn.soundness.Soundness;
import vn.tinhgon.bpmn.xml.Unreadable;

class StepTablesTest {
  private static final StepTable TABLE =
      new StepTable(
          "Cử cán bộ đi công tác",
          List.of(
              row(
                  "1",
                  "Tiếp nhận, kiểm tra hồ sơ",
                  "Văn thư Cục",
                  "0,5 ngày làm việc",
                  "Sổ theo dõi"),
              row(
                  "2",
                  "Chuyên viên dự thảo quyết định",
                  "Phòng Hợp tác",
                  "2 ngày làm việc",
                  "Dự thảo quyết định"),
              row(
                  "3",
                  "Lãnh đạo Cục ký (không đạt: quay lại bước 2)",
                  "Lãnh đạo Cục",
                  "4 giờ",
                  "Quyết định")));

  @Test
  void aTableBecomesASoundModelWithLanesAndReturns() throws Exception {
    var procedure = TableModel.of(TABLE, "bang.xlsx").procedure();
    assertThat(procedure.name()).isEqualTo("Cử cán bộ đi công tác");
    assertThat(procedure.steps()).hasSize(3);
    assertThat(procedure.step("buoc_3").limit()).isEqualTo(new Limit(4, TimeUnit.HOUR));
    assertThat(procedure.graph().node("buoc_1").lanes()).containsExactly("Văn thư Cục");
    assertThat(procedure.graph().outgoing("cong_3"))
        .extracting("name", "target")
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("Đạt", "ket_thuc"),
            org.assertj.core.groups.Tuple.tuple("Không đạt", "buoc_2"));
    assertThat(Soundness.check(procedure).sound()).isEqualTo(Sound.SOUND);
    assertThat(Measures.of(procedure).elapsedDaysWorst()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"=HYPERLINK(\"http://x\")", "+1", "-1", "@SUM(A1)", "\tx"})
  void whatIsWrittenCannotActAsAFormula(String typed) throws Exception {
    var table = new StepTable(typed, List.of(row("1", typed, "Văn thư", "1 giờ", typed)));

    var csv = StepTables.csv(table);

    assertThat(new String(csv, StandardCharsets.UTF_8).split("[\uFEFF\\r\\n,\"]"))
        .noneMatch(cell -> cell.matches("(?s)[=+@\\t-].*"));
    assertThat(StepTables.read(csv, "a.csv").rows().get(0).content()).isEqualTo(typed.strip());
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(StepTables.xlsx(table)))) {
      assertThat(book.getSheetAt(0).getRow(2).getCell(1).getCellStyle().getQuotePrefixed())
          .isTrue();
    }
  }

  @Test
  void aTableComesBackTheSameFromXlsxAndCsv() throws Exception {
    assertThat(StepTables.read(StepTables.xlsx(TABLE), "a.xlsx")).isEqualTo(TABLE);
    assertThat(StepTables.read(StepTables.csv(TABLE), "a.csv")).isEqualTo(TABLE);
  }

  @Test
  void aModelWrittenAsATableAndReadAgainIsTheSameTable() throws Exception {
    var model = TableModel.of(TABLE, "bang.csv");
    var again = TableModel.of(ModelTable.of(model.procedure()), "bang.csv");
    assertThat(ModelTable.of(again.procedure())).isEqualTo(ModelTable.of(model.procedure()));
    assertThat(ModelTable.of(model.procedure()).rows().get(1).time()).isEqualTo("2 ngày làm việc");
  }

  @Test
  void semicolonsAndAUnitInTheHeadingAreUnderstood() throws Exception {
    var csv =
        "Quy trình;;;\nTT;Nội dung công việc;Trách nhiệm;Thời gian (ngày làm việc)\n1;Vào sổ;VT;0,5\n";
    var table = StepTables.read(csv.getBytes(StandardCharsets.UTF_8), "a.csv");
    assertThat(table.rows()).containsExactly(row("1", "Vào sổ", "VT", "0,5 ngày làm việc", ""));
  }

  @ParameterizedTest
  @CsvSource({
    "'0,5 ngày làm việc', 0.5, WORKING_DAY",
    "02 giờ, 2, HOUR",
    "30 phút, 0.5, HOUR",
    "1/2 ngày, 0.5, DAY",
    "½ ngày làm việc, 0.5, WORKING_DAY",
    "Không quá 15 ngày, 15, DAY",
    "3, 3, WORKING_DAY"
  })
  void termsAreReadAsOfficersWriteThem(String cell, double value, TimeUnit unit) {
    assertThat(Term.read(cell, TimeUnit.WORKING_DAY)).isEqualTo(new Limit(value, unit));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Không quy định", "", "theo giấy hẹn"})
  void noTermIsReadWhereNoneIsStated(String cell) {
    assertThat(Term.read(cell, TimeUnit.WORKING_DAY)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.xlsx", "a.csv"})
  void aFileThatIsNoStepsTableSaysSo(String name) {
    assertThatThrownBy(() -> StepTables.read("xin chào".getBytes(StandardCharsets.UTF_8), name))
        .isInstanceOf(Unreadable.class);
  }

  private static StepTable.Row row(
      String number, String content, String performer, String time, String result) {
    return new StepTable.Row(number, content, performer, time, result);
  }
}
