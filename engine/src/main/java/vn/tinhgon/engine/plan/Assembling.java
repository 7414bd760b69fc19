package vn.tinhgon.engine.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.catalogue.Catalogue;
import vn.tinhgon.engine.catalogue.State;
import vn.tinhgon.engine.catalogue.Version;
import vn.tinhgon.engine.problem.Fault;
import vn.tinhgon.engine.review.Decision;
import vn.tinhgon.engine.review.FoundCuts;
import vn.tinhgon.engine.review.JointFinding;
import vn.tinhgon.engine.review.JointFindings;
import vn.tinhgon.engine.review.Verdicts;
import vn.tinhgon.rules.Finding;

/** Makes the items of a plan from chosen findings: redesigned, measured, worded. */
@Component
class Assembling {
  /** A paper may be asked for by thousands. */
  private static final int MOST_PLACES = 20;

  private final Catalogue catalogue;
  private final FoundCuts cuts;
  private final JointFindings joint;
  private final Verdicts verdicts;
  private final Offers offers;

  Assembling(
      Catalogue catalogue, FoundCuts cuts, JointFindings joint, Verdicts verdicts, Offers offers) {
    this.catalogue = catalogue;
    this.cuts = cuts;
    this.joint = joint;
    this.verdicts = verdicts;
    this.offers = offers;
  }

  /** Procedures of one item, each with the findings to carry out or to propose. */
  record Wanted(String code, List<String> findings) {}

  record Made(Wording wording, List<Row.Procedure> procedures) {}

  /**
   * What may be put into a plan from a procedure; of what shows only beside others only what an
   * officer has accepted, for a procedure is not given up unseen.
   */
  Shown.PlanOffer offer(String code) {
    var version = catalogue.require(code);
    var offer = offers.of(code, cuts.of(FoundCuts.file(version)));
    var beside = new HashSet<String>();
    for (var one : joint.all()) one.acting(code).ifPresent(place -> beside.add(id(place)));
    return offer(
        version, offer, it -> !beside.contains(it.id()) || offer.accepted().contains(it.id()));
  }

  private static Shown.PlanOffer offer(
      Version version, Offers.Offer offer, Predicate<Finding> which) {
    var review = offer.review();
    return new Shown.PlanOffer(
        version.code(),
        version.name(),
        review.findings().stream()
            .filter(Finding::applicable)
            .filter(which)
            .map(it -> Shown.PlanCut.of(it, offer.accepted().contains(it.id())))
            .toList(),
        Gaps.higher(
            version.code(),
            version.name(),
            review.findings().stream().filter(which),
            review.procedure()));
  }

  private static String id(JointFinding.Place place) {
    return Objects.requireNonNull(place.finding()).id();
  }

  /** What officers have accepted between procedures, with what of it a plan can take up. */
  List<Shown.PlanTogether> together() {
    var decisions = verdicts.decisions();
    return joint.all().stream()
        .filter(one -> decisions.on(one) == Decision.ACCEPTED)
        .map(this::together)
        .toList();
  }

  private Shown.PlanTogether together(JointFinding one) {
    var finding = one.finding();
    var offer =
        one.places().stream()
            .filter(JointFinding.Place::acting)
            .findFirst()
            .map(
                place -> {
                  var version = catalogue.require(place.procedure());
                  var offered = offers.of(version.code(), cuts.of(FoundCuts.file(version)));
                  return offer(version, offered, it -> it.id().equals(id(place)));
                });
    return new Shown.PlanTogether(
        one.id(),
        finding.rule(),
        finding.code(),
        finding.message(),
        one.places().stream()
            .map(place -> new Shown.PlanPlace(place.procedure(), place.procedureName()))
            .distinct()
            .limit(MOST_PLACES)
            .toList(),
        offer.orElse(null));
  }

  /**
   * @param faults takes up everything that cannot be done
   */
  List<Made> make(List<List<Wanted>> items, List<Fault> faults) {
    var seen = new HashSet<String>();
    var made = new ArrayList<Made>();
    for (int i = 0; i < items.size(); i++) {
      var parts = new ArrayList<Part>();
      for (var wanted : items.get(i)) {
        if (!seen.add(wanted.code())) faults.add(twice("items[" + i + "]", wanted.code()));
        else part("items[" + i + "]", wanted, faults).ifPresent(parts::add);
      }
      if (items.get(i).isEmpty()) faults.add(empty("items[" + i + "]"));
      else if (parts.size() == items.get(i).size()) {
        mixed("items[" + i + "]", parts.stream().map(Part::procedure).toList())
            .ifPresent(faults::add);
        made.add(together(parts));
      }
    }
    return made;
  }

  private record Part(Row.Procedure procedure, Wording wording) {}

