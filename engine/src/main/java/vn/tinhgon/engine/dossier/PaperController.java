package vn.tinhgon.engine.dossier;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.tinhgon.engine.organisation.Organisation;

/** The book of secret dossiers; each request answers with the book as it stands. */
@RestController
@RequestMapping("/api/paper-dossiers")
@PreAuthorize("hasAnyAuthority('HANDLE', 'LEAD')")
class PaperController {
  private final PaperDossiers dossiers;
  private final Organisation organisation;

  PaperController(PaperDossiers dossiers, Organisation organisation) {
    this.dossiers = dossiers;
    this.organisation = organisation;
  }

  record NewPaperDossier(
      @Nullable String procedure, @Nullable Secrecy secrecy, @Nullable String holder) {}

  record PaperMove(@Nullable String holder, @Nullable Boolean ended) {}

  record PaperRow(
      String number,
      String procedure,
      String procedureName,
      Secrecy secrecy,
      Shown.Person holder,
      LocalDateTime registeredAt,
      @Nullable LocalDateTime due,
      @Nullable LocalDateTime endedAt) {}

  @GetMapping
  List<PaperRow> paperDossiers(Authentication signedIn) {
    var people = new People(organisation);
    return dossiers.of(Reader.of(signedIn)).stream()
        .map(
            row ->
                new PaperRow(
                    row.number(),
                    row.procedure(),
                    row.procedureName(),
                    row.secrecy(),
                    people.of(row.holder()),
                    row.registeredAt(),
                    row.due(),
                    row.endedAt()))
        .toList();
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  List<PaperRow> enterPaperDossier(@RequestBody NewPaperDossier asked, Authentication signedIn) {
    dossiers.enter(
        Objects.requireNonNullElse(asked.procedure(), ""),
        asked.secrecy(),
        Objects.requireNonNullElse(asked.holder(), ""),
        Reader.of(signedIn));
    return paperDossiers(signedIn);
  }

  /** Handed to another holder, or ended. */
  @PostMapping("/{number}/move")
  List<PaperRow> movePaperDossier(
      @PathVariable String number, @RequestBody PaperMove move, Authentication signedIn) {
    dossiers.move(number, move.holder(), Boolean.TRUE.equals(move.ended()), Reader.of(signedIn));
    return paperDossiers(signedIn);
  }
}
