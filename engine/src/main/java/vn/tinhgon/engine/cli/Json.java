package vn.tinhgon.engine.cli;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON as scripts expect it: stable keys, plain numbers, readable lines. */
final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .disable(tools.jackson.databind.MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .build();

  private Json() {}

  static JsonMapper mapper() {
    return MAPPER;
  }

  static String text(Object value) {
    return MAPPER.writeValueAsString(value);
  }
}
