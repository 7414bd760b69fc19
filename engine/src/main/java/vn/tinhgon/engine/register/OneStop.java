package vn.tinhgon.engine.register;

import static vn.tinhgon.engine.register.Field.Kind.DAY;
import static vn.tinhgon.engine.register.Field.Kind.LONG_TEXT;
import static vn.tinhgon.engine.register.Field.Kind.MOMENT;
import static vn.tinhgon.engine.register.Field.Kind.TEXT;
import static vn.tinhgon.engine.register.Field.Kind.UNIT;
import static vn.tinhgon.engine.register.Field.option;

import java.util.List;

/** Sổ theo dõi hồ sơ tiếp nhận, by the door it came through (Nghị định 118/2025). */
final class OneStop {
  static final List<Field> FIELDS =
      List.of(
          Field.of("receivedAt", MOMENT, "Ngày, giờ tiếp nhận", "Received at")
              .asRequired()
              .inList(),
          Field.of("title", LONG_TEXT, "Hồ sơ", "Dossier", 500).asRequired().inList(),
          Field.of("applicant", TEXT, "Người, cơ quan nộp", "Handed in by", 200)
              .asRequired()
              .inList(),
          Field.of("procedure", TEXT, "Mã thủ tục", "Procedure code", 100),
          Field.choice(
                  "channel",
                  "Nơi tiếp nhận",
                  "Received through",
                  List.of(
                      option("ONE_STOP", "Trực tiếp tại Bộ phận Một cửa", "One-stop desk"),
                      option("ONLINE", "Trực tuyến", "Online"),
                      option("POST", "Bưu chính", "Post"),
                      option("UNIT", "Gửi thẳng đơn vị", "Straight to a unit")))
              .asRequired()
              .inList(),
          Field.of("unit", UNIT, "Đơn vị giải quyết", "Handling unit").asRequired().inList(),
          Field.of("due", DAY, "Hẹn trả", "Promised on").inList(),
          Field.of("finishedOn", DAY, "Ngày trả kết quả", "Returned on"),
          Field.of("result", TEXT, "Kết quả", "Result", 300));

  private OneStop() {}
}
