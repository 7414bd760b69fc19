package vn.tinhgon.engine.catalogue;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.tinhgon.bpmn.draw.Layout;
import vn.tinhgon.bpmn.lexicon.Lexicon;
import vn.tinhgon.bpmn.table.ModelTable;
import vn.tinhgon.bpmn.table.StepTable;
import vn.tinhgon.bpmn.table.StepTables;
import vn.tinhgon.engine.download.Download;

/** The models of the catalogue as files: BPMN, and their steps as a table. */
@RestController
class ModelController {
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final Catalogue catalogue;

  ModelController(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  @GetMapping(path = "/api/procedures/{code}/model", produces = MediaType.APPLICATION_XML_VALUE)
  ResponseEntity<byte[]> model(
      @PathVariable String code, @RequestParam(required = false) @Nullable Integer version) {
    var shown = catalogue.require(code, version);
    return Download.of(drawn(shown), code + ".bpmn");
  }

  @GetMapping(path = "/api/procedures/{code}/steps.xlsx", produces = XLSX)
  ResponseEntity<byte[]> stepsXlsx(
      @PathVariable String code, @RequestParam(required = false) @Nullable Integer version) {
    return Download.of(StepTables.xlsx(steps(code, version)), code + ".xlsx");
  }

  @GetMapping(path = "/api/procedures/{code}/steps.csv", produces = "text/csv")
  ResponseEntity<byte[]> stepsCsv(
      @PathVariable String code, @RequestParam(required = false) @Nullable Integer version) {
    return Download.of(StepTables.csv(steps(code, version)), code + ".csv");
  }

  private StepTable steps(String code, @Nullable Integer version) {
    var read = Reading.read(catalogue.require(code, version)).procedure();
    return ModelTable.of(Lexicon.complete(read).procedure());
  }

  /** The file as it came in; with a diagram where it had none, for it is shown on a page. */
  private static byte[] drawn(Version version) {
    var file = Reading.read(version);
    var drawn = Layout.complete(file);
    return drawn == file ? version.bpmn() : drawn.bytes();
  }
}
