package vn.tinhgon.engine.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How PostgreSQL is started as somebody it accepts: it refuses root. The prefixes replace
 * themselves by the program they start, so that its process id and signals stay true.
 */
record OrdinaryUser(List<String> prefix, @Nullable Integer owner) {
  private static final int NOBODY = 65534;

  private static final OrdinaryUser AS_IS = new OrdinaryUser(List.of(), null);

  /** PostgreSQL wants a user with a name, which a number given to a container may not have. */
  private static final OrdinaryUser NAMED_NOBODY =
      new OrdinaryUser(List.of("unshare", "--user", "--"), null);

  private static final List<OrdinaryUser> WAYS_FROM_ROOT =
      List.of(
          new OrdinaryUser(
              List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--"), NOBODY),
          new OrdinaryUser(List.of("chroot", "--userspec=65534:65534", "--groups=", "/"), NOBODY),
          // Owns root's files yet is not root: the way into a private home folder.
          new OrdinaryUser(List.of("unshare", "--user", "--"), 0));

  /** The first way that works and that may run {@code program} and write to {@code folder}. */
  static OrdinaryUser ableToUse(Path program, Path folder) throws IOException {
    if (!isRoot()) {
      return hasName() ? AS_IS : NAMED_NOBODY;
    }
    for (var way : WAYS_FROM_ROOT) {
      way.take(folder);
      if (way.mayUse(program, folder)) {
        return way;
      }
    }
    throw noWay(folder);
  }

  List<String> command(List<String> command) {
    return Stream.concat(prefix.stream(), command.stream()).toList();
  }

  /** Gives PostgreSQL's own folder, and nothing else, to the user it runs as. */
  void take(Path folder) throws IOException {
    if (owner == null || uid(folder) == owner) {
      return;
    }
    try (var all = Files.walk(folder)) {
      for (var path : (Iterable<Path>) all::iterator) {
        Files.setAttribute(path, "unix:uid", owner, LinkOption.NOFOLLOW_LINKS);
        Files.setAttribute(path, "unix:gid", owner, LinkOption.NOFOLLOW_LINKS);
      }
    }
  }

  private boolean mayUse(Path program, Path folder) throws IOException {
    var script = "[ \"$(id -u)\" != 0 ] && \"$1\" --version && [ -w \"$2\" ]";
    var command = command(List.of("sh", "-c", script, "sh", program.toString(), folder.toString()));
    return Run.quietly(command) == 0;
  }

  private static boolean hasName() {
    return Run.quietly(List.of("id", "-un")) == 0;
  }

  private static boolean isRoot() throws IOException {
    var self = Path.of("/proc/self");
    return Files.exists(self) && uid(self) == 0;
  }

  private static int uid(Path path) throws IOException {
    return (Integer) Files.getAttribute(path, "unix:uid");
  }

  private static DatabaseUnusable noWay(Path folder) throws IOException {
    var shut = new ArrayList<Path>();
    for (var parent = folder.getParent(); parent != null; parent = parent.getParent()) {
      if (!Files.getPosixFilePermissions(parent).contains(PosixFilePermission.OTHERS_EXECUTE)) {
        shut.add(parent);
      }
    }
    return new DatabaseUnusable(
        "PostgreSQL không chạy bằng quyền root, và không có cách nào chạy bằng người dùng thường với thư mục %s%s. Hãy chạy bằng một người dùng thường, hoặc chọn thư mục khác bằng --tinhgon.data-dir=THƯ_MỤC (ví dụ /var/lib/tinhgon)."
            .formatted(folder, shut.isEmpty() ? "" : " (không vào được " + shut + ")"),
        "PostgreSQL refuses to run as root, and no way was found to run it as an ordinary user on the folder %s%s. Start as an ordinary user, or choose another folder with --tinhgon.data-dir=FOLDER (such as /var/lib/tinhgon)."
            .formatted(folder, shut.isEmpty() ? "" : " (can't enter " + shut + ")"));
  }
}
