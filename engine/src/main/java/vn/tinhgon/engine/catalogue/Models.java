package vn.tinhgon.engine.catalogue;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The BPMN files of the catalogue. */
@RestController
class Models {
  private final Catalogue catalogue;

  Models(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  @GetMapping(path = "/api/procedures/{code}/model", produces = MediaType.APPLICATION_XML_VALUE)
  ResponseEntity<byte[]> model(@PathVariable String code) {
    var version = catalogue.require(code);
    var name =
        ContentDisposition.attachment().filename(code + ".bpmn", StandardCharsets.UTF_8).build();
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
        .body(version.bpmn());
  }
}
