package vn.tinhgon.engine.catalogue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.database.Words;
import vn.tinhgon.engine.organisation.Organisation;
import vn.tinhgon.engine.problem.Refusal;

/** The versions of a procedure and the way each one went. */
@RestController
@RequestMapping("/api/procedures/{code}/versions")
class VersionController {
  private final Catalogue catalogue;
  private final Lists lists;
  private final Moves moves;
  private final Organisation organisation;

  VersionController(Catalogue catalogue, Lists lists, Moves moves, Organisation organisation) {
    this.catalogue = catalogue;
    this.lists = lists;
    this.moves = moves;
    this.organisation = organisation;
  }

  record VersionRow(
      int number,
      String name,
      State state,
      String author,
      String reason,
      LocalDateTime madeAt,
      @Nullable LocalDate inForceFrom,
      List<State> next) {}

  record MoveRow(
      @Nullable Integer version,
      @Nullable State from,
      State to,
      String person,
      String reason,
      LocalDateTime at,
      @Nullable LocalDate effective) {}

  record VersionList(List<VersionRow> versions, List<MoveRow> moves) {}

  record NewState(
      @NotNull State to,
      @NotBlank @Size(max = 2000) String reason,
      @Nullable LocalDate effective) {}

  @GetMapping
  VersionList versions(@PathVariable String code) {
    var rows = lists.versions(code);
    if (rows.isEmpty() && !lists.has(code)) throw Procedures.unknown(code);
    return new VersionList(
        rows.stream().map(this::row).toList(), moves.of(code).stream().map(this::row).toList());
  }

  private VersionRow row(Lists.VersionLine line) {
    return new VersionRow(
        line.number(),
        line.name(),
        line.state(),
        name(line.author()),
        line.reason(),
        line.madeAt(),
        line.inForceFrom(),
        line.state().next().stream().sorted().toList());
  }

  private MoveRow row(Moves.Made made) {
    return new MoveRow(
        made.version(),
        made.fromState(),
        made.toState(),
        name(made.person()),
        made.reason(),
        made.at(),
        made.effective());
  }

  private String name(String username) {
    if (username.equals(SampleProcedures.PROGRAM)) return "Tinh Gọn";
    return organisation.person(username).map(person -> person.name()).orElse(username);
  }

  @PostMapping(consumes = MediaType.APPLICATION_XML_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  @PreAuthorize("hasAuthority('MODEL')")
  VersionList addDraft(
      @PathVariable String code,
      @RequestBody byte[] file,
      @RequestParam(required = false) @Nullable String reason,
      Authentication signedIn) {
    catalogue.require(code);
    var why = reason == null || reason.isBlank() ? "Thêm bản dự thảo" : Words.clean(reason);
    catalogue.addDraft(code, file, Act.by(signedIn.getName(), why));
    return versions(code);
  }

  @PostMapping("/{number}/state")
  @PreAuthorize("hasAnyAuthority('MODEL', 'LEAD')")
  VersionList moveVersion(
      @PathVariable String code,
      @PathVariable int number,
      @Valid @RequestBody NewState move,
      Authentication signedIn) {
    if (decides(move.to()) && !may(signedIn, "LEAD")) throw onlyALeader(move.to());
    if (!decides(move.to()) && !may(signedIn, "MODEL")) throw onlyAnOfficer(move.to());
    var version = catalogue.require(code, number);
    catalogue.move(
        version.id(),
        move.to(),
        move.effective(),
        Act.by(signedIn.getName(), Words.clean(move.reason())));
    return versions(code);
  }

  private static boolean decides(State to) {
    return to == State.PUBLISHED || to == State.ABOLISHED;
  }

  private static boolean may(Authentication signedIn, String permission) {
    return signedIn.getAuthorities().stream()
        .anyMatch(authority -> permission.equals(authority.getAuthority()));
  }

  private static Refusal onlyALeader(State to) {
    return Refusal.forbidden(
        new Text(
            "Chỉ lãnh đạo được chuyển phiên bản sang “%s”. Hãy trình lãnh đạo quyết định."
                .formatted(to.label().vi()),
            "Only a leader may make a version “%s”. Submit it for a decision."
                .formatted(to.label().en())));
  }

  private static Refusal onlyAnOfficer(State to) {
    return Refusal.forbidden(
        new Text(
            "Chỉ cán bộ kiểm soát thủ tục được chuyển phiên bản sang “%s”."
                .formatted(to.label().vi()),
            "Only a reform officer may make a version “%s”.".formatted(to.label().en())));
  }
}
