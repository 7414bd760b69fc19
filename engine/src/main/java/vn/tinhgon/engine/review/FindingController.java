package vn.tinhgon.engine.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.problem.Refusal;
import vn.tinhgon.rules.AuthorityClass;

/** Findings across the catalogue. */
@RestController
class FindingController {
  private static final int LARGEST_PAGE = 200;

  private final FoundEverywhere found;

  FindingController(FoundEverywhere found) {
    this.found = found;
  }

  @GetMapping("/api/findings")
  FoundEverywhere.FoundPage findings(
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable Decision decision,
      @RequestParam(defaultValue = "") String rule,
      @RequestParam(defaultValue = "") String owner,
      @RequestParam(required = false) @Nullable AuthorityClass authority,
      @RequestParam(required = false) @Nullable String level,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "20") int size) {
    return found.page(
        new FoundEverywhere.Asked(
            q,
            decision,
            rule,
            owner,
            authority,
            weight(level),
            Math.max(0, page),
            Math.max(1, Math.min(LARGEST_PAGE, size))));
  }

  private static Result.@Nullable Weight weight(@Nullable String level) {
    if (level == null || level.isBlank()) return null;
    for (var weight : Result.Weight.values()) {
      if (weight.word().equals(level)) return weight;
    }
    throw Refusal.unprocessable(
        new Text(
            "Không có mức “" + level + "”; hãy chọn error, warning hoặc note",
            "There is no level “" + level + "”; choose error, warning or note"),
        List.of());
  }
}
