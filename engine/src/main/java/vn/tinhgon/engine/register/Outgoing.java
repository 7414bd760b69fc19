package vn.tinhgon.engine.register;

import static vn.tinhgon.engine.register.Field.Kind.DAY;
import static vn.tinhgon.engine.register.Field.Kind.LONG_TEXT;
import static vn.tinhgon.engine.register.Field.Kind.MOMENT;
import static vn.tinhgon.engine.register.Field.Kind.NUMBER;
import static vn.tinhgon.engine.register.Field.Kind.PEOPLE;
import static vn.tinhgon.engine.register.Field.Kind.TEXT;
import static vn.tinhgon.engine.register.Field.Kind.UNIT;
import static vn.tinhgon.engine.register.Field.Kind.YES_NO;
import static vn.tinhgon.engine.register.Field.option;

import java.util.List;

/** Sổ đăng ký văn bản đi (Nghị định 30/2020 Đ.14–19, Phụ lục IV and VI). */
final class Outgoing {
  static final List<Field> FIELDS =
      List.of(
          Field.of("issuedAt", MOMENT, "Ngày, giờ ban hành", "Issued at")
              .asRequired()
              .called("IssuedDate")
              .inList(),
          Field.of("codeNotation", TEXT, "Ký hiệu", "Symbol", 30)
              .asRequired()
              .called("CodeNotation")
              .inList(),
          Papers.TYPE,
          Papers.SUBJECT,
          Papers.PAGES,
          Field.of("unit", UNIT, "Đơn vị soạn thảo", "Drafting unit").asRequired().inList(),
          Field.of("signerInfo", TEXT, "Người ký", "Signed by", 100)
              .asRequired()
              .called("SignerInfo")
              .inList(),
          Field.choice(
                  "signerLevel",
                  "Cấp ký",
                  "Level of the signer",
                  List.of(
                      option("5", "Bộ trưởng", "Minister"),
                      option("4", "Thứ trưởng", "Deputy minister"),
                      option("3", "Lãnh đạo Vụ, Cục, Văn phòng", "Head of department"),
                      option("2", "Lãnh đạo phòng", "Head of division")))
              .asRequired(),
          Field.of("signedAt", MOMENT, "Ngày, giờ ký", "Signed at"),
          Field.of("toPlaces", LONG_TEXT, "Nơi nhận", "Recipients", 1000).asRequired().called("To"),
          Field.choice(
                  "recipient",
                  "Khối nơi nhận",
                  "Recipients are",
                  List.of(
                      option("MINISTRY", "Bộ, ngành", "Ministries"),
                      option("PROVINCE", "Địa phương", "Provinces"),
                      option("INSIDE", "Trong Bộ", "Inside the ministry"),
                      option("OTHER", "Tổ chức, cá nhân khác", "Others")))
              .asRequired(),
          Papers.PRIORITY,
          Papers.SECRECY,
          Field.of("due", DAY, "Hạn phát hành", "Due").called("DueDate"),
          Papers.CHANNEL,
          Field.of("sentAt", MOMENT, "Ngày, giờ phát hành (gửi đi)", "Sent at"),
          Field.of("signed", YES_NO, "Ký số", "Digitally signed").or("false").inList(),
          Field.of("whyNotSigned", TEXT, "Lý do chưa ký số", "Why not signed", 300),
          Field.of("copies", NUMBER, "Số bản", "Copies", 100_000),
          Papers.DIGITISED,
          Field.of("readers", PEOPLE, "Người được xem (văn bản mật)", "May read (if secret)"));

  private Outgoing() {}
}
