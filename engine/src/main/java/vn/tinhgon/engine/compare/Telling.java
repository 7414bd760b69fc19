package vn.tinhgon.engine.compare;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Procedure;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.bpmn.compare.Change;

/** Puts the names of things in place of their ids. */
final class Telling {
  private static final Set<String> REFERENCES =
      Set.of("source", "target", "reads", "writes", "legalBasis", "attachedTo", "defaultFlow");

  private static final Map<String, Text> LABELS =
      Map.ofEntries(
          Map.entry("name", new Text("Tên", "Name")),
          Map.entry("limit", new Text("Thời hạn", "Limit")),
          Map.entry("limitUnit", new Text("Đơn vị thời hạn", "Unit of the limit")),
          Map.entry("effortHours", new Text("Công thực hiện (giờ)", "Effort (hours)")),
          Map.entry("waitDays", new Text("Chờ (ngày)", "Waiting (days)")),
          Map.entry("kind", new Text("Loại bước", "Kind of step")),
          Map.entry("type", new Text("Loại phần tử", "Type of element")),
          Map.entry("units", new Text("Đơn vị", "Unit")),
          Map.entry("lead", new Text("Chủ trì", "Lead")),
          Map.entry("lanes", new Text("Làn", "Lane")),
          Map.entry("scope", new Text("Thuộc", "Within")),
          Map.entry("order", new Text("Thứ tự", "Order")),
          Map.entry("role", new Text("Vai trò", "Role")),
          Map.entry("level", new Text("Cấp", "Level")),
          Map.entry("medium", new Text("Hình thức", "Medium")),
          Map.entry("signature", new Text("Chữ ký", "Signature")),
          Map.entry("reads", new Text("Giấy tờ dùng", "Documents read")),
          Map.entry("writes", new Text("Giấy tờ tạo ra", "Documents written")),
          Map.entry("legalBasis", new Text("Căn cứ pháp lý", "Legal basis")),
          Map.entry("mandatory", new Text("Bắt buộc", "Mandatory")),
          Map.entry("canChangeOutcome", new Text("Làm thay đổi kết quả", "Can change the outcome")),
          Map.entry("rejectProbability", new Text("Tỷ lệ trả lại", "Reject probability")),
          Map.entry("probability", new Text("Xác suất", "Probability")),
          Map.entry("source", new Text("Từ", "From")),
          Map.entry("target", new Text("Đến", "To")),
          Map.entry("trigger", new Text("Kích hoạt", "Trigger")),
          Map.entry("copies", new Text("Số bản", "Copies")),
          Map.entry("sets", new Text("Số bộ", "Sets")),
          Map.entry("certified", new Text("Chứng thực", "Certified")),
          Map.entry("template", new Text("Có mẫu", "Has a form")),
          Map.entry("prepareHours", new Text("Giờ chuẩn bị", "Hours to prepare")),
          Map.entry("issuedBy", new Text("Nơi cấp", "Issued by")),
          Map.entry("availableIn", new Text("Có trong cơ sở dữ liệu", "Available in")),
          Map.entry("owner", new Text("Đơn vị chủ trì", "Owner")),
          Map.entry("field", new Text("Lĩnh vực", "Field")),
          Map.entry("group", new Text("Nhóm", "Group")),
          Map.entry("code", new Text("Mã", "Code")),
          Map.entry("runsPerYear", new Text("Số lần một năm", "Runs a year")),
          Map.entry("subjects", new Text("Số đối tượng một năm", "Subjects a year")),
          Map.entry("batch", new Text("Xử lý theo đợt", "Batch")),
          Map.entry("delegable", new Text("Phân cấp được", "Delegable")),
          Map.entry("value", new Text("Giá trị được quyết định", "Value decided on")),
          Map.entry("automatic", new Text("Tự động", "Automatic")),
          Map.entry("article", new Text("Điều, khoản", "Article")),
          Map.entry("text", new Text("Văn bản", "Text")),
          Map.entry("rank", new Text("Hiệu lực pháp lý", "Rank")),
          Map.entry("date", new Text("Ngày", "Date")));

  private final Map<String, String> before;
  private final Map<String, String> after;

  Telling(Procedure before, Procedure after) {
    this.before = names(before);
    this.after = names(after);
  }

  private static Map<String, String> names(Procedure procedure) {
    var names = new HashMap<String, String>();
    for (var node : procedure.graph().nodes()) put(names, node.id(), node.name());
    for (var flow : procedure.graph().flows()) {
      var ends = joined(flow.source(), names) + " → " + joined(flow.target(), names);
      put(names, flow.id(), flow.name().isBlank() ? ends : flow.name());
    }
    for (var basis : procedure.legalBases()) put(names, basis.id(), basis.text());
    for (var document : procedure.documents()) put(names, document.id(), document.name());
    return names;
  }

  private static void put(Map<String, String> names, String id, @Nullable String name) {
    if (name != null && !name.isBlank()) names.put(id, name.replaceAll("\\s+", " "));
  }

  Told of(Change change) {
    return new Told(
        change.kind(),
        change.element(),
        change.before(),
        change.after(),
        name(change),
        change.attributes().stream().map(this::value).toList());
  }

  /** A flow without a name is told by its ends. */
  private String name(Change change) {
    if (!change.name().isBlank()) return change.name().replaceAll("\\s+", " ");
    if (change.after() != null) return after.getOrDefault(change.after(), change.after());
    return change.before() == null ? "" : before.getOrDefault(change.before(), change.before());
  }

  private Told.ToldValue value(Change.Attribute attribute) {
    var label = LABELS.getOrDefault(attribute.name(), new Text(attribute.name(), attribute.name()));
    if (!REFERENCES.contains(attribute.name())) {
      return new Told.ToldValue(
          attribute.name(),
          label,
          Said.of(attribute.name(), attribute.before()),
          Said.of(attribute.name(), attribute.after()));
    }
    return new Told.ToldValue(
        attribute.name(),
        label,
        named(attribute.before(), before),
        named(attribute.after(), after));
  }

  private static @Nullable Text named(@Nullable String ids, Map<String, String> names) {
    return ids == null ? null : Said.same(joined(ids, names));
  }

  private static String joined(String ids, Map<String, String> names) {
    return list(ids).stream()
        .map(id -> names.getOrDefault(id, id))
        .collect(Collectors.joining(", "));
  }

  private static List<String> list(String ids) {
    return Arrays.asList(ids.split(", "));
  }
}
