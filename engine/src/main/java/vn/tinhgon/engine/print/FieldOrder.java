package vn.tinhgon.engine.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * In which order, and under which names, a ministry states the fields of its procedures ({@code
 * print/procedure-fields.json}, or its own in its folder): published decisions differ.
 */
public record FieldOrder(List<ProcedureField> fields, Map<ProcedureField, String> labels) {
  private static final String FILE = "procedure-fields.json";

  /**
   * @param folder of the ministry; its file wins over the one that ships
   */
  public static FieldOrder load(@Nullable Path folder) {
    try {
      var own = folder == null ? null : folder.resolve(FILE);
      if (own != null && Files.exists(own)) return read(Files.readAllBytes(own));
      try (var in =
          Objects.requireNonNull(FieldOrder.class.getResourceAsStream("/print/" + FILE))) {
        return read(in.readAllBytes());
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static FieldOrder read(byte[] json) {
    var fields = new ArrayList<ProcedureField>();
    var labels = new EnumMap<ProcedureField, String>(ProcedureField.class);
    for (var node : new JsonMapper().readTree(json).required("fields")) {
      var name = node.required("field").stringValue();
      var field =
          ProcedureField.valueOf(name.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT));
      fields.add(field);
      labels.put(field, node.required("label").stringValue());
    }
    return new FieldOrder(List.copyOf(fields), Map.copyOf(labels));
  }

  String label(ProcedureField field) {
    return labels.getOrDefault(field, field.name());
  }
}
