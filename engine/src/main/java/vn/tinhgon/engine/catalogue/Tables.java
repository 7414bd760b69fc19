package vn.tinhgon.engine.catalogue;

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
    Spreadsheet.read(table, fileName);
    try {
      return TableModel.of(StepTables.read(table, fileName), fileName).bytes();
    } catch (Unreadable unreadable) {
      throw Reading.refusal(unreadable);
    }
  }
}
