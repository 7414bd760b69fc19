package vn.tinhgon.engine.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Where answers and troubles are written; UTF-8 whatever the machine's language.
 *
 * @param watched somebody looks at the troubles while they come, so progress is worth showing
 */
record Screen(PrintWriter out, PrintWriter err, boolean watched) {

  static Screen ofThisProcess() {
    return new Screen(
        writer(FileDescriptor.out), writer(FileDescriptor.err), isTerminal("/proc/self/fd/2"));
  }

  private static PrintWriter writer(FileDescriptor descriptor) {
    var stream = new FileOutputStream(descriptor);
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
  }

  /** The JDK tells only of input and output together; where there is no /proc, it must do. */
  private static boolean isTerminal(String descriptor) {
    var path = Path.of(descriptor);
    try {
      var target = path.toRealPath().toString();
      return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
    } catch (IOException e) {
      return System.console() != null && !java.nio.file.Files.exists(Path.of("/proc"));
    }
  }

  /** One line of trouble, whatever it says. */
  void trouble(String line) {
    err.println(line.replaceAll("\\R\\s*", " "));
    err.flush();
  }
}