  private Optional<Part> part(String field, Wanted wanted, List<Fault> faults) {
    var version = catalogue.find(wanted.code()).orElse(null);
    if (version == null) {
      faults.add(unknown(field, wanted.code()));
      return Optional.empty();
    }
    if (version.state() == State.ABOLISHED) {
      faults.add(
          fault(
              field,
              "Thủ tục “%s” đã bãi bỏ.".formatted(wanted.code()),
              "Procedure “%s” is already abolished.".formatted(wanted.code())));
      return Optional.empty();
    }
    var file = FoundCuts.file(version);
    var offer = offers.of(wanted.code(), cuts.of(file));
    var chosen = chosen(field, wanted, offer, faults);
    var higher = chosen.stream().filter(finding -> !finding.guard().isEmpty()).toList();
    var redesign = Redesign.of(file, offer.review(), chosen);
    if (redesign.done().isEmpty() && higher.isEmpty()) {
      faults.add(nothing(field, wanted.code(), redesign));
      return Optional.empty();
    }
    var wording = Drafting.of(redesign, higher);
    return Optional.of(new Part(procedure(version, redesign, higher, wording), wording));
  }

  private static List<Finding> chosen(
      String field, Wanted wanted, Offers.Offer offer, List<Fault> faults) {
    var known =
        offer.review().findings().stream()
            .collect(Collectors.toMap(Finding::id, Function.identity(), (one, same) -> one));
    var chosen = new ArrayList<Finding>();
    for (var id : new LinkedHashSet<>(wanted.findings())) {
      var finding = known.get(id);
      var withheld = offer.withheld().get(id);
      if (finding != null) chosen.add(finding);
      else if (withheld != null) faults.add(withheld(field, wanted.code(), id, withheld));
      else {
        faults.add(
            fault(
                field,
                "Bản rà soát hiện nay của “%s” không còn phát hiện “%s”; hãy tải lại."
                    .formatted(wanted.code(), id),
                "The present review of “%s” has no finding “%s” any more; load again."
                    .formatted(wanted.code(), id)));
      }
    }
    return chosen;
  }

  private static Row.Procedure procedure(
      Version version, Redesign redesign, List<Finding> higher, Wording own) {
    var time = redesign.time();
    var model = redesign.model();
    return new Row.Procedure(
        version.id(),
        version.code(),
        version.name(),
        redesign.done().stream().map(Assembling::cut).toList(),
        higher.stream().map(Assembling::cut).toList(),
        redesign.abolished(),
        redesign.cost().before().longValueExact(),
        redesign.cost().after().longValueExact(),
        time.amount().before(),
        time.amount().after(),
        time.unit(),
        redesign.before().measures().elapsedDays(),
        redesign.figures().days().doubleValue(),
        redesign.before().measures().costMethod(),
        own,
        model == null ? null : model.bytes());
  }

  private static Row.Cut cut(Finding finding) {
    return new Row.Cut(
        finding.id(), finding.rule(), finding.code(), finding.message(), finding.authority());
  }

  private static Made together(List<Part> parts) {
    return new Made(
        Wording.together(parts.stream().map(Part::wording).toList()),
        parts.stream().map(Part::procedure).toList());
  }

  static Fault withheld(String field, String code, String finding, Decision decision) {
    return fault(
        field,
        "Phát hiện “%s” của “%s” đã được ghi “%s” nên không đưa vào phương án; muốn dùng thì đổi ý kiến đã ghi cho phát hiện đó."
            .formatted(finding, code, decision.label().vi()),
        "Finding “%s” of “%s” is marked “%s” and has no place in a plan; to use it, change the verdict on the finding."
            .formatted(finding, code, decision.label().en()));
  }

  /** Costs of two ledgers have no sum, so no item can state it. */
  static Optional<Fault> mixed(String field, List<Row.Procedure> procedures) {
    if (procedures.stream().map(Row.Procedure::ledger).distinct().count() < 2) {
      return Optional.empty();
    }
    return Optional.of(
        fault(
            field,
            "Một mục không gộp được thủ tục tính chi phí tuân thủ với thủ tục tính chi phí xử lý nội bộ; hãy tách mục.",
            "One item cannot hold procedures of compliance cost and of handling cost; split it."));
  }

  private static Fault unknown(String field, String code) {
    return fault(
        field,
        "Không có thủ tục mang mã “%s”; hãy tìm trong danh mục.".formatted(code),
        "There is no procedure “%s”; look it up in the catalogue.".formatted(code));
  }

  private static Fault twice(String field, String code) {
    return fault(
        field,
        "Thủ tục “%s” có ở hai mục; mỗi thủ tục chỉ ở một mục.".formatted(code),
        "Procedure “%s” stands in two items; it belongs in one.".formatted(code));
  }

  private static Fault empty(String field) {
    return fault(field, "Mục chưa có thủ tục nào.", "The item has no procedure.");
  }

  private static Fault nothing(String field, String code, Redesign redesign) {
    var vi = new ArrayList<String>();
    var en = new ArrayList<String>();
    for (var refusal : redesign.refused()) {
      vi.add(refusal.reason().vi());
      en.add(refusal.reason().en());
    }
    if (vi.isEmpty()) {
      vi.add("hãy chọn phát hiện có thể thực hiện.");
      en.add("choose findings that can be carried out.");
    }
    return fault(
        field,
        "Không thực hiện được phát hiện nào của “%s”: %s".formatted(code, String.join(" ", vi)),
        "No finding of “%s” can be carried out: %s".formatted(code, String.join(" ", en)));
  }

  private static Fault fault(String field, String vi, String en) {
    return new Fault(field, new Text(vi, en));
  }
}
