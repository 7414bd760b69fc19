package vn.tinhgon.engine.register;

import static vn.tinhgon.engine.register.Field.option;

import java.util.List;
import java.util.Set;

/** What documents in and out have in common. */
final class Papers {
  static final String OPEN = "NONE";
  static final Set<String> ELECTRONIC = Set.of("AXIS", "EMAIL");

  static final Field TYPE =
      Field.of("typeName", Field.Kind.TEXT, "Tên loại văn bản", "Kind of document", 100)
          .asRequired()
          .called("TypeName")
          .or("Công văn");
  static final Field SUBJECT =
      Field.of("subject", Field.Kind.LONG_TEXT, "Trích yếu nội dung", "Subject", 500)
          .called("Subject")
          .inList()
          .asContent();
  static final Field PAGES =
      Field.of("pageAmount", Field.Kind.NUMBER, "Số trang", "Pages", 100_000).called("PageAmount");
  static final Field PRIORITY =
      Field.choice(
              "priority",
              "Độ khẩn",
              "Urgency",
              List.of(
                  option("NORMAL", "Thường", "Normal"),
                  option("URGENT", "Khẩn", "Urgent"),
                  option("VERY_URGENT", "Thượng khẩn", "Very urgent"),
                  option("IMMEDIATE", "Hỏa tốc", "Immediate")))
          .called("Priority")
          .or("NORMAL");
  static final Field SECRECY =
      Field.choice(
              "secrecy",
              "Độ mật",
              "Secrecy",
              List.of(
                  option(OPEN, "Không mật", "Not secret"),
                  option("CONFIDENTIAL", "Mật", "Confidential"),
                  option("SECRET", "Tối mật", "Secret"),
                  option("TOP_SECRET", "Tuyệt mật", "Top secret")))
          .or(OPEN);
  static final Field CHANNEL =
      Field.choice(
              "channel",
              "Kênh gửi, nhận",
              "Channel",
              List.of(
                  option("AXIS", "Trục liên thông văn bản", "Document exchange network"),
                  option("EMAIL", "Thư điện tử công vụ", "Official e-mail"),
                  option("POST", "Bưu chính", "Post"),
                  option("DIRECT", "Trực tiếp", "By hand"),
                  option("FAX", "Fax", "Fax")))
          .asRequired()
          .inList();
  static final Field DIGITISED =
      Field.of(
              "pagesDigitised", Field.Kind.NUMBER, "Số trang đã số hóa", "Pages digitised", 100_000)
          .or("0");

  private Papers() {}
}
