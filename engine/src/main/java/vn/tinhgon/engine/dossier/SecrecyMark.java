package vn.tinhgon.engine.dossier;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/** The stamp of secrecy on a file: a line of its own, as it stands on the first page on paper. */
public final class SecrecyMark {
  /** More than any first page holds; a small archive may unpack to anything. */
  private static final int MOST_BYTES = 4_000_000;

  private SecrecyMark() {}

  /** The highest that the file bears. Pictures, and what cannot be read, tell nothing. */
  public static Optional<Secrecy> on(String name, byte[] content) {
    try {
      return highest(lines(name.toLowerCase(Locale.ROOT), content));
    } catch (IOException | RuntimeException unreadable) {
      // Readers of other people's files throw what they like at a broken one.
      return Optional.empty();
    }
  }

  private static Optional<Secrecy> highest(Stream<String> lines) {
    return lines
        .map(line -> Normalizer.normalize(line, Normalizer.Form.NFC).strip())
        .flatMap(
            line -> Arrays.stream(Secrecy.values()).filter(secrecy -> stamp(secrecy).equals(line)))
        .filter(Secrecy::onPaperOnly)
        .max(Comparator.naturalOrder());
  }

  private static String stamp(Secrecy secrecy) {
    return secrecy.label().vi().toUpperCase(Locale.ROOT);
  }

  private static Stream<String> lines(String name, byte[] content) throws IOException {
    if (name.endsWith(".pdf")) return firstPage(content).lines();
    if (name.endsWith(".txt")) return new String(content, StandardCharsets.UTF_8).lines();
    if (name.endsWith(".xml")) {
      return new String(content, StandardCharsets.UTF_8).replaceAll("<[^>]*>", "\n").lines();
    }
    if (name.endsWith(".docx") || name.endsWith(".odt")) return paragraphs(content);
    return Stream.empty();
  }

  private static String firstPage(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      var stripper = new PDFTextStripper();
      stripper.setEndPage(1);
      return stripper.getText(document);
    }
  }

  /** Body and headers with their text boxes, where a stamp mostly stands. */
  private static Stream<String> paragraphs(byte[] zip) throws IOException {
    var text = new StringBuilder();
    try (var parts = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (var part = parts.getNextEntry();
          part != null && text.length() < MOST_BYTES;
          part = parts.getNextEntry()) {
        if (!part.getName().matches("word/(document|header\\d*)\\.xml|(content|styles)\\.xml")) {
          continue;
        }
        text.append(new String(parts.readNBytes(MOST_BYTES), StandardCharsets.UTF_8)).append('\n');
      }
    }
    return Arrays.stream(text.toString().split("</(w|text):p>"))
        .map(paragraph -> paragraph.replaceAll("<[^>]*>", ""));
  }
}
