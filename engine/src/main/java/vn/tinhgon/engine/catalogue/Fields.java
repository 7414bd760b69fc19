package vn.tinhgon.engine.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import vn.tinhgon.bpmn.Text;

/** Names of the fields of work (lĩnh vực) that models write as codes; data of the ministry. */
final class Fields {
  private static final String FILE = "/catalogue/fields.tsv";
  private static final Map<String, Text> NAMES = load();

  private Fields() {}

  private static Map<String, Text> load() {
    try (var in = Fields.class.getResourceAsStream(FILE)) {
      if (in == null) throw new IllegalStateException(FILE + " is missing");
      var lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines();
      return lines
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .collect(
              Collectors.toMap(
                  cells -> cells[0],
                  cells -> new Text(cells[1], cells[2]),
                  (first, second) -> first,
                  LinkedHashMap::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A field nobody has named is called as it is written. */
  static Text name(String code) {
    return NAMES.getOrDefault(code, new Text(code, code));
  }

  /** The code of a field, however somebody writes it. */
  static String code(String written) {
    return NAMES.entrySet().stream()
        .filter(
            it ->
                it.getValue().vi().equalsIgnoreCase(written)
                    || it.getValue().en().equalsIgnoreCase(written))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(written);
  }
}
