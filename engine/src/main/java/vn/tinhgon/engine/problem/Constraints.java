package vn.tinhgon.engine.problem;

import org.springframework.context.MessageSourceResolvable;
import vn.tinhgon.bpmn.Text;

/** Bean Validation's constraints, said in both languages. */
final class Constraints {
  static final Text MISSING = new Text("Còn thiếu.", "Is missing.");

  private Constraints() {}

  static Text message(MessageSourceResolvable error) {
    var codes = error.getCodes();
    var code = codes == null || codes.length == 0 ? "" : codes[codes.length - 1];
    var arguments = error.getArguments() == null ? new Object[0] : error.getArguments();
    return switch (code) {
      case "NotNull", "NotBlank", "NotEmpty" -> MISSING;
      case "Size" -> size(arguments);
      case "Min", "Positive", "PositiveOrZero" ->
          new Text("Nhỏ hơn mức cho phép.", "Is smaller than allowed.");
      case "Max" -> new Text("Lớn hơn mức cho phép.", "Is greater than allowed.");
      case "typeMismatch" -> new Text("Giá trị không đúng dạng.", "The value has the wrong form.");
      default -> new Text("Chưa hợp lệ.", "Isn't valid.");
    };
  }

  /** Spring hands over the field, then the constraint's members by name: max, min. */
  private static Text size(Object[] arguments) {
    if (arguments.length < 3) {
      return new Text("Độ dài chưa hợp lệ.", "Has the wrong length.");
    }
    return new Text(
        "Phải dài từ %s đến %s ký tự.".formatted(arguments[2], arguments[1]),
        "Must have %s to %s characters.".formatted(arguments[2], arguments[1]));
  }
}
