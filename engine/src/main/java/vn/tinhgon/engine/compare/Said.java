package vn.tinhgon.engine.compare;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.StepKind;
import vn.tinhgon.bpmn.Text;

/** The values of a model as people say them: words for its codes, commas in numbers. */
final class Said {
  private static final Set<String> CODED =
      Set.of("medium", "signature", "limitUnit", "rank", "type");
  private static final Text YES = new Text("có", "yes");
  private static final Text NO = new Text("không", "no");

  private static final Map<String, Text> WORDS =
      Map.ofEntries(
          Map.entry("PAPER", new Text("trên giấy", "on paper")),
          Map.entry("ELECTRONIC", new Text("điện tử", "electronic")),
          Map.entry("MIXED", new Text("giấy và điện tử", "paper and electronic")),
          Map.entry("WET", new Text("ký tay", "by hand")),
          Map.entry("INITIAL", new Text("ký nháy", "initials")),
          Map.entry("DIGITAL", new Text("ký số", "digital")),
          Map.entry("HOUR", new Text("giờ", "hours")),
          Map.entry("DAY", new Text("ngày", "days")),
          Map.entry("WORKING_DAY", new Text("ngày làm việc", "working days")),
          Map.entry("LAW", new Text("luật", "law")),
          Map.entry("DECREE", new Text("nghị định", "decree")),
          Map.entry("CIRCULAR", new Text("thông tư", "circular")),
          Map.entry("MINISTRY_DECISION", new Text("quyết định của Bộ", "decision of the ministry")),
          Map.entry("UNIT_DECISION", new Text("quyết định của đơn vị", "decision of the unit")),
          Map.entry("NONE", new Text("không có", "none")),
          Map.entry("TASK", new Text("có người làm", "done by a person")),
          Map.entry("USER_TASK", new Text("có người làm", "done by a person")),
          Map.entry("MANUAL_TASK", new Text("làm tay", "done by hand")),
          Map.entry("SERVICE_TASK", new Text("hệ thống tự làm", "done by the system")),
          Map.entry("SCRIPT_TASK", new Text("hệ thống tự làm", "done by the system")),
          Map.entry("SEND_TASK", new Text("hệ thống tự gửi", "sent by the system")),
          Map.entry("RECEIVE_TASK", new Text("chờ nhận", "waits to receive")),
          Map.entry("BUSINESS_RULE_TASK", new Text("quyết theo quy tắc", "decided by a rule")));

  private Said() {}

  static @Nullable Text of(String attribute, @Nullable String value) {
    if (value == null) return null;
    if (value.equals("true")) return YES;
    if (value.equals("false")) return NO;
    if (attribute.equals("kind")) return kind(value);
    if (CODED.contains(attribute)) return WORDS.getOrDefault(value, same(value));
    if (value.matches("-?\\d+\\.\\d+")) return new Text(value.replace('.', ','), value);
    return same(value);
  }

  /** Names and whatever nobody has words for stay as the model writes them. */
  static Text same(String value) {
    return new Text(value, value);
  }

  private static Text kind(String value) {
    for (var kind : StepKind.values()) if (kind.name().equals(value)) return kind.label();
    return same(value);
  }
}
