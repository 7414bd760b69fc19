package vn.tinhgon.engine.sheet;

import java.math.BigDecimal;
import java.util.List;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.bpmn.measure.Percent;
import vn.tinhgon.engine.problem.Fault;
import vn.tinhgon.engine.problem.Refusal;

/** Files that are refused as a whole. */
final class Trouble {
  private Trouble() {}

  static Refusal unreadable(String file, Text reason) {
    return Refusal.unprocessable(
        new Text(
            "Không đọc được bảng “%s”: %s".formatted(file, reason.vi()),
            "The table “%s” cannot be read: %s".formatted(file, reason.en())),
        List.of(new Fault("file", reason)));
  }

  static Refusal notXlsx(String file) {
    return unreadable(
        file,
        new Text(
            "tệp không phải bảng tính XLSX đọc được. Hãy lưu lại từ Excel hoặc LibreOffice dưới dạng .xlsx hay .csv.",
            "the file is not a readable XLSX workbook. Save it again as .xlsx or .csv."));
  }

  static Refusal tooMuch(String file, Text what, long most) {
    return unreadable(
        file,
        new Text(
            "nhiều hơn %s %s. Hãy chia thành nhiều tệp nhỏ hơn."
                .formatted(Percent.number(BigDecimal.valueOf(most)), what.vi()),
            "more than %,d %s. Divide it into smaller files.".formatted(most, what.en())));
  }
}
