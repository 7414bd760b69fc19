package vn.tinhgon.engine.plan;

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
@RequestMapping("/api/proposals")
@PreAuthorize("hasAnyAuthority('HANDLE', 'LEAD', 'MODEL')")
class ProposalController {
  private static final int LARGEST_PAGE = 200;

  private final Proposals proposals;

  ProposalController(Proposals proposals) {
    this.proposals = proposals;
  }

  record NewProposal(
      @Nullable String procedure, @Nullable String element, @Nullable String reason) {}

  record ProposalAnswer(boolean accept, @Nullable String answer) {}

  @GetMapping
  Shown.ProposalPage proposals(
      @RequestParam(required = false) ProposalRows.@Nullable State state,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "20") int size,
      Authentication me) {
    return proposals.page(
        state,
        Math.max(0, page),
        Math.max(1, Math.min(LARGEST_PAGE, size)),
        me.getName(),
        controls(me));
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Shown.Proposal propose(@RequestBody NewProposal asked, Authentication me) {
    var element = clean(asked.element());
    return proposals.propose(
        clean(asked.procedure()),
        element.isEmpty() ? null : element,
        clean(asked.reason()),
        me.getName());
  }

  @PostMapping("/{code}/decide")
  Shown.Proposal decideProposal(
      @PathVariable String code, @RequestBody ProposalAnswer asked, Authentication me) {
    return proposals.decide(
        code, asked.accept(), clean(asked.answer()), me.getName(), controls(me));
  }

  private static boolean controls(Authentication me) {
    return me.getAuthorities().stream().anyMatch(it -> "MODEL".equals(it.getAuthority()));
  }

  private static String clean(@Nullable String typed) {
    return typed == null ? "" : Words.clean(typed);
  }
}
