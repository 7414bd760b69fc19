package vn.tinhgon.engine.catalogue;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.tinhgon.bpmn.draw.Layout;
import vn.tinhgon.bpmn.xml.BpmnFile;
import vn.tinhgon.bpmn.xml.Unreadable;

/** The BPMN files of the catalogue. */
@RestController
class ModelController {
  private final Catalogue catalogue;

  ModelController(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  @GetMapping(path = "/api/procedures/{code}/model", produces = MediaType.APPLICATION_XML_VALUE)
  ResponseEntity<byte[]> model(@PathVariable String code) {
    var version = catalogue.require(code);
    var name =
        ContentDisposition.attachment().filename(code + ".bpmn", StandardCharsets.UTF_8).build();
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
        .body(drawn(version));
  }

  /** The file as it came in; with a diagram where it had none, for it is shown on a page. */
  private static byte[] drawn(Version version) {
    try {
      var file = BpmnFile.read(version.bpmn(), version.code() + ".bpmn");
      var drawn = Layout.complete(file);
      return drawn == file ? version.bpmn() : drawn.bytes();
    } catch (Unreadable e) {
      throw new IllegalStateException("Version " + version.id() + " was readable once", e);
    }
  }
}
