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
      case "Min", "DecimalMin" -> least(last(arguments));
      case "Positive" -> new Text("Phải lớn hơn 0.", "Must be greater than 0.");
      case "PositiveOrZero" -> least("0");
      case "Max", "DecimalMax" -> most(last(arguments));
      case "typeMismatch" -> new Text("Giá trị không đúng dạng.", "The value has the wrong form.");
      default -> new Text("Chưa hợp lệ.", "Isn't valid.");
    };
  }

  /** The bound is the last of the constraint's members by name. */
  private static String last(Object[] arguments) {
    return arguments.length < 2 ? "?" : String.valueOf(arguments[arguments.length - 1]);
  }

  private static Text least(String bound) {
    return new Text(
        "Phải từ %s trở lên.".formatted(bound), "Must be at least %s.".formatted(bound));
  }

  private static Text most(String bound) {
    return new Text("Không được quá %s.".formatted(bound), "Must be at most %s.".formatted(bound));
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
