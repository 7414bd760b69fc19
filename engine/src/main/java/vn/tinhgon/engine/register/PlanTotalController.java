package vn.tinhgon.engine.register;

import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/registers/plan-totals")
class PlanTotalController {
  private final PlanTotals totals;

  PlanTotalController(PlanTotals totals) {
    this.totals = totals;
  }

  record PlanTotal(int year, String kind, int total, String source, String explanation) {}

  @GetMapping
  @PreAuthorize("hasAnyAuthority('HANDLE', 'LEAD')")
  List<PlanTotal> planTotals(@RequestParam int year) {
    return totals.of(year).stream()
        .map(t -> new PlanTotal(t.year(), t.kind(), t.total(), t.source(), t.explanation()))
        .toList();
  }

  @PutMapping
  @PreAuthorize("hasAuthority('HANDLE')")
  List<PlanTotal> setPlanTotal(@RequestBody PlanTotal asked, Authentication signedIn) {
    totals.put(
        new PlanTotals.Total(
            asked.year(),
            String.valueOf(asked.kind()),
            asked.total(),
            asked.source(),
            asked.explanation()),
        signedIn.getName());
    return planTotals(asked.year());
  }
}
