package vn.tinhgon.engine.dossier;

import java.util.List;
import java.util.Map;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.tinhgon.engine.database.Words;

@RestController
@RequestMapping("/api/dossiers")
class DossierController {
  private final Dossiers dossiers;
  private final Intake intake;
  private final Retrying retrying;

  DossierController(Dossiers dossiers, Intake intake, Retrying retrying) {
    this.retrying = retrying;
    this.dossiers = dossiers;
    this.intake = intake;
  }

  /** What is left out is empty here, so that all that is missing is told at once. */
  record NewDossier(
      String procedure,
      String title,
      @Nullable String note,
      @Nullable String field,
      @Nullable Long value,
      @Nullable Urgency urgency,
      @Nullable Secrecy secrecy,
      @Nullable String sender,
      @Nullable Channel channel,
      @Nullable Map<String, List<String>> consult) {
    NewDossier {
      procedure = clean(procedure);
      title = clean(title);
    }

    Opening by(String requester) {
      var facts =
          new Opening.Facts(
              field, value, urgency, Objects.requireNonNullElse(secrecy, Secrecy.OPEN));
      return new Opening(
          procedure,
          title,
          note,
          requester,
          facts,
          Objects.requireNonNullElse(consult, Map.of()),
          new Opening.Charge(null, null, clean(sender).isEmpty() ? null : clean(sender), channel));
    }
  }

  record NewComment(@Nullable String comment) {}

  private static String clean(@Nullable String typed) {
    return typed == null ? "" : Words.clean(typed);
  }

  @GetMapping
  Shown.DossierPage dossiers(
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable String procedure,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "20") int size,
      Authentication signedIn) {
    var asked = Page.of(page, size);
    return dossiers.page(Reader.of(signedIn), q, clean(procedure), asked.number(), asked.size());
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @PreAuthorize("hasAuthority('HANDLE')")
  Shown.Dossier startDossier(@RequestBody NewDossier asked, Authentication signedIn) {
    var number = intake.start(asked.by(signedIn.getName()));
    return dossiers.dossier(number, Reader.of(signedIn));
  }

  @GetMapping("/{number}")
  Shown.Dossier dossier(@PathVariable String number, Authentication signedIn) {
    return dossiers.dossier(number, Reader.of(signedIn));
  }

  /** Does an automatic step that failed once more, now. */
  @PostMapping("/{number}/automatic/{step}/retry")
  @PreAuthorize("hasAnyAuthority('HANDLE', 'LEAD', 'ADMINISTER')")
  Shown.Dossier retry(
      @PathVariable String number, @PathVariable String step, Authentication signedIn) {
    retrying.again(number, step, Reader.of(signedIn));
    return dossiers.dossier(number, Reader.of(signedIn));
  }

  @PostMapping("/{number}/comments")
  @ResponseStatus(HttpStatus.CREATED)
  Shown.Dossier comment(
      @PathVariable String number, @RequestBody NewComment said, Authentication signedIn) {
    dossiers.comment(number, said.comment(), Reader.of(signedIn));
    return dossiers.dossier(number, Reader.of(signedIn));
  }
}
