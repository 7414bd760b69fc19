package vn.tinhgon.engine.problem;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import vn.tinhgon.bpmn.Text;

/** Problem details (RFC 9457) in the reader's language; {@code errors} names every wrong field. */
record Problem(int status, String title, String detail, @Nullable List<FieldError> errors) {

  record FieldError(String field, String message) {}

  static Problem of(HttpStatusCode status, Text detail, List<Fault> faults, Locale reader) {
    var errors =
        faults.stream().map(f -> new FieldError(f.field(), f.message().in(reader))).toList();
    return new Problem(
        status.value(),
        title(status.value()).in(reader),
        detail.in(reader),
        errors.isEmpty() ? null : errors);
  }

  private static Text title(int status) {
    return switch (status) {
      case 400 -> new Text("Yêu cầu không đúng dạng", "Malformed request");
      case 401 -> new Text("Chưa đăng nhập", "Not signed in");
      case 403 -> new Text("Không được phép", "Not allowed");
      case 404 -> new Text("Không tìm thấy", "Not found");
      case 405 -> new Text("Không hỗ trợ thao tác này", "Method not allowed");
      case 406 -> new Text("Không có dạng trả lời được yêu cầu", "Not acceptable");
      case 409 -> new Text("Đã có thay đổi", "Conflict");
      case 413 -> new Text("Nội dung quá lớn", "Content too large");
      case 415 -> new Text("Không hỗ trợ dạng nội dung này", "Unsupported media type");
      case 422 -> new Text("Nội dung chưa hợp lệ", "Content not valid");
      case 429 -> new Text("Quá nhiều lần thử", "Too many tries");
      case 503 -> new Text("Tạm thời không phục vụ được", "Temporarily unavailable");
      default ->
          status < 500
              ? new Text("Không thực hiện được yêu cầu", "Request refused")
              : new Text("Lỗi của chương trình", "Fault in the program");
    };
  }
}
