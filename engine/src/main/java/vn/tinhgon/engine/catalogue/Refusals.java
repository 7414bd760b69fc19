package vn.tinhgon.engine.catalogue;

import java.util.List;
import java.util.stream.Collectors;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.problem.Fault;
import vn.tinhgon.engine.problem.Refusal;

/** What the catalogue says no to. */
final class Refusals {
  private Refusals() {}

  static Refusal notFrom(Version version, State to) {
    var next = version.state().next();
    var vi = next.stream().map(s -> s.label().vi()).sorted().collect(Collectors.joining(", "));
    var en = next.stream().map(s -> s.label().en()).sorted().collect(Collectors.joining(", "));
    return Refusal.conflict(
        new Text(
            "Phiên bản %d của thủ tục “%s” đang ở trạng thái “%s”, không chuyển sang “%s” được. Có thể chuyển sang: %s."
                .formatted(
                    version.number(),
                    version.code(),
                    version.state().label().vi(),
                    to.label().vi(),
                    next.isEmpty() ? "không trạng thái nào" : vi),
            "Version %d of procedure “%s” is “%s” and cannot become “%s”. It may become: %s."
                .formatted(
                    version.number(),
                    version.code(),
                    version.state().label().en(),
                    to.label().en(),
                    next.isEmpty() ? "nothing else" : en)));
  }

  static Refusal wrong(Fault fault) {
    return Refusal.unprocessable(fault.message(), List.of(fault));
  }

  static Refusal alreadyAbolished(String code) {
    return Refusal.conflict(
        new Text(
            "Thủ tục “%s” đã được bãi bỏ.".formatted(code),
            "Procedure “%s” has already been abolished.".formatted(code)));
  }

  static Refusal noVersion(String code, int number) {
    return Refusal.notFound(
        new Text(
            "Thủ tục “%s” không có phiên bản %d; hãy xem danh sách phiên bản."
                .formatted(code, number),
            "Procedure “%s” has no version %d; see its list of versions.".formatted(code, number)));
  }
}
