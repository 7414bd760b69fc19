package vn.tinhgon.engine.review;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
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
import vn.tinhgon.engine.catalogue.Listed;
import vn.tinhgon.engine.catalogue.Version;
import vn.tinhgon.engine.catalogue.Words;
import vn.tinhgon.engine.organisation.Organisation;

/** The catalogue as people see it: each procedure with what its review says. */
@RestController
@RequestMapping("/api/procedures")
class ProcedureController {
  private static final int LARGEST_PAGE = 200;
  private static final int LONGEST_NAME = 200;

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
      int version,
      Result.Soundly sound,
      boolean runnable,
      FindingCount findings,
      int steps,
      double elapsedDays,
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
      boolean runnable,
      @Nullable Text notRunnable,
      LocalDateTime updatedAt,
      @JsonUnwrapped Result result) {}

  @GetMapping
  ProcedurePage procedures(
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "20") int size) {
    var found = catalogue.list(q, Math.max(0, page), Math.max(1, Math.min(LARGEST_PAGE, size)));
    var summaries = reviews.summaries(found.items().stream().map(Listed::version).toList());
    var rows = new ArrayList<ProcedureRow>();
    for (var listed : found.items()) {
      var summary = summaries.get(listed.version());
      if (summary != null) rows.add(row(listed, summary));
    }
    return new ProcedurePage(rows, found.total());
  }

  private ProcedureRow row(Listed listed, Reviews.Summary review) {
    return new ProcedureRow(
        listed.code(),
        listed.name(),
        group(listed.groupCode()),
        listed.field(),
        listed.owner(),
        ownerName(listed.owner()),
        listed.number(),
        review.sound(),
        review.runnable(),
        new FindingCount(review.errors(), review.warnings(), review.notes()),
        review.steps(),
        review.elapsedDays(),
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

  private static String fileName(@Nullable String name) {
    var clean = name == null ? "" : Words.clean(name);
    if (clean.isEmpty()) return "procedure.bpmn";
    return clean.substring(0, Math.min(LONGEST_NAME, clean.length()));
  }

  @GetMapping("/{code}")
  ProcedureDetail procedure(@PathVariable String code) {
    return detail(catalogue.require(code));
  }

  private ProcedureDetail detail(Version version) {
    var kept = reviews.of(version);
    return new ProcedureDetail(
        version.code(),
        version.name(),
        group(version.groupCode()),
        version.field(),
        version.owner(),
        ownerName(version.owner()),
        version.number(),
        kept.notRunnable() == null,
        kept.notRunnable(),
        version.madeAt(),
        kept.result());
  }

  private static Profile.@Nullable Group group(@Nullable String code) {
    return code == null ? null : Profile.Group.valueOf(code);
  }

  private @Nullable String ownerName(@Nullable String owner) {
    return owner == null ? null : organisation.unitName(owner);
  }
}
