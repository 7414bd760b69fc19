package vn.tinhgon.engine.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a ministry has of its own for its documents, by name of file: templates, words, orders. */
public interface OwnFiles {
  /** Nothing of its own. */
  OwnFiles NONE = name -> null;

  /** The ministry's file; null where it prints with the one that ships. */
  byte @Nullable [] own(String name);

  /** Its file, or the one that ships. */
  default byte[] file(String name) {
    var own = own(name);
    return own == null ? shipped(name) : own;
  }

  static byte[] shipped(String name) {
    try (var in = OwnFiles.class.getResourceAsStream("/print/" + name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * What lies in a folder.
   *
   * @param folder null where there is none
   */
  static OwnFiles in(@Nullable Path folder) {
    return name -> {
      try {
        var own = folder == null ? null : folder.resolve(name);
        boolean there = own != null && Files.isRegularFile(own) && Files.size(own) <= 20L << 20;
        return there ? Files.readAllBytes(Objects.requireNonNull(own)) : null;
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    };
  }
}
