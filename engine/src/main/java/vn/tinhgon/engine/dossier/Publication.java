package vn.tinhgon.engine.dossier;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Procedure;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.bpmn.soundness.Sound;

/**
 * A procedure made ready to run without programming, or the reasons why it cannot.
 *
 * @param branches for each piece of work, the ways its performer chooses from
 * @param answers the variable that opens each way; the only words our process model contains
 */
record Publication(
    Procedure procedure,
    Course course,
    Map<String, List<Branch>> branches,
    Map<String, String> answers,
    List<Text> faults) {

  private static final Text UNSOUND =
      new Text(
          "Quy trình có hồ sơ không đi đến kết thúc được; hãy sửa các lỗi ở mục Rà soát trước",
          "Some dossiers could never end; mend the faults shown by the review first");

  static Publication of(Procedure completed, Sound sound) {
    if (secret(completed)) return refused(completed, List.of(SecretLaw.KNOWN.refusal()));
    return drawn(completed, sound);
  }

  /** All its dossiers go on paper, whatever the one who opens them says. */
  static boolean secret(Procedure procedure) {
    return Boolean.TRUE.equals(procedure.profile().secret());
  }

  /** As a dossier runs on it that was started already, when a secret one could be still. */
  static Publication drawn(Procedure completed, Sound sound) {
    if (sound == Sound.UNSOUND) return refused(completed, List.of(UNSOUND));
    var read = Drawing.read(completed);
    if (!read.faults().isEmpty()) return refused(completed, read.faults());
    var course = read.course();
    var turning = Silence.endless(course);
    if (turning != null) {
      return refused(
          completed,
          List.of(
              new Text(
                  "Hồ sơ quay vòng mãi qua “" + turning.name() + "” mà không ai xử lý",
                  "A dossier would circle through “" + turning.name() + "” with nobody at work")));
    }
    new Consent(course).imply();
    new Questions(course).ask();
    return withBranches(completed, course);
  }

  private static Publication withBranches(Procedure procedure, Course course) {
    var branches = new LinkedHashMap<String, List<Branch>>();
    for (var place : course.places()) {
      if (place.kind() != Place.Kind.WORK || place.several()) continue;
      try {
        branches.put(place.id(), new Branches(course).after(place));
      } catch (Branches.TooMany tooMany) {
        return refused(
            procedure,
            List.of(
                new Text(
                    "Sau bước “"
                        + place.name()
                        + "” có quá nhiều nhánh (hơn "
                        + Branches.MOST
                        + "); hãy thêm một bước giữa các cổng rẽ nhánh",
                    "Too many ways on after “"
                        + place.name()
                        + "” (more than "
                        + Branches.MOST
                        + "); put a step between the gateways")));
      }
    }
    var answers = new HashMap<String, String>();
    for (var place : course.places()) {
      if (!place.chooses()) continue;
      for (var passage : course.from(place.id())) {
        answers.put(passage.id(), "way_" + answers.size());
      }
    }
    return new Publication(procedure, course, branches, answers, List.of());
  }

  private static Publication refused(Procedure procedure, List<Text> faults) {
    return new Publication(
        procedure, new Course(procedure.id()), Map.of(), Map.of(), List.copyOf(faults));
  }

  boolean runs() {
    return faults.isEmpty();
  }

  /** Why no dossier can be started, all reasons at once; null when one can. */
  @Nullable Text refusal() {
    if (runs()) return null;
    return new Text(
        String.join("; ", faults.stream().map(Text::vi).toList()) + ".",
        String.join("; ", faults.stream().map(Text::en).toList()) + ".");
  }

  List<Branch> branches(String place) {
    return branches.getOrDefault(place, List.of());
  }

  /** All ways out of the choices a branch goes through, taken or not: each needs an answer. */
  List<String> asked(Branch branch) {
    return branch.passages().stream()
        .flatMap(taken -> course.from(course.passage(taken).from()).stream())
        .map(Passage::id)
        .distinct()
        .toList();
  }

  String answer(String passage) {
    return Objects.requireNonNull(answers.get(passage), passage);
  }
}
