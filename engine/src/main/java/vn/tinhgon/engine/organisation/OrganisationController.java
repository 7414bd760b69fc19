package vn.tinhgon.engine.organisation;

import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Units and people: everybody may look, administrators change. */
@RestController
@RequestMapping("/api/organisation")
class OrganisationController {
  private static final int LARGEST_PAGE = 200;

  private final Structure structure;
  private final Staff staff;
  private final Clock clock;

  OrganisationController(Structure structure, Staff staff, Clock clock) {
    this.structure = structure;
    this.staff = staff;
    this.clock = clock;
  }

  record UnitChange(
      @Nullable String name,
      @Nullable String parent,
      @Nullable String head,
      @Nullable Integer version) {}

  record PersonChange(
      @Nullable String name, @Nullable List<PostChange> posts, @Nullable Integer version) {}

  record PostChange(
      @Nullable String unit,
      @Nullable String title,
      @Nullable Integer level,
      @Nullable String role) {}

  record StaffRow(String username, String name, int version, boolean away, List<StaffPost> posts) {}

  record StaffPost(String unit, String unitName, String title, int level, String role) {}

  record StaffPage(List<StaffRow> items, long total) {}

  @GetMapping("/units")
  List<Structure.Node> unitTree() {
    return structure.all();
  }

  @PutMapping("/units/{code}")
  @PreAuthorize("hasAuthority('ADMINISTER')")
  Structure.Node saveUnit(
      @PathVariable String code, @RequestBody UnitChange change, Principal signedIn) {
    return structure.save(
        new Structure.Wanted(
            code,
            Typed.text(change.name()),
            Typed.orNull(change.parent()),
            Typed.orNull(change.head()),
            change.version()),
        signedIn.getName());
  }

  @DeleteMapping("/units/{code}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @PreAuthorize("hasAuthority('ADMINISTER')")
  void removeUnit(@PathVariable String code, Principal signedIn) {
    structure.remove(code, signedIn.getName());
  }

  @GetMapping("/people")
  StaffPage people(
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable String unit,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "20") int size) {
    var found =
        staff.search(
            Typed.orNull(q),
            Typed.orNull(unit),
            LocalDate.now(clock),
            Math.max(0, page),
            Math.max(1, Math.min(LARGEST_PAGE, size)));
    return new StaffPage(
        found.items().stream().map(OrganisationController::row).toList(), found.total());
  }

  @PutMapping("/people/{username}")
  @PreAuthorize("hasAuthority('ADMINISTER')")
  StaffRow savePerson(
      @PathVariable String username, @RequestBody PersonChange change, Principal signedIn) {
    var posts = change.posts() == null ? List.<PostChange>of() : change.posts();
    staff.save(
        new Staff.Wanted(
            username,
            Typed.text(change.name()),
            posts.stream().map(OrganisationController::post).toList(),
            change.version()),
        signedIn.getName());
    return row(staff.find(username, LocalDate.now(clock)).orElseThrow());
  }

  private static Staff.Post post(PostChange post) {
    return new Staff.Post(
        Typed.text(post.unit()),
        Typed.text(post.title()),
        post.level() == null ? 0 : post.level(),
        Typed.text(post.role()));
  }

  static StaffRow row(Staff.Member member) {
    return new StaffRow(
        member.username(),
        member.name(),
        member.version(),
        member.away(),
        member.posts().stream()
            .map(
                post ->
                    new StaffPost(
                        post.unit(), post.unitName(), post.title(), post.level(), post.role()))
            .toList());
  }
}
