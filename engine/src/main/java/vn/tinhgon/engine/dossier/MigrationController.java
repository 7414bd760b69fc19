package vn.tinhgon.engine.dossier;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class MigrationController {
  private final MigrationRows rows;

  MigrationController(MigrationRows rows) {
    this.rows = rows;
  }

  @GetMapping("/api/migrations")
  @PreAuthorize("hasAnyAuthority('MODEL', 'LEAD', 'ADMINISTER')")
  MigrationRows.MigrationPage migrations(
      @RequestParam(defaultValue = "") String procedure,
      @RequestParam(required = false) @Nullable Integer version,
      @RequestParam(required = false) MigrationRows.@Nullable State state,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "20") int size,
      Authentication signedIn) {
    return rows.page(Reader.of(signedIn), procedure, version, state, Page.of(page, size));
  }
}
