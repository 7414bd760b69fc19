package vn.tinhgon.engine.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.tinhgon.bpmn.compare.Change;
import vn.tinhgon.bpmn.measure.Measures;
import vn.tinhgon.engine.compare.Compared;
import vn.tinhgon.engine.compare.Told;

/** Two versions side by side. */
@RestController
class CompareController {
  private final Catalogue catalogue;

  CompareController(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** Small letters are the contract's. */
  enum MarkKind {
    @JsonProperty("removed")
    REMOVED,
    @JsonProperty("changed")
    CHANGED,
    @JsonProperty("added")
    ADDED
  }

  record ChangeMark(String element, MarkKind kind) {}

  record ComparedVersion(int number, String name, State state) {}

  record ComparedChange(
      Change.Kind kind,
      Change.Element element,
      @org.jspecify.annotations.Nullable String before,
      @org.jspecify.annotations.Nullable String after,
      String name,
      List<Told.ToldValue> attributes) {}

  record ComparedVersions(
      String code,
      ComparedVersion before,
      ComparedVersion after,
      List<ComparedChange> changes,
      Measures measuresBefore,
      Measures measuresAfter,
      boolean sameCostMethod,
      List<ChangeMark> marksBefore,
      List<ChangeMark> marksAfter) {}

  @GetMapping("/api/compare")
  ComparedVersions compare(
      @RequestParam String code, @RequestParam int before, @RequestParam int after) {
    var old = catalogue.require(code, before);
    var now = catalogue.require(code, after);
    var compared = Compared.of(Reading.read(old), Reading.read(now));
    var comparison = compared.comparison();
    return new ComparedVersions(
        code,
        of(old),
        of(now),
        compared.changes().stream().map(CompareController::row).toList(),
        comparison.before(),
        comparison.after(),
        comparison.delta().sameCostMethod(),
        marks(compared.marksBefore()),
        marks(compared.marksAfter()));
  }

  private static ComparedVersion of(Version version) {
    return new ComparedVersion(version.number(), version.name(), version.state());
  }

  private static ComparedChange row(Told told) {
    return new ComparedChange(
        told.kind(), told.element(), told.before(), told.after(), told.name(), told.attributes());
  }

  private static List<ChangeMark> marks(Map<String, Compared.Mark> marks) {
    return marks.entrySet().stream()
        .map(mark -> new ChangeMark(mark.getKey(), MarkKind.valueOf(mark.getValue().name())))
        .toList();
  }
}
