package vn.tinhgon.engine.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Text;

/** Where a report goes: the screen, or a file that appears only when it is complete. */
final class Output implements AutoCloseable {
  private final PrintWriter writer;
  private final boolean ours;
  private final @Nullable Path draft;
  private final Path file;

  private Output(PrintWriter writer, boolean ours, @Nullable Path draft, Path file) {
    this.writer = writer;
    this.ours = ours;
    this.draft = draft;
    this.file = file;
  }

  static Output to(@Nullable Path file, Screen screen) throws Wrong {
    if (file == null) return new Output(screen.out(), false, null, Path.of(""));
    try {
      // A device or a pipe is written to, never replaced; a link keeps pointing where it does.
      boolean special = Files.exists(file) && !Files.isRegularFile(file);
      var target = Files.isRegularFile(file) ? file.toRealPath() : file;
      var draft = special ? null : draft(target);
      var where = draft == null ? target : draft;
      var writer = new PrintWriter(Files.newBufferedWriter(where, StandardCharsets.UTF_8));
      return new Output(writer, true, draft, target);
    } catch (IOException e) {
      throw new Wrong(unwritable(file));
    }
  }

  /** Writes a whole file, which appears only when it is complete. */
  static void write(Path file, byte[] bytes) throws Wrong {
    try {
      boolean special = Files.exists(file) && !Files.isRegularFile(file);
      var target = Files.isRegularFile(file) ? file.toRealPath() : file;
      var draft = special ? target : draft(target);
      Files.write(draft, bytes);
      if (!special) Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new Wrong(unwritable(file));
    }
  }

  private static Path draft(Path target) {
    long process = ProcessHandle.current().pid();
    var draft = target.resolveSibling("." + target.getFileName() + "." + process + ".part");
    // A run that is broken off leaves nothing behind.
    draft.toFile().deleteOnExit();
    return draft;
  }

  PrintWriter writer() {
    return writer;
  }

  /** The report is complete. */
  void keep() throws Wrong {
    if (!ours) return;
    try {
      if (writer.checkError()) throw new IOException("not all was written");
      writer.close();
      if (draft != null) Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new Wrong(unwritable(file));
    }
  }

  @Override
  public void close() throws IOException {
    if (!ours) {
      writer.flush();
      return;
    }
    writer.close();
    if (draft != null) Files.deleteIfExists(draft);
  }

  private static Text unwritable(Path file) {
    return new Text(
        "Không ghi được tệp %s. Hãy kiểm tra thư mục, quyền ghi và chỗ trống.".formatted(file),
        "The file %s cannot be written. Check the folder, the permission and the space left."
            .formatted(file));
  }
}
