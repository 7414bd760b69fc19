package vn.tinhgon.engine.catalogue;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.tinhgon.bpmn.draw.Layout;

/** The BPMN files of the catalogue. */
@RestController
class ModelController {
  private final Catalogue catalogue;

  ModelController(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  @GetMapping(path = "/api/procedures/{code}/model", produces = MediaType.APPLICATION_XML_VALUE)
  ResponseEntity<byte[]> model(
      @PathVariable String code, @RequestParam(required = false) @Nullable Integer version) {
    var shown = catalogue.require(code, version);
    var name =
        ContentDisposition.attachment().filename(code + ".bpmn", StandardCharsets.UTF_8).build();
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
        .body(drawn(shown));
  }

  /** The file as it came in; with a diagram where it had none, for it is shown on a page. */
  private static byte[] drawn(Version version) {
    var file = Reading.read(version);
    var drawn = Layout.complete(file);
    return drawn == file ? version.bpmn() : drawn.bytes();
  }
}
