package vn.tinhgon.engine.catalogue;

import java.util.List;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.bpmn.xml.BpmnFile;
import vn.tinhgon.bpmn.xml.Unreadable;
import vn.tinhgon.engine.problem.Fault;
import vn.tinhgon.engine.problem.Refusal;

/** Reads uploaded models, or refuses them with file, line and reason. */
final class Reading {
  private Reading() {}

  static BpmnFile read(byte[] bytes, String fileName) {
    try {
      return BpmnFile.read(bytes, fileName);
    } catch (Unreadable unreadable) {
      throw refusal(unreadable);
    }
  }

  /** A version of ours: it was readable when it came in. */
  static BpmnFile read(Version version) {
    try {
      return BpmnFile.read(version.bpmn(), version.code() + ".bpmn");
    } catch (Unreadable e) {
      throw new IllegalStateException("Version " + version.id() + " was readable once", e);
    }
  }

  static Refusal refusal(Unreadable unreadable) {
    var reason = unreadable.reason();
    var line = unreadable.line();
    var detail =
        line == 0
            ? new Text(
                "Không đọc được tệp “%s”: %s".formatted(unreadable.file(), reason.vi()),
                "“%s” cannot be read: %s".formatted(unreadable.file(), reason.en()))
            : new Text(
                "Không đọc được tệp “%s”, dòng %d: %s"
                    .formatted(unreadable.file(), line, reason.vi()),
                "“%s” cannot be read, line %d: %s".formatted(unreadable.file(), line, reason.en()));
    return Refusal.unprocessable(
        detail, List.of(new Fault(line == 0 ? "file" : "line " + line, reason)));
  }
}
