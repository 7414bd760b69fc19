package vn.tinhgon.engine.dossier;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.tinhgon.bpmn.Text;

/** What the program tells about terms, and the apology for one that is missed. */
@RestController
class TermController {
  private final Notices notices;
  private final Apologies apologies;
  private final Dossiers dossiers;
  private final Deadlines deadlines;

  TermController(Notices notices, Apologies apologies, Dossiers dossiers, Deadlines deadlines) {
    this.notices = notices;
    this.apologies = apologies;
    this.dossiers = dossiers;
    this.deadlines = deadlines;
  }

  record ShownNotice(
      long id,
      LocalDateTime at,
      @Nullable String dossier,
      @Nullable String task,
      @Nullable String page,
      Text message,
      boolean read) {}

  record NewDate(@Nullable String reason, @Nullable LocalDate newDue) {}

  @GetMapping("/api/inbox/notices")
  List<ShownNotice> notices(Authentication signedIn) {
    return notices.of(signedIn.getName()).stream()
        .map(
            one ->
                new ShownNotice(
                    one.id(),
                    one.at(),
                    one.dossier(),
                    one.item(),
                    one.page(),
                    new Text(one.vi(), one.en()),
                    one.read()))
        .toList();
  }

  @PostMapping("/api/inbox/notices/read")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void readNotices(Authentication signedIn) {
    notices.read(signedIn.getName(), deadlines.now());
  }

  @PostMapping("/api/dossiers/{number}/apology")
  Shown.Dossier apologise(
      @PathVariable String number, @RequestBody NewDate asked, Authentication signedIn) {
    var reader = Reader.of(signedIn);
    apologies.give(number, asked.reason(), asked.newDue(), reader);
    return dossiers.dossier(number, reader);
  }
}
