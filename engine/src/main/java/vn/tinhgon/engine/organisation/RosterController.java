package vn.tinhgon.engine.organisation;

import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.tinhgon.engine.download.Download;

/** The staff list as a table, in and out. */
@RestController
@RequestMapping("/api/organisation/roster")
@PreAuthorize("hasAuthority('ADMINISTER')")
class RosterController {
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final int LONGEST_NAME = 200;

  private final RosterImport roster;

  RosterController(RosterImport roster) {
    this.roster = roster;
  }

  @PostMapping(consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
  RosterImport.Effect importRoster(
      @RequestBody byte[] file,
      @RequestParam(required = false) @Nullable String name,
      @RequestParam(defaultValue = "true") boolean dryRun,
      Principal signedIn) {
    return roster.take(file, fileName(name), dryRun, signedIn.getName());
  }

  private static String fileName(@Nullable String given) {
    var name = Typed.text(given);
    if (name.isEmpty()) return "roster";
    return name.substring(0, Math.min(LONGEST_NAME, name.length()));
  }

  @GetMapping(produces = XLSX)
  ResponseEntity<byte[]> exportRoster() {
    return Download.of(roster.export(), "danh-sach-nhan-su.xlsx");
  }
}
