package vn.tinhgon.engine.review;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.tinhgon.bpmn.Profile;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.catalogue.Catalogue;
import vn.tinhgon.engine.catalogue.Level;
import vn.tinhgon.engine.catalogue.Listed;
import vn.tinhgon.engine.catalogue.Question;
import vn.tinhgon.engine.catalogue.State;
import vn.tinhgon.engine.catalogue.Version;
import vn.tinhgon.engine.database.Words;
import vn.tinhgon.engine.organisation.Organisation;

/** The catalogue as people see it: each procedure with what its review says. */
@RestController
@RequestMapping("/api/procedures")
class ProcedureController {
  private static final int LONGEST_NAME = 200;
  private static final Text NOT_IN_FORCE =
      new Text(
          "Phiên bản này không có hiệu lực; hồ sơ bắt đầu trên phiên bản đã công bố.",
          "This version is not in force; dossiers start on the published one.");

  private final Catalogue catalogue;
  private final Reviews reviews;
  private final Organisation organisation;

  ProcedureController(Catalogue catalogue, Reviews reviews, Organisation organisation) {
    this.catalogue = catalogue;
    this.reviews = reviews;
    this.organisation = organisation;
  }

  record FindingCount(int error, int warning, int note) {}

  record ProcedureRow(
      String code,
      String name,
      Profile.@Nullable Group group,
      @Nullable String field,
      @Nullable String owner,
      @Nullable String ownerName,
      @Nullable Level level,
      State state,
      @Nullable State draft,
      @Nullable Integer version,
      Result.@Nullable Soundly sound,
      boolean runnable,
      @Nullable FindingCount findings,
      @Nullable Integer steps,
      @Nullable Double elapsedDays,
      LocalDateTime updatedAt) {}

  record ProcedurePage(List<ProcedureRow> items, long total) {}

  record ProcedureDetail(
      String code,
      String name,
      Profile.@Nullable Group group,
      @Nullable String field,
      @Nullable String owner,
      @Nullable String ownerName,
      int version,
      State versionState,
      boolean runnable,
      @Nullable Text notRunnable,
      LocalDateTime updatedAt,
      Map<String, String> unitNames,
      @JsonUnwrapped Result result) {}

  @GetMapping
  ProcedurePage procedures(
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable String field,
      @RequestParam(required = false) @Nullable String owner,
      @RequestParam(required = false) Profile.@Nullable Group group,
      @RequestParam(required = false) @Nullable Level level,
      @RequestParam(required = false) @Nullable State state,
      @RequestParam(defaultValue = "CODE") Question.Order sort,
      @RequestParam(defaultValue = "false") boolean descending,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "20") int size) {
    var groupCode = group == null ? null : group.name();
    var found =
        catalogue.list(
            new Question(q, field, owner, groupCode, level, state, sort, descending, page, size));
    var summaries =
        reviews.summaries(
            found.items().stream().map(Listed::version).filter(Objects::nonNull).toList());
    var owners = new HashMap<String, String>();
    return new ProcedurePage(
        found.items().stream()
            .map(listed -> row(listed, summaries.get(listed.version()), owners))
            .toList(),
        found.total());
  }

  /**
   * @param owners names of the units met so far on the page
   */
  private ProcedureRow row(
      Listed listed, Reviews.@Nullable Summary review, Map<String, String> owners) {
    var owner = listed.owner();
    return new ProcedureRow(
        listed.code(),
        listed.name(),
        group(listed.groupCode()),
        listed.field(),
        owner,
        owner == null ? null : owners.computeIfAbsent(owner, organisation::unitName),
        listed.level(),
        listed.state(),
        listed.draftState(),
        listed.number(),
        review == null ? null : review.sound(),
        review != null && review.runnable() && listed.state() == State.PUBLISHED,
        review == null
            ? null
            : new FindingCount(review.errors(), review.warnings(), review.notes()),
        review == null ? null : review.steps(),
        review == null ? null : review.elapsedDays(),
        listed.madeAt());
  }

  @PostMapping(consumes = MediaType.APPLICATION_XML_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  @PreAuthorize("hasAuthority('MODEL')")
  ProcedureDetail importProcedure(
      @RequestBody byte[] file,
      @RequestParam(required = false) @Nullable String name,
      Authentication signedIn) {
    var fileName = fileName(name);
    return detail(catalogue.takeIn(file, fileName, signedIn.getName(), "Nhập từ tệp " + fileName));
  }

  @PostMapping(consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  @PreAuthorize("hasAuthority('MODEL')")
  ProcedureDetail importTable(
      @RequestBody byte[] file, @RequestParam String name, Authentication signedIn) {
    var fileName = fileName(name);
    return detail(
        catalogue.takeInTable(
            file, fileName, signedIn.getName(), "Nhập từ bảng các bước " + fileName));
  }

  private static String fileName(@Nullable String name) {
    var clean = name == null ? "" : Words.clean(name);
    if (clean.isEmpty()) return "procedure.bpmn";
    return clean.substring(0, Math.min(LONGEST_NAME, clean.length()));
  }

  @GetMapping("/{code}")
  ProcedureDetail procedure(
      @PathVariable String code, @RequestParam(required = false) @Nullable Integer version) {
    return detail(catalogue.require(code, version));
  }

  private ProcedureDetail detail(Version version) {
    var kept = reviews.of(version);
    var reason = version.state() == State.PUBLISHED ? kept.notRunnable() : NOT_IN_FORCE;
    return new ProcedureDetail(
        version.code(),
        version.name(),
        group(version.groupCode()),
        version.field(),
        version.owner(),
        ownerName(version.owner()),
        version.number(),
        version.state(),
        reason == null,
        reason,
        version.madeAt(),
        unitNames(kept.result()),
        kept.result());
  }

  /** The result is kept as it was reviewed; a unit's name is what it is called today. */
  private Map<String, String> unitNames(Result result) {
    var names = new LinkedHashMap<String, String>();
    for (var step : result.steps()) {
      if (step.unit() != null) names.computeIfAbsent(step.unit(), organisation::unitName);
    }
    return names;
  }

  private static Profile.@Nullable Group group(@Nullable String code) {
    return code == null ? null : Profile.Group.valueOf(code);
  }

  private @Nullable String ownerName(@Nullable String owner) {
    return owner == null ? null : organisation.unitName(owner);
  }
}
