package vn.tinhgon.engine.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/** The ministry's own words in a decision ({@code plan/ministry.json}, or its own file). */
record Ministry(
    String agency,
    String symbol,
    String place,
    String issuer,
    String signerTitle,
    String proposer,
    List<String> bases,
    String carryingOut,
    String responsible,
    List<String> recipients,
    String source) {
  private static final String FILE = "ministry.json";

  /**
   * @param folder with the ministry's templates; its file wins over the one that ships
   */
  static Ministry load(Path folder) {
    try {
      var own = folder.resolve(FILE);
      if (Files.isRegularFile(own)) return read(Files.readAllBytes(own));
      try (var in = Objects.requireNonNull(Ministry.class.getResourceAsStream("/plan/" + FILE))) {
        return read(in.readAllBytes());
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Ministry read(byte[] json) {
    return new JsonMapper().readValue(json, Ministry.class);
  }
}
