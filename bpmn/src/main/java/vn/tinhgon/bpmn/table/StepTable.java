package vn.tinhgon.bpmn.table;

import java.util.List;

/**
 * A steps table as officers write it.
 *
 * @param title the line above the table: the procedure's name
 */
public record StepTable(String title, List<Row> rows) {
  public StepTable {
    rows = List.copyOf(rows);
  }

  /**
   * One step, in the words of the table.
   *
   * @param number as written: "1", "Bước 2", "3.1"
   * @param performer unit or person
   * @param time such as "0,5 ngày làm việc"; may be empty or "Không quy định"
   * @param result paper or form that comes out of the step
   */
  public record Row(String number, String content, String performer, String time, String result) {}
}
