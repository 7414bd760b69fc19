package vn.tinhgon.engine.review;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.bpmn.compare.Change;
import vn.tinhgon.bpmn.compare.Delta;
import vn.tinhgon.bpmn.draw.Layout;
import vn.tinhgon.bpmn.measure.Measures;
import vn.tinhgon.engine.catalogue.Act;
import vn.tinhgon.engine.compare.Told;
import vn.tinhgon.rules.AuthorityClass;

/** A procedure after its accepted findings, beside what it is now. */
@RestController
@RequestMapping("/api/procedures/{code}/redesign")
@PreAuthorize("hasAuthority('MODEL')")
class RedesignController {
  private final Redesign redesign;

  RedesignController(Redesign redesign) {
    this.redesign = redesign;
  }

  record AcceptedRow(
      String finding,
      String rule,
      String code,
      Text message,
      AuthorityClass authority,
      String guard,
      boolean again) {}

  record RefusedRow(AcceptedRow finding, Text reason) {}

  record RedesignChange(
      Change.Kind kind,
      Change.Element element,
      @Nullable String before,
      @Nullable String after,
      String name,
      List<Told.ToldValue> attributes) {}

  record RedesignView(
      String code,
      String name,
      int version,
      List<AcceptedRow> applied,
      List<RefusedRow> refused,
      Measures before,
      Measures after,
      Delta delta,
      List<RedesignChange> changes,
      @Nullable Boolean sound) {}

  record NewDraft(
      int version, @NotNull Set<String> applied, @NotBlank @Size(max = 2000) String reason) {}

  record Draft(int version) {}

  @GetMapping
  RedesignView redesign(@PathVariable String code) {
    return view(redesign.of(code));
  }

  @GetMapping(path = "/model", produces = MediaType.APPLICATION_XML_VALUE)
  byte[] redesignedModel(@PathVariable String code) {
    return Layout.complete(redesign.of(code).file()).bytes();
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Draft makeDraft(@PathVariable String code, @Valid @RequestBody NewDraft draft, Principal me) {
    var act = Act.by(me.getName(), draft.reason().strip());
    return new Draft(redesign.draft(code, draft.version(), draft.applied(), act).number());
  }

  private static RedesignView view(Redesigned it) {
    var comparison = it.comparison();
    return new RedesignView(
        it.version().code(),
        it.version().name(),
        it.version().number(),
        it.applied().stream().map(RedesignController::row).toList(),
        it.refused().stream()
            .map(refused -> new RefusedRow(row(refused.finding()), refused.reason()))
            .toList(),
        comparison.before(),
        comparison.after(),
        comparison.delta(),
        it.changes().stream().map(RedesignController::row).toList(),
        it.sound());
  }

  private static RedesignChange row(Told told) {
    return new RedesignChange(
        told.kind(), told.element(), told.before(), told.after(), told.name(), told.attributes());
  }

  private static AcceptedRow row(Accepted it) {
    return new AcceptedRow(
        it.finding(), it.rule(), it.code(), it.message(), it.authority(), it.guard(), it.again());
  }
}
