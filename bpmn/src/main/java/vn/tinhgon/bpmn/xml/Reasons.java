package vn.tinhgon.bpmn.xml;

import java.util.Locale;
import vn.tinhgon.bpmn.Text;

/** Why a file is refused and what to do, in sentences a reform officer understands. */
final class Reasons {
  private static final Text EXPORT =
      new Text(
          "Hãy xuất lại tệp BPMN 2.0 từ công cụ vẽ.",
          "Export the file again as BPMN 2.0 from the drawing tool.");

  private static final int MEGABYTE = 1024 * 1024;

  private Reasons() {}

  static Text missing() {
    return new Text(
        "Không tìm thấy tệp. Hãy kiểm tra tên và đường dẫn.",
        "There is no such file. Check its name and path.");
  }

  static Text folder() {
    return new Text(
        "Đây là một thư mục, không phải tệp. Hãy chỉ ra tệp BPMN nằm trong đó.",
        "This is a folder, not a file. Name the BPMN file inside it.");
  }

  static Text special() {
    return new Text(
        "Đây không phải tệp thông thường nên không đọc. Hãy lưu nội dung thành một tệp BPMN.",
        "This is not an ordinary file, so it is not read. Save its content as a BPMN file.");
  }

  static Text forbidden() {
    return new Text(
        "Không có quyền đọc tệp. Hãy xin quyền đọc hoặc chép tệp sang nơi đọc được.",
        "You may not read this file. Ask for permission or copy it to a place you can read.");
  }

  static Text failing() {
    return new Text(
        "Ổ đĩa không trả được nội dung tệp. Hãy thử lại hoặc chép tệp sang nơi khác.",
        "The disk did not deliver the file. Try again or copy the file elsewhere.");
  }

  static Text large(long bytes) {
    return text(
        "Tệp dài %d MB, vượt giới hạn %d MB. Hãy tách quy trình thành nhiều tệp.",
        "The file has %d MB, more than the %d MB that are read. Split it into several files.",
        Math.round(Math.ceil(bytes / (double) MEGABYTE)),
        Limits.BYTES / MEGABYTE);
  }

  static Text empty() {
    return new Text("Tệp rỗng. " + EXPORT.vi(), "The file is empty. " + EXPORT.en());
  }

  static Text notXml() {
    return new Text(
        "Tệp không phải XML nên không phải BPMN. " + EXPORT.vi(),
        "The file is not XML, so it is not BPMN. " + EXPORT.en());
  }

  static Text notBpmn(String name, String namespace) {
    var of =
        namespace.isEmpty()
            ? new Text("không có không gian tên", "without a namespace")
            : new Text("không gian tên " + namespace, "of namespace " + namespace);
    return new Text(
        "Tệp là XML nhưng không phải BPMN 2.0: phần tử gốc là <%s> (%s), cần <definitions> của %s. %s"
            .formatted(name, of.vi(), Namespaces.BPMN, EXPORT.vi()),
        "The file is XML but not BPMN 2.0: its root is <%s> (%s), and must be <definitions> of %s. %s"
            .formatted(name, of.en(), Namespaces.BPMN, EXPORT.en()));
  }

  static Text truncated() {
    return new Text(
        "Tệp bị cắt cụt ngay từ đầu. Hãy chép lại cho đủ hoặc xuất lại tệp.",
        "The file is cut off at its very start. Copy it again in full or export it again.");
  }

  static Text truncated(String open, int since) {
    return text(
        "Tệp bị cắt cụt: phần tử <%s> mở ở dòng %d chưa đóng. Hãy chép lại cho đủ hoặc xuất lại"
            + " tệp.",
        "The file is cut off: element <%s>, opened on line %d, is not closed. Copy it again in full"
            + " or export it again.",
        open,
        since);
  }

  static Text mismatched(String open, int since) {
    return text(
        "Phần tử <%s> mở ở dòng %d chưa được đóng đúng chỗ. Hãy sửa thẻ đóng hoặc xuất lại tệp.",
        "Element <%s>, opened on line %d, is not closed where it should be. Mend the closing tag or"
            + " export the file again.",
        open,
        since);
  }

  static Text unbound(String prefix) {
    return text(
        "Tiền tố “%s” chưa được khai báo (thiếu xmlns:%s). Hãy thêm khai báo vào phần tử gốc hoặc"
            + " xuất lại tệp.",
        "Prefix “%s” is not declared (xmlns:%s is missing). Add the declaration to the root element"
            + " or export the file again.",
        prefix,
        prefix);
  }

