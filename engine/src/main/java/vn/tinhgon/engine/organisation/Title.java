package vn.tinhgon.engine.organisation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** What a title (chức vụ) says of level and role, by the table {@code organisation/titles.tsv}. */
record Title(String begins, int level, String role) {
  private static final List<Title> KNOWN = load();

  /** The longest known beginning decides; empty where none is known. */
  static Optional<Title> of(String title) {
    var written = plain(title);
    return KNOWN.stream()
        .filter(known -> written.startsWith(known.begins))
        .max(Comparator.comparingInt(known -> known.begins.length()));
  }

  private static List<Title> load() {
    try (var in = Title.class.getResourceAsStream("/organisation/titles.tsv")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .map(cells -> new Title(plain(cells[0]), Integer.parseInt(cells[1]), cells[2]))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT).strip();
  }
}
