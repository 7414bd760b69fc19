package vn.tinhgon.engine.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tinhgon.engine.problem.Refusal;

class SheetTest {
  private static final Heading CODE = Heading.required("Mã TTHC", "Mã");
  private static final Heading COST = Heading.optional("Chi phí (đồng)");
  private static final Heading DAY = Heading.optional("Ngày công bố");
  private static final List<Heading> HEADINGS = List.of(CODE, COST, DAY);

  private static final Sheet SHEET =
      Sheet.of(
              "Danh mục",
              List.of("DANH MỤC THỦ TỤC", "Đến ngày 01/12/2026"),
              Column.text("Mã TTHC", 16),
              Column.money("Chi phí (đồng)"),
              Column.day("Ngày công bố"))
          .with(
              List.of(
                  Sheet.row("NB-1", 72_000_000L, LocalDate.of(2026, 12, 1)),
                  Sheet.row("=cmd|' /C calc'!A0", new BigDecimal("1234567.5"), null)))
          .totals("Tổng", 73_234_567.5, null);

  @Test
  void whatIsWrittenIsReadAgain() {
    for (var bytes : List.of(Xlsx.write(SHEET), Csv.write(SHEET))) {
      var rows = Spreadsheet.read(bytes, "a").table(HEADINGS).rows();

      assertThat(rows.get(0).text(CODE)).isEqualTo("NB-1");
      assertThat(rows.get(0).whole(COST)).isEqualTo(72_000_000L);
      assertThat(rows.get(0).day(DAY)).isEqualTo("2026-12-01");
      assertThat(rows.get(1).text(CODE)).isEqualTo("=cmd|' /C calc'!A0");
      assertThat(rows.get(1).decimal(COST)).isEqualByComparingTo("1234567.5");
    }
  }

