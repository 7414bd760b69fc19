package vn.tinhgon.engine.problem;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.MismatchedInputException;
import vn.tinhgon.bpmn.Text;

/** What is wrong with a request, said to the one who sent it. */
final class Details {
  static final Text SIGN_IN = new Text("Hãy đăng nhập để tiếp tục.", "Sign in to go on.");
  static final Text NOT_ALLOWED =
      new Text(
          "Tài khoản này không có quyền làm việc đó, hoặc trang đã cũ. Hãy tải lại trang; nếu vẫn vậy, đề nghị quản trị cấp quyền.",
          "This account may not do that, or the page is stale. Reload the page; if it stays so, ask the administrator for the permission.");
  static final Text CROSSED =
      new Text(
          "Người khác vừa sửa cùng nội dung này. Hãy tải lại rồi làm lại.",
          "Somebody else has just changed the same thing. Reload and try again.");
  static final Text UNSTORABLE =
      new Text(
          "Nội dung có ký tự không lưu được hoặc giá trị ngoài giới hạn.",
          "The content holds a character that can't be stored, or a value out of range.");
  static final Text DATABASE_AWAY =
      new Text(
          "Cơ sở dữ liệu đang không trả lời. Hãy thử lại sau ít phút.",
          "The database doesn't answer. Try again in a few minutes.");
  static final Text OUR_FAULT =
      new Text(
          "Chương trình gặp lỗi; chi tiết nằm trong nhật ký của máy chủ.",
          "The program failed; the server's log has the details.");

  private Details() {}

  static Text detail(Exception e, HttpStatusCode status) {
    if (e instanceof HttpRequestMethodNotSupportedException method) {
      return new Text(
          "Địa chỉ này không nhận %s.".formatted(method.getMethod()),
          "This address doesn't take %s.".formatted(method.getMethod()));
    }
    if (e instanceof HttpMediaTypeNotSupportedException media) {
      var accepted = String.valueOf(media.getSupportedMediaTypes());
      return new Text(
          "Hãy gửi nội dung dạng %s (Content-Type).".formatted(accepted),
          "Send the content as %s (Content-Type).".formatted(accepted));
    }
    if (e instanceof HttpMessageNotReadableException unreadable) {
      return unreadable(unreadable);
    }
    if (!faults(e).isEmpty()) {
      return new Text("Hãy sửa các mục được nêu.", "Mend the fields named.");
    }
    return switch (status.value()) {
      case 404 -> new Text("Không có gì ở địa chỉ này.", "There is nothing at this address.");
      case 406 -> new Text("Địa chỉ này trả lời bằng JSON.", "This address answers in JSON.");
      default -> new Text("Yêu cầu không đọc được.", "The request can't be read.");
    };
  }

  static List<Fault> faults(Exception e) {
    if (e instanceof MethodArgumentNotValidException invalid) {
      return invalid.getBindingResult().getFieldErrors().stream().map(Details::fault).toList();
    }
    if (e instanceof HandlerMethodValidationException invalid) {
      return invalid.getParameterValidationResults().stream()
          .flatMap(
              result ->
                  result instanceof ParameterErrors body
                      ? body.getFieldErrors().stream().map(Details::fault)
                      : result.getResolvableErrors().stream()
                          .map(
                              error ->
                                  new Fault(
                                      String.valueOf(
                                          result.getMethodParameter().getParameterName()),
                                      Constraints.message(error))))
          .toList();
    }
    if (e instanceof MethodArgumentTypeMismatchException mismatch) {
      return List.of(new Fault(mismatch.getName(), wrongType(mismatch.getRequiredType())));
    }
    if (e instanceof MissingServletRequestParameterException missing) {
      return List.of(new Fault(missing.getParameterName(), Constraints.MISSING));
    }
    if (e instanceof HttpMessageNotReadableException unreadable
        && unreadable.getCause() instanceof MismatchedInputException mismatch
        && !mismatch.getPath().isEmpty()) {
      return List.of(new Fault(path(mismatch), wrongType(mismatch.getTargetType())));
    }
    return List.of();
  }

  private static Fault fault(FieldError error) {
    return new Fault(error.getField(), Constraints.message(error));
  }

  private static Text unreadable(HttpMessageNotReadableException e) {
    if (e.getCause() instanceof MismatchedInputException mismatch
        && !mismatch.getPath().isEmpty()) {
      return new Text("Hãy sửa các mục được nêu.", "Mend the fields named.");
    }
    if (e.getCause() instanceof JacksonException json && json.getLocation() != null) {
      var at = json.getLocation();
      return new Text(
          "JSON sai ở dòng %d, cột %d.".formatted(at.getLineNr(), at.getColumnNr()),
          "The JSON is wrong at line %d, column %d.".formatted(at.getLineNr(), at.getColumnNr()));
    }
    return new Text(
        "Thiếu nội dung, hoặc nội dung không đọc được.",
        "The content is missing or can't be read.");
  }

  private static String path(JacksonException e) {
    var path = new StringBuilder();
    for (var step : e.getPath()) {
      if (step.getPropertyName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
      }
    }
    return path.toString();
  }

  private static Text wrongType(@Nullable Class<?> wanted) {
    if (wanted == null) {
      return new Text("Giá trị không đúng dạng.", "The value has the wrong form.");
    }
    if (wanted.isEnum()) {
      var names = Stream.of(wanted.getEnumConstants()).map(String::valueOf).toList();
      return new Text(
          "Phải là một trong %s.".formatted(names), "Must be one of %s.".formatted(names));
    }
    if (Number.class.isAssignableFrom(wanted) || wanted.isPrimitive() && wanted != boolean.class) {
      return new Text("Phải là một số.", "Must be a number.");
    }
    if (wanted == boolean.class || wanted == Boolean.class) {
      return new Text("Phải là true hoặc false.", "Must be true or false.");
    }
    if (wanted == String.class) {
      return new Text("Phải là một chuỗi chữ.", "Must be a text.");
    }
    return new Text("Giá trị không đúng dạng.", "The value has the wrong form.");
  }
}
