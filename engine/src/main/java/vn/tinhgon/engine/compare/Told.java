package vn.tinhgon.engine.compare;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.bpmn.compare.Change;

/** A change in people's words. */
public record Told(
    Change.Kind kind,
    Change.Element element,
    @Nullable String before,
    @Nullable String after,
    String name,
    List<ToldValue> attributes) {

  /** What of it changed; names instead of ids where there are any. */
  public record ToldValue(String name, Text label, @Nullable Text before, @Nullable Text after) {}

  public Told {
    attributes = List.copyOf(attributes);
  }

  public Text kindLabel() {
    return switch (kind) {
      case ADDED -> new Text("Thêm", "Added");
      case REMOVED -> new Text("Bỏ", "Removed");
      case CHANGED -> new Text("Sửa", "Changed");
      case MOVED -> new Text("Đổi chỗ", "Moved");
      case REWIRED -> new Text("Nối lại", "Rewired");
    };
  }

  public Text elementLabel() {
    return switch (element) {
      case PROCEDURE -> new Text("Thủ tục", "Procedure");
      case STEP -> new Text("Bước", "Step");
      case NODE -> new Text("Sự kiện, nút rẽ", "Event or gateway");
      case FLOW -> new Text("Đường nối", "Flow");
      case DOCUMENT -> new Text("Giấy tờ", "Document");
      case LEGAL_BASIS -> new Text("Căn cứ pháp lý", "Legal basis");
      case COST -> new Text("Chi phí", "Cost");
    };
  }
}
