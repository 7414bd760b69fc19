package vn.tinhgon.engine.catalogue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.database.Words;
import vn.tinhgon.engine.download.Download;
import vn.tinhgon.engine.organisation.Organisation;

/** The catalogue as a whole: what it can be filtered by, its counts, its files. */
@RestController
@RequestMapping("/api/catalogue")
class CatalogueController {
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final Lists lists;
  private final Inventory inventory;
  private final Exports exports;
  private final RecordImport imports;
  private final Organisation organisation;
  private final Clock clock;

  CatalogueController(
      Lists lists,
      Inventory inventory,
      Exports exports,
      RecordImport imports,
      Organisation organisation,
      Clock clock) {
    this.lists = lists;
    this.inventory = inventory;
    this.exports = exports;
    this.imports = imports;
    this.organisation = organisation;
    this.clock = clock;
  }

  record CatalogueChoice(String key, Text label, long count) {}

  record CatalogueChoices(List<CatalogueChoice> fields, List<CatalogueChoice> owners) {}

  @GetMapping("/choices")
  CatalogueChoices choices() {
    return new CatalogueChoices(
        lists.choices(Question.Order.FIELD).stream()
            .map(
                choice ->
                    new CatalogueChoice(choice.key(), Fields.name(choice.key()), choice.count()))
            .toList(),
        lists.choices(Question.Order.OWNER).stream()
            .map(c -> new CatalogueChoice(c.key(), unit(c.key()), c.count()))
            .toList());
  }

  private Text unit(String code) {
    var name = organisation.unitName(code);
    return new Text(name, name);
  }

  @GetMapping("/counts")
  Inventory.Counted counts(
      @RequestParam(defaultValue = "LEVEL") By by,
      @RequestParam(required = false) @Nullable LocalDate on,
      @RequestParam(required = false) @Nullable LocalDate against) {
    return inventory.count(by, day(on), against);
  }

  private LocalDate day(@Nullable LocalDate on) {
    return on == null ? LocalDate.now(clock) : on;
  }

  @GetMapping(path = "/counts.xlsx", produces = XLSX)
  ResponseEntity<byte[]> countsAsFile(
      @RequestParam(required = false) @Nullable LocalDate on,
      @RequestParam(required = false) @Nullable LocalDate against) {
    return Download.named("so-thu-tuc.xlsx").body(exports.counts(day(on), against));
  }

  @GetMapping(path = "/records.xlsx", produces = XLSX)
  ResponseEntity<byte[]> recordsAsFile() {
    return Download.named("danh-muc-thu-tuc.xlsx").body(exports.records());
  }

  @GetMapping(path = "/models.zip", produces = "application/zip")
  ResponseEntity<StreamingResponseBody> modelsAsFile() {
    return Download.named("mo-hinh-thu-tuc.zip").body(exports::models);
  }

  @PostMapping(path = "/records", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
  @PreAuthorize("hasAuthority('MODEL')")
  RecordImport.RecordsTaken importRecords(
      @RequestBody byte[] file,
      @RequestParam(defaultValue = "danh-muc.xlsx") String name,
      @RequestParam(defaultValue = "false") boolean dryRun,
      Authentication signedIn) {
    return imports.take(
        file, Words.clean(name), dryRun, Act.by(signedIn.getName(), "Nhập danh mục từ tệp"));
  }
}
