package vn.tinhgon.engine.register;

import static vn.tinhgon.engine.register.Field.Kind.DAY;
import static vn.tinhgon.engine.register.Field.Kind.LONG_TEXT;
import static vn.tinhgon.engine.register.Field.Kind.MOMENT;
import static vn.tinhgon.engine.register.Field.Kind.PEOPLE;
import static vn.tinhgon.engine.register.Field.Kind.TEXT;
import static vn.tinhgon.engine.register.Field.Kind.UNIT;
import static vn.tinhgon.engine.register.Field.Kind.UNITS;
import static vn.tinhgon.engine.register.Field.Kind.YES_NO;

import java.util.List;

/** Sổ đăng ký văn bản đến (Nghị định 30/2020 Đ.20–24, Phụ lục IV and VI). */
final class Incoming {
  static final List<Field> FIELDS =
      List.of(
          Field.of("arrivedAt", MOMENT, "Ngày, giờ đến", "Arrived at")
              .asRequired()
              .called("ArrivalDate")
              .inList(),
          Field.of("organName", TEXT, "Cơ quan gửi", "Sender", 200)
              .asRequired()
              .called("OrganName")
              .inList(),
          Field.of("codeNumber", TEXT, "Số văn bản", "Document number", 11).called("CodeNumber"),
          Field.of("codeNotation", TEXT, "Ký hiệu", "Symbol", 30).called("CodeNotation"),
          Field.of("issuedDate", DAY, "Ngày văn bản", "Dated").called("IssuedDate"),
          Papers.TYPE,
          Papers.SUBJECT,
          Papers.PAGES,
          Field.of("signerInfo", TEXT, "Người ký", "Signed by", 100)
              .called("SignerInfo")
              .asContent(),
          Papers.PRIORITY,
          Papers.SECRECY,
          Field.of("unit", UNIT, "Đơn vị chủ trì xử lý", "Lead unit")
              .asRequired()
              .called("ToPlaces")
              .inList(),
          Field.of("coUnits", UNITS, "Đơn vị phối hợp", "Supporting units"),
          Field.of("transferredAt", MOMENT, "Ngày, giờ chuyển giao", "Passed on at"),
          Field.of("due", DAY, "Hạn xử lý", "Due").called("DueDate").inList(),
          Field.of("finishedOn", DAY, "Ngày xử lý xong", "Handled on"),
          Field.of("result", LONG_TEXT, "Kết quả xử lý", "Outcome", 1000).asContent(),
          Papers.CHANNEL,
          Field.of("signed", YES_NO, "Có chữ ký số", "Digitally signed").or("false"),
          Papers.DIGITISED,
          Field.of("readers", PEOPLE, "Người được xem (văn bản mật)", "May read (if secret)"));

  private Incoming() {}
}
