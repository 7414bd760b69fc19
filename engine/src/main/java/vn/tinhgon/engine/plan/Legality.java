package vn.tinhgon.engine.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
import vn.tinhgon.engine.review.Decisions;
import vn.tinhgon.engine.review.FoundCuts;
import vn.tinhgon.engine.review.JointFinding;
import vn.tinhgon.engine.review.JointFindings;
import vn.tinhgon.engine.review.Verdicts;
import vn.tinhgon.rules.Review;
import vn.tinhgon.rules.plan.PlanRules;

/**
 * What stands between a plan and its submission: newer versions, verdicts changed since, procedures
 * that no longer go together, and texts it forgets to amend.
 */
@Component
class Legality {
  private final Catalogue catalogue;
  private final FoundCuts cuts;
  private final JointFindings joint;
  private final Verdicts verdicts;
  private final Offers offers;
  private final PlanRules rules = PlanRules.load();

  Legality(
      Catalogue catalogue, FoundCuts cuts, JointFindings joint, Verdicts verdicts, Offers offers) {
    this.catalogue = catalogue;
    this.cuts = cuts;
    this.joint = joint;
    this.verdicts = verdicts;
    this.offers = offers;
  }

  List<Fault> faults(List<Row.Item> items) {
    var faults = new ArrayList<Fault>();
    var given = new HashSet<String>();
    var decisions = verdicts.decisions();
    for (var item : items) {
      for (var procedure : item.procedures())
        if (procedure.abolished()) given.add(procedure.code());
    }
    for (int i = 0; i < items.size(); i++) {
      for (var procedure : items.get(i).procedures()) {
        var field = "items[" + i + "]";
        if (catalogue.require(procedure.code()).id() != procedure.version()) {
          faults.add(outdated(field, procedure));
        }
        var review = cuts.of(FoundCuts.file(catalogue.version(procedure.version())));
        var offer = offers.of(procedure.code(), review);
        faults.addAll(withheld(field, procedure, offer));
        faults.addAll(merged(field, procedure, offer, given, decisions));
        faults.addAll(
            missing(field, procedure, offer.review(), items.get(i).wording().amendments()));
      }
    }
    return faults;
  }

  /** What was rejected or put off since the plan was drafted. */
  private static List<Fault> withheld(String field, Row.Procedure procedure, Offers.Offer offer) {
    return Stream.concat(procedure.cuts().stream(), procedure.proposed().stream())
        .map(Row.Cut::finding)
        .filter(offer.withheld()::containsKey)
        .map(
            id ->
                Assembling.withheld(
                    field, procedure.code(), id, Objects.requireNonNull(offer.withheld().get(id))))
        .toList();
  }

  /** A procedure goes into another only while the two are alike, and one of the others stays. */
  private List<Fault> merged(
      String field,
      Row.Procedure procedure,
      Offers.Offer offer,
      Set<String> given,
      Decisions decisions) {
    if (!procedure.merged()) return List.of();
    var faults = new ArrayList<Fault>();
    for (var cut : procedure.cuts()) {
      if (offer.withheld().containsKey(cut.finding())) continue;
      var wanted = offer.accepted().contains(cut.finding()) ? Decision.ACCEPTED : Decision.OPEN;
      var others =
          joint.all().stream()
              .filter(one -> acts(one, procedure.code(), cut.finding()))
              .filter(one -> decisions.on(one) == wanted)
              .map(one -> other(one, procedure.code()))
              .flatMap(Optional::stream)
              .toList();
      if (others.isEmpty()) faults.add(alone(field, procedure));
      else if (others.stream().allMatch(place -> given.contains(place.procedure()))) {
        faults.add(bothGo(field, procedure, others.get(0)));
      }
    }
    return faults;
  }

  private static boolean acts(JointFinding one, String code, String finding) {
    return one.acting(code)
        .map(JointFinding.Place::finding)
        .filter(it -> it.id().equals(finding))
        .isPresent();
  }

  private static Optional<JointFinding.Place> other(JointFinding one, String code) {
    return one.places().stream().filter(place -> !place.procedure().equals(code)).findFirst();
  }

  private static Fault alone(String field, Row.Procedure procedure) {
    return new Fault(
        field,
        new Text(
            "Thủ tục “%s” không còn trùng với thủ tục nào như khi lập phương án; hãy bỏ mục này và lập lại."
                .formatted(procedure.code()),
            "Procedure “%s” no longer duplicates another as it did when the plan was made; remove the item and make it anew."
                .formatted(procedure.code())));
  }

  private static Fault bothGo(String field, Row.Procedure procedure, JointFinding.Place other) {
    return new Fault(
        field,
        new Text(
            "Thủ tục “%s” được gộp vào “%s”, nhưng phương án cũng bãi bỏ “%s”; hãy giữ lại một trong hai."
                .formatted(procedure.code(), other.procedure(), other.procedure()),
            "Procedure “%s” is merged into “%s”, which the plan abolishes too; keep one of the two."
                .formatted(procedure.code(), other.procedure())));
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
  private List<Fault> missing(
      String field, Row.Procedure procedure, Review review, List<Amendment> amendments) {
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
