package vn.tinhgon.engine.dossier;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.organisation.Organisation;

/** Procedures that start by themselves, and the switch that stops them. */
@RestController
class SelfStartController {
  private final SelfStarts starts;
  private final Organisation organisation;

  SelfStartController(SelfStarts starts, Organisation organisation) {
    this.starts = starts;
    this.organisation = organisation;
  }

  record SelfStartRow(
      String procedure,
      String procedureName,
      Text when,
      @Nullable LocalDateTime next,
      boolean failed,
      boolean paused,
      Shown.@Nullable Person pausedBy,
      @Nullable LocalDateTime pausedAt,
      @Nullable LocalDateTime lastAt,
      @Nullable String lastDossier) {}

  record Pausing(@Nullable Boolean paused) {}

  @GetMapping("/api/self-starts")
  @PreAuthorize("hasAnyAuthority('MODEL', 'LEAD', 'ADMINISTER')")
  List<SelfStartRow> selfStarts() {
    var people = new People(organisation);
    return starts.all().stream().map(one -> row(one, people)).toList();
  }

  /** Switched off it opens no dossier; switched on it goes on with the next moment. */
  @PutMapping("/api/self-starts/{procedure}")
  @PreAuthorize("hasAnyAuthority('MODEL', 'ADMINISTER')")
  SelfStartRow pauseSelfStart(
      @PathVariable String procedure, @RequestBody Pausing asked, Authentication signedIn) {
    var paused = Boolean.TRUE.equals(asked.paused());
    return row(starts.pause(procedure, paused, Reader.of(signedIn)), new People(organisation));
  }

  private static SelfStartRow row(SelfStarts.Told told, People people) {
    var row = told.row();
    return new SelfStartRow(
        row.procedure(),
        told.name(),
        told.when(),
        row.paused() ? null : row.next(),
        told.failed(),
        row.paused(),
        people.orNobody(row.pausedBy()),
        row.pausedAt(),
        row.lastAt(),
        row.last());
  }
}
