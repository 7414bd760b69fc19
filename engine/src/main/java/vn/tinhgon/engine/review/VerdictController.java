package vn.tinhgon.engine.review;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.tinhgon.engine.catalogue.Catalogue;

/** What officers say to the findings of a procedure. */
@RestController
@RequestMapping("/api/procedures/{code}/findings")
class VerdictController {
  private final Verdicts verdicts;
  private final Catalogue catalogue;

  VerdictController(Verdicts verdicts, Catalogue catalogue) {
    this.verdicts = verdicts;
    this.catalogue = catalogue;
  }

  /** The reason may be empty, except for a rejection. */
  record NewVerdict(
      @NotNull Decision decision, @Nullable @Size(max = 2000) String reason, int revision) {}

  record FindingComment(@NotBlank @Size(max = 2000) String words) {}

  @GetMapping
  List<Judging.Judged> verdicts(
      @PathVariable String code, @RequestParam(required = false) @Nullable Integer version) {
    return verdicts.of(catalogue.require(code, version));
  }

  @PutMapping("/{finding}/verdict")
  @PreAuthorize("hasAuthority('MODEL')")
  List<Judging.Judged> judge(
      @PathVariable String code,
      @PathVariable String finding,
      @RequestParam(required = false) @Nullable Integer version,
      @Valid @RequestBody NewVerdict verdict,
      Principal me) {
    var looked = catalogue.require(code, version);
    var reason = verdict.reason() == null ? "" : verdict.reason().strip();
    verdicts.decide(looked, finding, verdict.decision(), reason, verdict.revision(), me.getName());
    return verdicts.of(looked);
  }

  @PostMapping("/{finding}/comments")
  @PreAuthorize("hasAuthority('MODEL')")
  List<Judging.Judged> comment(
      @PathVariable String code,
      @PathVariable String finding,
      @RequestParam(required = false) @Nullable Integer version,
      @Valid @RequestBody FindingComment comment,
      Principal me) {
    var looked = catalogue.require(code, version);
    verdicts.comment(looked, finding, comment.words().strip(), me.getName());
    return verdicts.of(looked);
  }
}
