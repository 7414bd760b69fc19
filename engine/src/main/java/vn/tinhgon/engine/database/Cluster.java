package vn.tinhgon.engine.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** PostgreSQL's files and the password that opens them; made at the first start, kept for good. */
record Cluster(Path files, Path programs, OrdinaryUser user, String password) {
  /** Data of another main version can't be read; it would need dump and restore. */
  private static final String VERSION = "17";

  static Cluster below(Path home) throws IOException {
    DataFolder.create(home);
    var programs = Binaries.unpackedBelow(home);
    var files = home.resolve("data");
    if (!Files.exists(files)) {
      make(home, files, programs);
    }
    var version = Files.readString(files.resolve("data/PG_VERSION")).strip();
    if (!version.equals(VERSION)) {
      throw new DatabaseUnusable(
          "Dữ liệu trong %s thuộc PostgreSQL %s, chương trình này dùng PostgreSQL %s. Hãy chạy bản Tinh Gọn cũ, hoặc chọn thư mục khác bằng --tinhgon.data-dir=THƯ_MỤC."
              .formatted(files, version, VERSION),
          "The data in %s belongs to PostgreSQL %s, this program brings PostgreSQL %s. Run the older Tinh Gọn, or choose another folder with --tinhgon.data-dir=FOLDER."
              .formatted(files, version, VERSION));
    }
    var user = OrdinaryUser.ableToUse(programs.resolve("postgres"), files);
    user.take(files);
    return new Cluster(files, programs, user, Files.readString(files.resolve("password")).strip());
  }

  Path data() {
    return files.resolve("data");
  }

  /** Made aside and renamed: a first start that is interrupted begins again from nothing. */
  private static void make(Path home, Path files, Path programs) throws IOException {
    var aside = home.resolve("making");
    FileSystemUtils.deleteRecursively(aside);
    Files.createDirectory(
        aside, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    var password = aside.resolve("password");
    Files.createFile(
        password,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(password, newPassword());
    var user = OrdinaryUser.ableToUse(programs.resolve("postgres"), aside);
    user.take(aside);
    Run.successfully(
        user.command(
            List.of(
                programs.resolve("initdb").toString(),
                "--pgdata=" + aside.resolve("data"),
                "--username=postgres",
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--locale=C.UTF-8")));
    Files.move(aside, files, StandardCopyOption.ATOMIC_MOVE);
  }

  private static String newPassword() {
    var bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
