package vn.tinhgon.engine.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.springframework.util.FileSystemUtils;

/** PostgreSQL's programs, unpacked once per version from the archive on the class path. */
final class Binaries {
  private Binaries() {}

  /** The build unpacks them once beside the class path it lays out, since that takes seconds. */
  public static void main(String[] folder) throws IOException {
    unpackedBelow(Path.of(folder[0]));
  }

  /** The folder with initdb and postgres, below {@code home}. */
  static Path unpackedBelow(Path home) throws IOException {
    var archive = archive();
    var target = home.resolve(name(archive));
    if (!Files.isDirectory(target)) {
      dropOlder(home);
      // Unpacked aside and renamed: a start that is interrupted leaves nothing half done in place.
      var aside = Files.createTempDirectory(home, "unpacking-");
      var ready = laidOut(archive).filter(Files::isDirectory);
      if (ready.isPresent()) copy(ready.get(), aside);
      else unpack(archive, aside);
      Files.setPosixFilePermissions(aside, PosixFilePermissions.fromString("rwxr-xr-x"));
      Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
    }
    return target.resolve("bin");
  }

  /** The archive for this machine; refused where there is none. */
  static URL archive() {
    var name = "/postgres-" + platform() + ".txz";
    var found = Binaries.class.getResource(name);
    if (found == null) {
      throw new DatabaseUnusable(
          "Không có PostgreSQL kèm theo cho hệ máy này (%s). Hãy dùng máy chủ PostgreSQL riêng: SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME, SPRING_DATASOURCE_PASSWORD."
              .formatted(platform()),
          "No PostgreSQL is bundled for this platform (%s). Use a PostgreSQL server: SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME, SPRING_DATASOURCE_PASSWORD."
              .formatted(platform()));
    }
    return found;
  }

  private static String platform() {
    var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    var arm = System.getProperty("os.arch").matches("aarch64|arm64");
    if (system.startsWith("mac")) {
      // One universal archive serves both kinds of Mac.
      return "darwin-x86_64";
    }
    return (system.startsWith("linux") ? "linux" : system.replace(' ', '-'))
        + (arm ? "-arm_64" : "-x86_64");
  }

  /** With the checksum the jar keeps anyway: new programs never mix with old ones. */
  private static String name(URL archive) throws IOException {
    return archive.openConnection() instanceof JarURLConnection jar
        ? "programs-" + Long.toHexString(jar.getJarEntry().getCrc())
        : "programs-loose";
  }

  /** Where the build put them if this is its class path: beside the folder of the jars. */
  private static Optional<Path> laidOut(URL archive) throws IOException {
    if (!(archive.openConnection() instanceof JarURLConnection jar)) return Optional.empty();
    var file = jar.getJarFileURL();
    if (!file.getProtocol().equals("file")) return Optional.empty();
    return Optional.of(
        Path.of(URI.create(file.toString())).resolve("../..").normalize().resolve(name(archive)));
  }

  private static void dropOlder(Path home) throws IOException {
    try (var older = Files.newDirectoryStream(home, "{programs,unpacking}-*")) {
      for (var folder : older) {
        FileSystemUtils.deleteRecursively(folder);
      }
    }
  }

  private static void unpack(URL archive, Path to) throws IOException {
    try (var tar =
        new TarArchiveInputStream(
            new XZCompressorInputStream(new BufferedInputStream(archive.openStream())))) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        place(entry, tar, to);
      }
    }
  }

  private static void copy(Path ready, Path to) throws IOException {
    try (var all = Files.walk(ready)) {
      for (var from : (Iterable<Path>) all::iterator) {
        var file = to.resolve(ready.relativize(from).toString());
        if (Files.isDirectory(from, LinkOption.NOFOLLOW_LINKS)) createOpen(file);
        else Files.copy(from, file, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
      }
    }
  }

  /** Folders that everybody may enter, whatever the umask: PostgreSQL may run as somebody else. */
  private static void createOpen(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      createOpen(folder.resolve("..").normalize());
      Files.createDirectory(folder);
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  private static void place(TarArchiveEntry entry, TarArchiveInputStream tar, Path to)
      throws IOException {
    var file = entry.resolveIn(to);
    if (entry.isDirectory()) {
      createOpen(file);
      return;
    }
    createOpen(file.resolve("..").normalize());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
    } else if (entry.isLink()) {
      Files.createLink(file, to.resolve(entry.getLinkName()));
    } else {
      Files.copy(tar, file);
      var executable = (entry.getMode() & 0100) != 0;
      Files.setPosixFilePermissions(
          file, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }
  }
}
