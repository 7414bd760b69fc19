package vn.tinhgon.rules.target;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The programmes of {@code target/programmes.json}. */
public final class Programmes {
  private static final List<TargetProgramme> ALL = load();

  private Programmes() {}

  /** All of them, in the order of the file. */
  public static List<TargetProgramme> all() {
    return ALL;
  }

  public static Optional<TargetProgramme> find(String id) {
    return ALL.stream().filter(programme -> programme.id().equals(id)).findFirst();
  }

  private static List<TargetProgramme> load() {
    var resource = "/target/programmes.json";
    var json =
        JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    try (var in =
        Objects.requireNonNull(Programmes.class.getResourceAsStream(resource), resource)) {
      return List.copyOf(
          json.readValue(in.readAllBytes(), new TypeReference<List<TargetProgramme>>() {}));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(resource, unreadable);
    }
  }
}
