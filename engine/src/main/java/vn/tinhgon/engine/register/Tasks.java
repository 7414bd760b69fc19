package vn.tinhgon.engine.register;

import static vn.tinhgon.engine.register.Field.Kind.DAY;
import static vn.tinhgon.engine.register.Field.Kind.LONG_TEXT;
import static vn.tinhgon.engine.register.Field.Kind.TEXT;
import static vn.tinhgon.engine.register.Field.Kind.UNIT;
import static vn.tinhgon.engine.register.Field.Kind.UNITS;
import static vn.tinhgon.engine.register.Field.option;

import java.util.List;

/** Sổ theo dõi nhiệm vụ được giao. */
final class Tasks {
  static final List<Field> FIELDS =
      List.of(
          Field.of("content", LONG_TEXT, "Nội dung nhiệm vụ", "Task", 1000).asRequired().inList(),
          Field.choice(
                  "origin",
                  "Nguồn giao",
                  "Assigned by",
                  List.of(
                      option("GOVERNMENT", "Chính phủ, Thủ tướng", "Government, Prime Minister"),
                      option("PARTY", "Đảng, Quốc hội", "Party, National Assembly"),
                      option("MINISTER", "Bộ trưởng", "Minister"),
                      option("DEPUTY", "Thứ trưởng", "Deputy minister"),
                      option("OTHER", "Nguồn khác", "Others")))
              .asRequired(),
          Field.of("source", TEXT, "Văn bản giao nhiệm vụ", "Assigning document", 300)
              .asRequired()
              .inList(),
          Field.of("assignedOn", DAY, "Ngày giao", "Assigned on").asRequired().inList(),
          Field.of("unit", UNIT, "Đơn vị chủ trì", "Lead unit").asRequired().inList(),
          Field.of("coUnits", UNITS, "Đơn vị phối hợp", "Supporting units"),
          Field.of("due", DAY, "Hạn hoàn thành", "Due").inList(),
          Field.of("progress", LONG_TEXT, "Tình hình thực hiện", "Progress", 2000),
          Field.of("finishedOn", DAY, "Ngày hoàn thành", "Finished on"),
          Field.of(
              "evidence", TEXT, "Văn bản, sản phẩm hoàn thành", "Evidence of completion", 500));

  private Tasks() {}
}
