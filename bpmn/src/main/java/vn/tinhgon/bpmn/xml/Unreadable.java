package vn.tinhgon.bpmn.xml;

import vn.tinhgon.bpmn.Text;

/** A file that cannot be understood: which one, where, why, and what to do about it. */
public final class Unreadable extends Exception {
  private static final long serialVersionUID = 1;

  private final String file;
  private final int line;
  private final transient Text reason;

  Unreadable(String file, int line, Text reason, Throwable cause) {
    super(place(file, line) + reason.en(), cause);
    this.file = file;
    this.line = line;
    this.reason = reason;
  }

  /** A file of any kind that is read into a procedure; 0 is the line of the whole file. */
  public Unreadable(String file, int line, Text reason) {
    super(place(file, line) + reason.en());
    this.file = file;
    this.line = line;
    this.reason = reason;
  }

  /** Name of the file as it was given. */
  public String file() {
    return file;
  }

  /** Line of the first fault; 0 where the whole file is at fault. */
  public int line() {
    return line;
  }

  /** Sentences for people; they name neither the file nor its line. */
  public Text reason() {
    return reason;
  }

  private static String place(String file, int line) {
    return line == 0 ? file + ": " : file + ", line " + line + ": ";
  }
}
