package vn.tinhgon.engine.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/** The ministry's own words on paper ({@code print/ministry.json}, or its own file). */
public record Ministry(
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
  public static Ministry load(Path folder) {
    try {
      var own = folder.resolve(FILE);
      if (Files.isRegularFile(own)) return read(Files.readAllBytes(own));
      try (var in = Objects.requireNonNull(Ministry.class.getResourceAsStream("/print/" + FILE))) {
        return read(in.readAllBytes());
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * The head of another kind of document.
   *
   * @param kind as it stands in the number, such as BC
   */
  public Letterhead letterhead(String kind) {
    return new Letterhead(null, agency, kind + symbol.substring(symbol.indexOf('-')), place);
  }

  private static Ministry read(byte[] json) {
    return new JsonMapper().readValue(json, Ministry.class);
  }
}
