package vn.tinhgon.engine.print;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * In which order, and under which names, a ministry states the fields of its procedures ({@code
 * print/procedure-fields.json}, or its own): published decisions differ.
 */
public record FieldOrder(List<ProcedureField> fields, Map<ProcedureField, String> labels) {
  public static final String FILE = "procedure-fields.json";

  public static FieldOrder load(OwnFiles own) {
    return read(own.file(FILE));
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

  public String label(ProcedureField field) {
    return labels.getOrDefault(field, field.name());
  }
}
