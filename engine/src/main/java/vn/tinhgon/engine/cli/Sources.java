package vn.tinhgon.engine.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Pattern;
import vn.tinhgon.bpmn.Text;

/** The files that paths stand for (DESIGN section 8): a folder is searched, a file is taken. */
final class Sources {
  private static final Pattern MODEL =
      Pattern.compile(".+\\.(bpmn|bpmn2|bpmn20\\.xml)", Pattern.CASE_INSENSITIVE);

  private Sources() {}

  static List<Source> of(List<String> paths) {
    var sources = new ArrayList<Source>();
    for (var given : paths) {
      try {
        var path = Path.of(given);
        if (Files.isDirectory(path) && !isModel(path)) sources.addAll(inside(given, path));
        else sources.add(new Source(given, path, null));
      } catch (InvalidPathException e) {
        sources.add(new Source(given, null, notAName()));
      }
    }
    return sources;
  }

  private static boolean isModel(Path path) {
    var name = path.getFileName();
    return name != null && MODEL.matcher(name.toString()).matches();
  }

  private static List<Source> inside(String given, Path folder) {
    var found = new ArrayList<Source>();
    var prefix = given.endsWith("/") || given.endsWith(File.separator) ? given : given + "/";
    var visitor =
        new SimpleFileVisitor<Path>() {
          @Override
          public FileVisitResult preVisitDirectory(Path at, BasicFileAttributes attributes) {
            if (at.equals(folder) || !isModel(at)) return FileVisitResult.CONTINUE;
            add(at, null);
            return FileVisitResult.SKIP_SUBTREE;
          }

          @Override
          public FileVisitResult visitFile(Path at, BasicFileAttributes attributes) {
            if (isModel(at)) add(at, null);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path at, IOException e) {
            // What a loop of links leads back to is searched already.
            if (!(e instanceof FileSystemLoopException)) add(at, closed());
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(
              Path at, @org.jspecify.annotations.Nullable IOException e) {
            return FileVisitResult.CONTINUE;
          }

          private void add(Path at, @org.jspecify.annotations.Nullable Text trouble) {
            var below = spelled(at).substring(spelled(folder).length());
            found.add(new Source(below.isEmpty() ? given : prefix + below, at, trouble));
          }
        };
    try {
      Files.walkFileTree(
          folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, visitor);
    } catch (IOException e) {
      found.add(new Source(given, folder, closed()));
    }
    found.sort(Comparator.comparing(Source::name));
    if (found.isEmpty()) found.add(new Source(given, folder, nothing()));
    return found;
  }

  /** Its bytes read as UTF-8: a path's own text is garbled where the machine speaks ASCII only. */
  private static String spelled(Path path) {
    var spelled = path.toUri().getPath();
    return spelled.length() > 1 && isModel(path) ? spelled.replaceFirst("/$", "") : spelled;
  }

  private static Text notAName() {
    return new Text(
        "Tên tệp có ký tự mà máy không biểu diễn được. Hãy đặt LC_ALL=C.UTF-8 hoặc chỉ ra thư mục"
            + " chứa tệp.",
        "The name has characters this machine cannot express. Set LC_ALL=C.UTF-8 or name the"
            + " folder instead.");
  }

  private static Text closed() {
    return new Text(
        "Không mở được thư mục. Hãy xin quyền đọc hoặc chỉ ra từng tệp.",
        "The folder cannot be opened. Ask for permission or name the files themselves.");
  }

  private static Text nothing() {
    return new Text(
        "Thư mục không có tệp BPMN nào (*.bpmn, *.bpmn2, *.bpmn20.xml). Hãy kiểm tra đường dẫn.",
        "The folder holds no BPMN file (*.bpmn, *.bpmn2, *.bpmn20.xml). Check the path.");
  }
}
