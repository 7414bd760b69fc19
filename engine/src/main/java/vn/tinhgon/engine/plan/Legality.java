package vn.tinhgon.engine.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tinhgon.bpmn.Procedure;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.bpmn.edit.Edit;
import vn.tinhgon.engine.catalogue.Catalogue;
import vn.tinhgon.engine.plan.paper.Amendment;
import vn.tinhgon.engine.problem.Fault;
import vn.tinhgon.engine.review.Decision;
import vn.tinhgon.engine.review.FoundCuts;
import vn.tinhgon.engine.review.Verdicts;
import vn.tinhgon.rules.plan.PlanRules;

/** What stands between a plan and its submission: newer versions, and texts it forgets to amend. */
@Component
class Legality {
  private final Catalogue catalogue;
  private final FoundCuts cuts;
  private final Verdicts verdicts;
  private final PlanRules rules = PlanRules.load();

  Legality(Catalogue catalogue, FoundCuts cuts, Verdicts verdicts) {
    this.verdicts = verdicts;
    this.catalogue = catalogue;
    this.cuts = cuts;
  }

  List<Fault> faults(List<Row.Item> items) {
    var faults = new ArrayList<Fault>();
    for (int i = 0; i < items.size(); i++) {
      for (var procedure : items.get(i).procedures()) {
        var field = "items[" + i + "]";
        if (catalogue.require(procedure.code()).id() != procedure.version()) {
          faults.add(outdated(field, procedure));
        }
        faults.addAll(withheld(field, procedure));
        faults.addAll(missing(field, procedure, items.get(i).wording().amendments()));
      }
    }
    return faults;
  }

  /** What was rejected or put off since the plan was drafted. */
  private List<Fault> withheld(String field, Row.Procedure procedure) {
    var review = cuts.of(FoundCuts.file(catalogue.version(procedure.version())));
    var decisions = verdicts.decisions();
    var used =
        Stream.concat(procedure.cuts().stream(), procedure.proposed().stream())
            .map(Row.Cut::finding)
            .collect(Collectors.toSet());
    return review.findings().stream()
        .filter(finding -> used.contains(finding.id()))
        .flatMap(
            finding -> {
              var decision = decisions.on(procedure.code(), finding);
              return decision == Decision.REJECTED || decision == Decision.DEFERRED
                  ? Stream.of(Assembling.withheld(field, procedure.code(), finding.id(), decision))
                  : Stream.empty();
            })
        .toList();
  }

  private static Fault outdated(String field, Row.Procedure procedure) {
    return new Fault(
        field,
        new Text(
            "Thủ tục “%s” đã có phiên bản khác từ khi lập phương án; hãy bỏ mục này và lập lại."
                .formatted(procedure.code()),
            "Procedure “%s” has another version since the plan was made; remove the item and make it anew."
                .formatted(procedure.code())));
  }

  /** H37: nothing that a law or a decree asks for goes without a proposal to amend it. */
  private List<Fault> missing(String field, Row.Procedure procedure, List<Amendment> amendments) {
    var review = cuts.of(FoundCuts.file(catalogue.version(procedure.version())));
    var edits = new ArrayList<Edit>();
    for (var cut : procedure.cuts()) {
      review.findings().stream()
          .filter(finding -> finding.id().equals(cut.finding()) && finding.edit() != null)
          .forEach(finding -> edits.add(Objects.requireNonNull(finding.edit())));
    }
    return rules
        .missing(review.procedure(), edits, amended(review.procedure(), amendments))
        .stream()
        .map(one -> new Fault(field, one.message()))
        .toList();
  }

  private static Set<String> amended(Procedure procedure, List<Amendment> amendments) {
    var amended = new HashSet<String>();
    for (var basis : procedure.legalBases()) {
      for (var one : amendments) {
        if (one.text().equals(basis.text())
            && Objects.equals(one.provision(), orEmpty(basis.article()))) amended.add(basis.id());
      }
    }
    return amended;
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
