package vn.tinhgon.engine.plan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.tinhgon.engine.database.Words;
import vn.tinhgon.engine.dossier.Urgency;
import vn.tinhgon.engine.download.Download;
import vn.tinhgon.engine.plan.paper.Amendment;
import vn.tinhgon.engine.target.Courses;
import vn.tinhgon.rules.target.CountMode;

@RestController
@RequestMapping("/api/plans")
class PlanController {
  private static final String READERS = "hasAnyAuthority('MODEL', 'LEAD', 'HANDLE')";
  private static final int LARGEST_PAGE = 200;
  private static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final Plans plans;
  private final Sights sights;
  private final Papers papers;
  private final Assembling assembling;
  private final Rearranging rearranging;
  private final Courses courses;
  private final Proposing proposing;
  private final Approval approval;

  PlanController(
      Plans plans,
      Sights sights,
      Papers papers,
      Assembling assembling,
      Rearranging rearranging,
      Courses courses,
      Proposing proposing,
      Approval approval) {
    this.plans = plans;
    this.sights = sights;
    this.papers = papers;
    this.assembling = assembling;
    this.rearranging = rearranging;
    this.courses = courses;
    this.approval = approval;
    this.proposing = proposing;
  }

  record Choosing(@Nullable String programme, @Nullable CountMode countMode) {}

  record WantedProcedure(@Nullable String code, @Nullable List<String> findings) {}

  record WantedItem(@Nullable List<WantedProcedure> procedures) {}

  record NewPlan(
      @Nullable String title,
      @Nullable String programme,
      @Nullable CountMode countMode,
      @Nullable List<WantedItem> items) {}

  record Rewording(
      @Nullable Integer revision,
      @Nullable String content,
      @Nullable String reasons,
      @Nullable List<NewAmendment> amendments,
      @Nullable String roadmap) {}

  record NewAmendment(
      @Nullable String provision,
      @Nullable String text,
      @Nullable String authority,
      @Nullable String proposal) {}

