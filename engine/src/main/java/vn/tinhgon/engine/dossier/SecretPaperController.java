package vn.tinhgon.engine.dossier;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/dossiers/{number}/secret-papers")
class SecretPaperController {
  private final SecretPapers papers;
  private final Dossiers dossiers;

  SecretPaperController(SecretPapers papers, Dossiers dossiers) {
    this.papers = papers;
    this.dossiers = dossiers;
  }

  record PlaceOfPaper(@Nullable String place) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Shown.Dossier noteSecretPaper(
      @PathVariable String number, @RequestBody SecretPapers.Noted paper, Authentication signedIn) {
    papers.note(number, paper, Reader.of(signedIn));
    return dossiers.dossier(number, Reader.of(signedIn));
  }

  @PostMapping("/{id}/move")
  Shown.Dossier moveSecretPaper(
      @PathVariable String number,
      @PathVariable long id,
      @RequestBody PlaceOfPaper to,
      Authentication signedIn) {
    papers.move(number, id, to.place(), Reader.of(signedIn));
    return dossiers.dossier(number, Reader.of(signedIn));
  }
}
