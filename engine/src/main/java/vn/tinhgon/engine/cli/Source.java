package vn.tinhgon.engine.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.bpmn.xml.BpmnFile;
import vn.tinhgon.bpmn.xml.Unreadable;

/**
 * A file to be read.
 *
 * @param name the path as given, or the given folder joined with the path below it
 * @param trouble why it cannot even be opened
 */
record Source(String name, @Nullable Path path, @Nullable Text trouble) {

  /** What cannot be read, in one line for people. */
  record Unread(String file, int line, Text reason) {
    String in(Lang lang) {
      return line == 0
          ? lang.say(reason)
          : lang.say("dòng " + line + ": ", "line " + line + ": ") + lang.say(reason);
    }
  }

  /** Carries an {@link Unread} to whoever tells it. */
  static final class CannotRead extends Exception {
    private static final long serialVersionUID = 1;
    private final transient Unread unread;

    CannotRead(Unread unread) {
      super(unread.reason().en());
      this.unread = unread;
    }

    Unread unread() {
      return unread;
    }
  }

  /** In bytes; 0 where there is nothing to be read. */
  long length() {
    return path == null ? 0 : path.toFile().length();
  }

  BpmnFile read() throws CannotRead {
    if (trouble != null) throw new CannotRead(new Unread(name, 0, trouble));
    try {
      return BpmnFile.read(java.util.Objects.requireNonNull(path));
    } catch (Unreadable e) {
      throw new CannotRead(new Unread(name, e.line(), e.reason()));
    }
  }
}