  @GetMapping
  @PreAuthorize(READERS)
  Shown.PlanPage plans(
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable Stage state,
      @RequestParam(required = false) @Nullable String dossier,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "20") int size) {
    return sights.page(
        q, state, dossier, Math.max(0, page), Math.max(1, Math.min(LARGEST_PAGE, size)));
  }

  @GetMapping("/programmes")
  @PreAuthorize(READERS)
  List<Shown.ProgrammeRow> planProgrammes() {
    return courses.programmes().stream().map(Shown.ProgrammeRow::of).toList();
  }

  @GetMapping("/offer")
  @PreAuthorize("hasAuthority('MODEL')")
  Shown.PlanOffer planOffer(@RequestParam String procedure) {
    return assembling.offer(clean(procedure));
  }

  @GetMapping("/together")
  @PreAuthorize("hasAuthority('MODEL')")
  List<Shown.PlanTogether> planTogether() {
    return assembling.together();
  }

  @PostMapping("/choice")
  @PreAuthorize("hasAuthority('MODEL')")
  Shown.PlanChoice choosePlan(@RequestBody Choosing asked) {
    return proposing.propose(clean(asked.programme()), asked.countMode());
  }

  /** Asked again and again before a choice, it tells how far the measuring has come. */
  @PostMapping("/choice/measured")
  @PreAuthorize("hasAuthority('MODEL')")
  Candidates.MeasuredSoFar measureForChoice(@RequestBody Choosing asked) {
    return proposing.ahead(clean(asked.programme()));
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @PreAuthorize("hasAuthority('MODEL')")
  Shown.Plan makePlan(@RequestBody NewPlan asked, Authentication signedIn) {
    var programme = clean(asked.programme());
    return plans.make(
        clean(asked.title()),
        programme.isEmpty() ? null : programme,
        asked.countMode(),
        orEmpty(asked.items()).stream().map(PlanController::wanted).toList(),
        signedIn.getName());
  }

  private static List<Assembling.Wanted> wanted(WantedItem item) {
    return orEmpty(item.procedures()).stream()
        .map(it -> new Assembling.Wanted(clean(it.code()), orEmpty(it.findings())))
        .toList();
  }

  @GetMapping("/{code}")
  @PreAuthorize(READERS)
  Shown.Plan plan(@PathVariable String code) {
    return plans.plan(code);
  }

  @PutMapping("/{code}/items/{item}")
  @PreAuthorize("hasAuthority('MODEL')")
  Shown.Plan rewordItem(
      @PathVariable String code,
      @PathVariable long item,
      @RequestBody Rewording asked,
      Authentication signedIn) {
    var wording =
        new Wording(
            clean(asked.content()),
            clean(asked.reasons()),
            orEmpty(asked.amendments()).stream().map(PlanController::amendment).toList(),
            clean(asked.roadmap()));
    int seen = asked.revision() == null ? 0 : asked.revision();
    return plans.reword(code, item, seen, wording, signedIn.getName());
  }

  private static Amendment amendment(NewAmendment one) {
    return new Amendment(
        clean(one.provision()), clean(one.text()), clean(one.authority()), clean(one.proposal()));
  }

  @DeleteMapping("/{code}/items/{item}")
  @PreAuthorize("hasAuthority('MODEL')")
  Shown.Plan removeItem(
      @PathVariable String code,
      @PathVariable long item,
      @RequestParam(required = false) @Nullable Integer revision,
      Authentication signedIn) {
    return plans.remove(code, item, revision, signedIn.getName());
  }

  record ItemMerge(int revision, long with, int withRevision) {}

  record ItemSplit(int revision, @Nullable String procedure) {}

  @PostMapping("/{code}/items/{item}/merge")
  @PreAuthorize("hasAuthority('MODEL')")
  Shown.Plan mergeItems(
      @PathVariable String code,
      @PathVariable long item,
      @RequestBody ItemMerge asked,
      Authentication signedIn) {
    return rearranging.merge(
        code,
        new Rearranging.Seen(item, asked.revision()),
        new Rearranging.Seen(asked.with(), asked.withRevision()),
        signedIn.getName());
  }

  @PostMapping("/{code}/items/{item}/split")
  @PreAuthorize("hasAuthority('MODEL')")
  Shown.Plan splitItem(
      @PathVariable String code,
      @PathVariable long item,
      @RequestBody ItemSplit asked,
      Authentication signedIn) {
    return rearranging.split(
        code,
        new Rearranging.Seen(item, asked.revision()),
        clean(asked.procedure()),
        signedIn.getName());
  }

  record Submission(
      @Nullable LocalDate effective, @Nullable List<String> consulted, @Nullable Urgency urgency) {}

  @PostMapping("/{code}/submit")
  @PreAuthorize("hasAuthority('MODEL')")
  Shown.Plan submitPlan(
      @PathVariable String code, @RequestBody Submission asked, Authentication signedIn) {
    var wishes = Wishes.of(asked.effective(), asked.consulted(), asked.urgency());
    return approval.submit(code, wishes, signedIn.getName());
  }

  @GetMapping(path = "/{code}/decision.docx", produces = DOCX)
  @PreAuthorize(READERS)
  ResponseEntity<byte[]> decisionDocx(@PathVariable String code) {
    return Download.of(papers.print(plans.require(code)).docx(), code + ".docx", DOCX);
  }

  @GetMapping(path = "/{code}/decision.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
  @PreAuthorize(READERS)
  ResponseEntity<byte[]> decisionPdf(@PathVariable String code) {
    return Download.of(
        papers.print(plans.require(code)).pdf(), code + ".pdf", MediaType.APPLICATION_PDF_VALUE);
  }

  @GetMapping(path = "/{code}/tables.xlsx", produces = XLSX)
  @PreAuthorize(READERS)
  ResponseEntity<byte[]> leaderTables(@PathVariable String code) {
    return Download.of(papers.tables(plans.require(code)), code + ".xlsx", XLSX);
  }

  private static String clean(@Nullable String typed) {
    return typed == null ? "" : Words.clean(typed);
  }

  private static <T> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }
}
