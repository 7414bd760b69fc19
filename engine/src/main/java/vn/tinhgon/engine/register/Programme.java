package vn.tinhgon.engine.register;

import static vn.tinhgon.engine.register.Field.Kind.DAY;
import static vn.tinhgon.engine.register.Field.Kind.LONG_TEXT;
import static vn.tinhgon.engine.register.Field.Kind.TEXT;
import static vn.tinhgon.engine.register.Field.Kind.UNIT;
import static vn.tinhgon.engine.register.Field.Kind.UNITS;
import static vn.tinhgon.engine.register.Field.option;

import java.util.List;

/** Sổ theo dõi chương trình công tác: projects, legal texts and key tasks of the year. */
final class Programme {
  static final List<Field.Option> KINDS =
      List.of(
          option("PROJECT", "Đề án", "Project"),
          option("LEGAL_TEXT", "Nghị định, quyết định", "Decree or decision"),
          option("CIRCULAR", "Thông tư", "Circular"),
          option("KEY_TASK", "Nhiệm vụ trọng tâm", "Key task"));

  static final List<Field> FIELDS =
      List.of(
          Field.choice("kind", "Loại", "Kind", KINDS).asRequired().inList(),
          Field.of("title", LONG_TEXT, "Tên đề án, văn bản, nhiệm vụ", "Title", 500)
              .asRequired()
              .inList(),
          Field.of("programme", TEXT, "Chương trình, kế hoạch", "Programme", 300),
          Field.of("plannedOn", DAY, "Ngày đưa vào chương trình", "Planned on").asRequired(),
          Field.of("unit", UNIT, "Đơn vị chủ trì", "Lead unit").asRequired().inList(),
          Field.of("coUnits", UNITS, "Đơn vị phối hợp", "Supporting units"),
          Field.choice(
                  "submitTo",
                  "Cấp trình",
                  "Submitted to",
                  List.of(
                      option("GOVERNMENT", "Chính phủ", "Government"),
                      option("PRIME_MINISTER", "Thủ tướng Chính phủ", "Prime Minister"),
                      option("MINISTER", "Bộ trưởng", "Minister")))
              .or("MINISTER"),
          Field.of("due", DAY, "Hạn trình, ban hành", "Due").inList(),
          Field.of("submittedOn", DAY, "Ngày trình", "Submitted on").inList(),
          Field.of("finishedOn", DAY, "Ngày ban hành, hoàn thành", "Issued or finished on")
              .inList(),
          Field.of("result", TEXT, "Số, ký hiệu văn bản ban hành", "Resulting document", 100),
          Field.of("note", LONG_TEXT, "Ghi chú", "Note", 1000));

  private Programme() {}
}