  @Test
  void nothingWrittenActsAsAFormula() throws IOException {
    assertThat(new String(Csv.write(SHEET), StandardCharsets.UTF_8)).contains("\n'=cmd");
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(Xlsx.write(SHEET)))) {
      var cell = book.getSheetAt(0).getRow(5).getCell(0);
      assertThat(cell.getCellType()).hasToString("STRING");
      assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
    }
  }

  @Test
  void aWorkbookIsReadyToPrint() throws IOException {
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(Xlsx.write(SHEET, SHEET)))) {
      var sheet = book.getSheet("Danh mục");
      assertThat(book.getSheetName(1)).isEqualTo("Danh mục 2");
      assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 4);
      assertThat(sheet.getRow(4).getCell(2).getCellStyle().getDataFormatString())
          .isEqualTo("dd/mm/yyyy");
      assertThat(sheet.getRow(6).getCell(1).getNumericCellValue()).isEqualTo(73_234_567.5);
    }
  }

  @Test
  void everyFaultIsNamedByItsCell() {
    var table =
        csv(
            """
            MA TTHC;Chi phí;Ngày công bố
            NB-1;nhiều;31/02/2026

            ;1.234,5;1-12-2026
            """);
    for (var row : table.rows()) {
      row.needed(CODE, 64);
      row.whole(COST);
      row.day(DAY);
    }

    assertThat(table.faults())
        .extracting(fault -> fault.field() + " " + fault.message().vi())
        .containsExactly(
            "B2 Ô B2 (Chi phí (đồng)): “nhiều” không phải là số, ví dụ 1.234,5",
            "C2 Ô C2 (Ngày công bố): “31/02/2026” không phải là ngày, ví dụ 01/12/2026",
            "A4 Ô A4 (Mã TTHC): chưa có nội dung",
            "B4 Ô B4 (Chi phí (đồng)): “1.234,5” không phải là số nguyên");
    assertThatThrownBy(() -> table.refuseIfFaulty("a.csv")).isInstanceOf(Refusal.class);
  }

  @Test
  void aTableMayStandUnderATitleInAnySheet() {
    var other = Sheet.of("Ghi chú", List.of(), Column.text("Nội dung", 20));
    var book = Spreadsheet.read(Xlsx.write(other, SHEET), "a.xlsx");

    assertThat(book.table(HEADINGS).rows()).hasSize(3);
    assertThat(book.table(HEADINGS).rows().get(0).cell(COST).number()).isNotNull();
  }

  @Test
  void missingColumnsAreNamedTogether() {
    var refused =
        catchThrowableOfType(
            Refusal.class,
            () -> csv("Tên;Chi phí\na;1\n", List.of(CODE, COST, Heading.required("Lĩnh vực"))));

    assertThat(refused).hasMessageContaining("Mã TTHC”, “Lĩnh vực");
  }

  @ParameterizedTest
  @CsvSource({
    "1.234.567,1234567",
    "'1.234,5',1234.5",
    "'0,5',0.5",
    "0.5,0.5",
    "1 234,1234",
    "'1,234,567.5',1234567.5",
    "-3,-3"
  })
  void numbersAreReadAsOfficersWriteThem(String written, String read) {
    assertThat(Values.number(written)).isEqualByComparingTo(read);
  }

  @Test
  void momentsAreReadInManyForms() {
    for (var written : List.of("1/12/2026 8:05", "08:05 01/12/2026", "2026-12-01T08:05")) {
      assertThat(Values.moment(written)).isEqualTo(LocalDateTime.of(2026, 12, 1, 8, 5));
    }
  }

  @Test
  void choicesForgiveDiacritics() {
    var table = csv("Mã;Chi phí\nDU THAO;x\nsai;x\n");

    assertThat(table.rows().get(0).one(CODE, Map.of("Dự thảo", 1))).isEqualTo(1);
    assertThat(table.rows().get(1).one(CODE, Map.of("Dự thảo", 1))).isNull();
    assertThat(table.faults()).hasSize(1);
  }

  @Test
  void aFormulaCountsAsWhatItLastShowed() throws IOException {
    try (var book = new XSSFWorkbook();
        var out = new ByteArrayOutputStream()) {
      var sheet = book.createSheet("S");
      sheet.createRow(0).createCell(0).setCellValue("Mã");
      var cell = sheet.createRow(1).createCell(0);
      cell.setCellFormula("\"NB-\"&1");
      cell.setCellValue("NB-1");
      book.write(out);

      var rows = Spreadsheet.read(out.toByteArray(), "f.xlsx").table(List.of(CODE)).rows();
      assertThat(rows.get(0).text(CODE)).isEqualTo("NB-1");
    }
  }

  @Test
  void aZipBombIsRefused() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      var zeros = new byte[1 << 20];
      for (var i = 0; i < 301; i++) zip.write(zeros);
    }
    assertThat(out.size()).isLessThan(Limits.BYTES);

    assertThatThrownBy(() -> Spreadsheet.read(out.toByteArray(), "bom.xlsx"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("bytes when unpacked");
  }

  @Test
  void whatIsNoTableIsRefused() {
    var notUtf8 = "Mã;Tên\nĐ".getBytes(StandardCharsets.UTF_16);
    var halfAZip = java.util.Arrays.copyOf(Xlsx.write(SHEET), 600);

    for (var bytes : List.of(notUtf8, halfAZip, new byte[0], "a;b\n\"c".getBytes())) {
      assertThatThrownBy(() -> Spreadsheet.read(bytes, "x").table(HEADINGS))
          .isInstanceOf(Refusal.class);
    }
  }

  @Test
  void tooManyRowsAreRefused() {
    assertThatThrownBy(() -> csv("Mã\n" + "a\n".repeat(Limits.ROWS)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("100,000 rows");
  }

  @Test
  void aColumnThatStandsTwiceIsRefusedAndOneNobodyKnowsIsTold() {
    var twice = csv("Mã;Cột lạ; MÃ\na;b;c\n", List.of(Heading.required("Mã")));

    assertThat(twice.unread()).containsExactly("Cột lạ");
    assertThatThrownBy(() -> twice.refuseIfFaulty("a.csv")).hasMessageContaining("1 fault");
    assertThat(twice.faults().get(0).message().vi()).contains("A1", "cột C");
  }

  private static Table csv(String text) {
    return csv(text, HEADINGS);
  }

  private static Table csv(String text, List<Heading> headings) {
    return Spreadsheet.read(text.getBytes(StandardCharsets.UTF_8), "a.csv").table(headings);
  }
}
