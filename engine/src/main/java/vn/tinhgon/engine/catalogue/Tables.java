package vn.tinhgon.engine.catalogue;

import java.util.List;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.bpmn.table.StepTables;
import vn.tinhgon.bpmn.table.TableModel;
import vn.tinhgon.bpmn.xml.Unreadable;
import vn.tinhgon.engine.problem.Refusal;
import vn.tinhgon.engine.sheet.Spreadsheet;

/** Steps tables (Bước | Nội dung | Đơn vị | Thời gian | Kết quả) as models. */
final class Tables {
  private Tables() {}

  /**
   * @throws Refusal 422 where it is no such table, or too large
   */
  static byte[] model(byte[] table, String fileName) {
    // Refuses what would unpack to too much before the table is read for its meaning.
    if (RecordList.isIn(Spreadsheet.read(table, fileName))) throw list(fileName);
    try {
      return TableModel.of(StepTables.read(table, fileName), fileName).bytes();
    } catch (Unreadable unreadable) {
      throw Reading.refusal(unreadable);
    }
  }

  private static Refusal list(String fileName) {
    return Refusal.unprocessable(
        new Text(
            "“%s” là danh mục thủ tục, không phải bảng các bước của một thủ tục. Hãy nhập bằng “Tệp danh mục”, “Nhập danh mục từ bảng tính”."
                .formatted(fileName),
            "“%s” is a list of procedures, not the steps of one. Take it in by “Catalogue files”, “Import the list from a spreadsheet”."
                .formatted(fileName)),
        List.of());
  }
}
