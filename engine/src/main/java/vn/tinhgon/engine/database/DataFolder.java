package vn.tinhgon.engine.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Text;

/** The folder that holds all data of one installation; at most one running program has it. */
final class DataFolder implements AutoCloseable {
  private final Path path;
  private final FileChannel channel;

  private DataFolder(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  static DataFolder open(Path wanted) {
    var path = wanted.toAbsolutePath().normalize();
    try {
      create(path);
      var channel =
          FileChannel.open(
              path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (lock(channel) == null) {
        channel.close();
        throw inUse(path);
      }
      return new DataFolder(path, channel);
    } catch (IOException e) {
      throw unwritable(path, e);
    }
  }

  Path path() {
    return path;
  }

  /**
   * A folder that others may walk through but not list; one that is there already stays as it is.
   */
  static void create(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    var parent = folder.getParent();
    if (parent != null) {
      create(parent);
    }
    Files.createDirectory(folder);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  static DatabaseUnusable unwritable(Path path, IOException cause) {
    return new DatabaseUnusable(
        new Text(
            "Không ghi được vào thư mục dữ liệu %s (%s). Hãy cấp quyền ghi, hoặc chọn thư mục khác bằng --tinhgon.data-dir=THƯ_MỤC."
                .formatted(path, reason(cause)),
            "The data folder %s can't be written (%s). Allow writing, or choose another with --tinhgon.data-dir=FOLDER."
                .formatted(path, reason(cause))),
        cause);
  }

  private static String reason(IOException cause) {
    var type = cause.getClass().getSimpleName().replace("Exception", "");
    return cause.getMessage() == null ? type : type + ": " + cause.getMessage();
  }

  private static DatabaseUnusable inUse(Path path) {
    return new DatabaseUnusable(
        "Thư mục dữ liệu %s đang được một chương trình Tinh Gọn khác dùng. Hãy dừng chương trình đó, hoặc chọn thư mục khác bằng --tinhgon.data-dir=THƯ_MỤC."
            .formatted(path),
        "The data folder %s is in use by another running Tinh Gọn. Stop that one, or choose another folder with --tinhgon.data-dir=FOLDER."
            .formatted(path));
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw unwritable(path, e);
    }
  }
}
