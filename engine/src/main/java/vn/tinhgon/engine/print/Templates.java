package vn.tinhgon.engine.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The DOCX templates: those that ship, or a ministry's own of the same name in its folder.
 *
 * @param folder null where only those that ship are used
 */
public record Templates(@Nullable Path folder) {
  private static final long MOST_BYTES = 20L << 20;

  /** Those that ship. */
  public static final Templates SHIPPED = new Templates((Path) null);

  /**
   * Fills a template.
   *
   * @param data a record whose components the template names; texts, flags, lists and records
   */
  public Printed fill(Form form, Record data) throws TemplateUnusable {
    return new Printed(form, Filling.of(form, bytes(form), data));
  }

  /** The template itself, to be edited in Word and put into the ministry's folder. */
  public byte[] bytes(Form form) {
    try {
      var own = folder == null ? null : folder.resolve(form.file());
      if (own != null && Files.isRegularFile(own) && Files.size(own) <= MOST_BYTES) {
        return Files.readAllBytes(own);
      }
      try (var in =
          Objects.requireNonNull(
              Templates.class.getResourceAsStream("/print/" + form.file()), form.file())) {
        return in.readAllBytes();
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
