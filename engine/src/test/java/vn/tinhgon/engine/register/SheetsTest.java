package vn.tinhgon.engine.register;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tinhgon.engine.register.Books.task;
import static vn.tinhgon.engine.register.Clerk.fields;
import static vn.tinhgon.engine.register.Clerk.take;
import static vn.tinhgon.engine.register.Clerk.total;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.tinhgon.engine.running.Browser;
import vn.tinhgon.engine.running.RunningApplication;
import vn.tinhgon.engine.running.WithRunningApplication;

@WithRunningApplication
class SheetsTest {
  private static Browser clerk;

  @BeforeAll
  static void theClerkIsAtWork(RunningApplication application) {
    clerk = application.signedIn("bui.thi.lan");
  }

  @Test
  void aSheetIsTakenInAsAWholeOrNotAtAll() {
    var heading =
        "Nội dung nhiệm vụ;Nguồn giao;Văn bản giao nhiệm vụ;Ngày giao;Đơn vị chủ trì;Hạn hoàn thành\n";
    var good =
        IntStream.range(0, 3)
            .mapToObj(i -> "Việc nhập " + i + ";Bộ trưởng;KL 1;02/11/2026;PC;20/11/2026\n");
    var sheet = heading + String.join("", good.toList());
    var bad = sheet + "Việc nhập 3;Ông Trời;;31/02/2026;KHONG-CO;20/11/2026\n";

    var faults = take(clerk, "TASKS", bad, true);
    var tried = take(clerk, "TASKS", sheet, true).json();
    var before = total(clerk, "TASKS?q=viec+nhap");
    var taken = take(clerk, "TASKS", sheet, false).json();

    assertThat(fields(faults)).containsExactlyInAnyOrder("B5", "C5", "D5", "E5");
    assertThat(tried.at("/rows").asInt()).isEqualTo(3);
    assertThat(before).isZero();
    assertThat(taken.at("/first").asString()).endsWith("/2026");
    assertThat(total(clerk, "TASKS?q=viec+nhap")).isEqualTo(3);
  }

  @Test
  void aBookThatWasExportedIsNotTakenInTwice() {
    clerk.post("/api/registers/TASKS", task("content", "Việc xuất ra"));

    var sheet =
        clerk.get("/api/registers/TASKS/export?q=viec+xuat+ra&format=CSV").response().body();
    var again = take(clerk, "TASKS", sheet, false);

    assertThat(again.status()).isEqualTo(422);
    assertThat(again.json().at("/errors/0/message").asString()).contains("số kế tiếp");
  }

  @Test
  void theEmptyFormIsFilledInAndTakenInAsAWorkbook() throws IOException {
    var filled =
        filled(
            clerk.file("/api/registers/INCOMING/form"),
            Map.of(
                "Ngày, giờ đến", LocalDateTime.of(2026, 11, 20, 8, 30),
                "Cơ quan gửi", "Bộ Tư pháp",
                "Trích yếu nội dung", "Văn bản từ tệp XLSX",
                "Đơn vị chủ trì xử lý", "Vụ Pháp chế",
                "Số trang", 12.0,
                "Kênh gửi, nhận", "Bưu chính"));
    var path = "/api/registers/INCOMING/import?name=van-ban-den.xlsx&dryRun=";

    var tried = clerk.upload(path + true, filled).json();
    var before = total(clerk, "INCOMING?q=van+ban+tu+tep+xlsx");
    var taken = clerk.upload(path + false, filled);

    assertThat(tried.at("/rows").asInt()).isEqualTo(2);
    assertThat(before).isZero();
    assertThat(taken.status()).as(taken.response().body()).isEqualTo(200);
    var found = clerk.get("/api/registers/INCOMING?q=van+ban+tu+tep+xlsx").json();
    assertThat(found.at("/total").asInt()).isEqualTo(2);
    assertThat(found.at("/items/0/values/arrivedAt").asString()).isEqualTo("2026-11-20T08:30:00");
    assertThat(found.at("/items/0/values/pageAmount").asString()).isEqualTo("12");
    assertThat(found.at("/items/0/values/unit").asString()).isEqualTo("PC");
  }

  /** Two rows under the headings of a form, as somebody fills them in. */
  private static byte[] filled(byte[] form, Map<String, Object> values) throws IOException {
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(form));
        var out = new ByteArrayOutputStream()) {
      var sheet = book.getSheetAt(0);
      var moment = book.createCellStyle();
      moment.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy hh:mm"));
      for (var row : List.of(sheet.createRow(1), sheet.createRow(2))) {
        for (var heading : sheet.getRow(0)) {
          var cell = row.createCell(heading.getColumnIndex());
          var value = values.get(heading.getStringCellValue());
          if (value instanceof LocalDateTime at) cell.setCellValue(at);
          if (value instanceof LocalDateTime) cell.setCellStyle(moment);
          if (value instanceof Double number) cell.setCellValue(number);
          if (value instanceof String text) cell.setCellValue(text);
        }
      }
      book.write(out);
      return out.toByteArray();
    }
  }
}
