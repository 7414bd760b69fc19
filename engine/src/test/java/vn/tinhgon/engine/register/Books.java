package vn.tinhgon.engine.register;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Entries as a clerk would type them. */
final class Books {
  private Books() {}

  static Map<String, Object> incoming(String... changes) {
    return entry(
        Map.of(
            "arrivedAt", "2026-11-20T09:00",
            "organName", "Bộ Tư pháp",
            "codeNumber", "6723",
            "codeNotation", "BTP-CTXDVBQPPL",
            "typeName", "Công văn",
            "subject", "Về việc tái sử dụng dữ liệu",
            "unit", "PC",
            "due", "2026-11-27",
            "channel", "AXIS"),
        changes);
  }

  static Map<String, Object> outgoing(LocalDateTime at, String... changes) {
    return entry(
        Map.of(
            "issuedAt", at.toString(),
            "codeNotation", "PC",
            "subject", "Về việc cấp số",
            "unit", "PC",
            "signerInfo", "Vụ trưởng",
            "signerLevel", "3",
            "toPlaces", "Các đơn vị thuộc Bộ",
            "recipient", "INSIDE",
            "channel", "AXIS"),
        changes);
  }

  @SuppressWarnings("unchecked")
  static Map<String, String> values(Map<String, Object> entry) {
    return (Map<String, String>) entry.get("values");
  }

  /** Two rows of it as CSV, under the names of the fields. */
  static String twiceInASheet(Map<String, Object> entry) {
    var values = values(entry);
    var row = String.join(";", values.values());
    return String.join("\n", String.join(";", values.keySet()), row, row);
  }

  static Map<String, Object> task(String... changes) {
    return entry(
        Map.of(
            "content", "Hoàn thiện dự thảo Thông tư",
            "origin", "MINISTER",
            "source", "Kết luận số 12/KL-B",
            "assignedOn", "2026-11-02",
            "unit", "PC",
            "due", "2026-11-20"),
        changes);
  }

  static String[] and(String[] changes, String name, String value) {
    return Stream.concat(Arrays.stream(changes), Stream.of(name, value)).toArray(String[]::new);
  }

  /** {@code changes}: names and values in turn; an empty value leaves the field out. */
  private static Map<String, Object> entry(Map<String, String> values, String... changes) {
    var changed = new HashMap<>(values);
    for (var i = 0; i < changes.length; i += 2) {
      if (changes[i + 1].isEmpty()) changed.remove(changes[i]);
      else changed.put(changes[i], changes[i + 1]);
    }
    return Map.of("values", changed);
  }
}