  static Text entity(String name) {
    return text(
        "Thực thể “&%s;” không được khai báo. Hãy viết thẳng ký tự đó, hoặc viết “&amp;” nếu muốn"
            + " dấu &.",
        "Entity “&%s;” is not declared. Write the character itself, or “&amp;” where a plain & is"
            + " meant.",
        name);
  }

  static Text dtd() {
    return new Text(
        "Tệp chứa khai báo DOCTYPE; vì an toàn, DTD và thực thể ngoài không được đọc. Hãy xóa dòng"
            + " <!DOCTYPE …> rồi thử lại.",
        "The file has a DOCTYPE; for safety, DTDs and external entities are never read. Delete the"
            + " <!DOCTYPE …> and try again.");
  }

  static Text encoding() {
    return new Text(
        "Có ký tự không đúng bảng mã mà tệp khai báo. Hãy lưu lại tệp với bảng mã UTF-8.",
        "Some bytes do not belong to the encoding the file declares. Save the file again as"
            + " UTF-8.");
  }

  static Text unknownEncoding() {
    return new Text(
        "Bảng mã khai báo ở dòng đầu không dùng được. Hãy lưu lại tệp với bảng mã UTF-8.",
        "The encoding declared on the first line is not supported. Save the file again as UTF-8.");
  }

  static Text declaration() {
    return new Text(
        "Dòng khai báo <?xml …?> viết sai hoặc không đứng ở ngay đầu tệp. Hãy sửa thành <?xml"
            + " version=\"1.0\" encoding=\"UTF-8\"?> ở đầu tệp.",
        "The <?xml …?> declaration is malformed or not at the very start. Make it <?xml"
            + " version=\"1.0\" encoding=\"UTF-8\"?> at the start of the file.");
  }

  static Text character() {
    return new Text(
        "Có ký tự điều khiển không được phép trong XML. Hãy xóa ký tự đó hoặc xuất lại tệp.",
        "There is a control character that XML does not allow. Delete it or export the file"
            + " again.");
  }

  static Text attributeTwice(String attribute, String element) {
    return text(
        "Thuộc tính “%s” của <%s> được ghi hai lần. Hãy xóa bớt một lần.",
        "Attribute “%s” of <%s> is written twice. Delete one of the two.", attribute, element);
  }

  static Text afterTheEnd() {
    return new Text(
        "Còn nội dung sau khi phần tử gốc đã đóng. Hãy xóa phần thừa ở cuối hoặc xuất lại tệp.",
        "Something follows after the root element is closed. Delete it or export the file again.");
  }

  static Text deep() {
    return text(
        "Các phần tử lồng nhau quá %d cấp, không phải một quy trình thật. Hãy xuất lại tệp.",
        "Elements are nested more than %d deep, which no real procedure is. Export the file again.",
        Limits.DEPTH);
  }

  static Text many() {
    return new Text(
        "Tệp có hơn %s phần tử. Hãy tách quy trình thành nhiều tệp."
            .formatted(String.format(Locale.GERMANY, "%,d", Limits.ELEMENTS)),
        "The file has more than %s elements. Split the procedure into several files."
            .formatted(String.format(Locale.UK, "%,d", Limits.ELEMENTS)));
  }

  static Text sign(String sign, String instead) {
    return text(
        "Dấu %s đứng một mình không được phép trong XML. Hãy viết thành %s.",
        "A plain %s is not allowed in XML. Write %s instead.", sign, instead);
  }

  static Text beyond() {
    return new Text(
        "Một phần tử có quá nhiều thuộc tính hoặc tên quá dài, không phải một quy trình thật. "
            + EXPORT.vi(),
        "An element has too many attributes or too long a name, which no real procedure has. "
            + EXPORT.en());
  }

  static Text malformed() {
    return new Text(
        "Chỗ này viết không đúng cú pháp XML. Hãy sửa lại hoặc xuất lại tệp từ công cụ vẽ.",
        "This place is not written as XML demands. Mend it or export the file again from the"
            + " drawing tool.");
  }

  private static Text text(String vi, String en, Object... values) {
    return new Text(vi.formatted(values), en.formatted(values));
  }
}
