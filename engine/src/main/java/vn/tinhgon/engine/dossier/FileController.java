package vn.tinhgon.engine.dossier;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.tinhgon.engine.download.Download;

@RestController
@RequestMapping("/api/dossiers/{number}/files")
class FileController {
  private final Files files;
  private final Dossiers dossiers;

  FileController(Files files, Dossiers dossiers) {
    this.files = files;
    this.dossiers = dossiers;
  }

  @PostMapping(consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  Shown.Dossier attach(
      @PathVariable String number,
      @RequestParam String name,
      @RequestParam(defaultValue = "OPEN") Secrecy secrecy,
      @RequestBody(required = false) byte[] content,
      Authentication signedIn) {
    var reader = Reader.of(signedIn);
    files.attach(number, name, content == null ? new byte[0] : content, secrecy, reader);
    return dossiers.dossier(number, reader);
  }

  @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
  ResponseEntity<byte[]> file(
      @PathVariable String number, @PathVariable long id, Authentication signedIn) {
    var file = files.file(number, id, Reader.of(signedIn));
    return Download.of(file.content(), file.name(), MediaType.APPLICATION_OCTET_STREAM);
  }
}
