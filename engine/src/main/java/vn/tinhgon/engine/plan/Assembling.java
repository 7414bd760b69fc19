package vn.tinhgon.engine.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.catalogue.Catalogue;
import vn.tinhgon.engine.catalogue.State;
import vn.tinhgon.engine.catalogue.Version;
import vn.tinhgon.engine.problem.Fault;
import vn.tinhgon.engine.problem.Refusal;
import vn.tinhgon.engine.review.Decision;
import vn.tinhgon.engine.review.FoundCuts;
import vn.tinhgon.rules.Finding;
import vn.tinhgon.rules.Review;

/** Makes the items of a plan from chosen findings: redesigned, measured, worded. */
@Component
class Assembling {
  private final Catalogue catalogue;
  private final FoundCuts cuts;
  private final Offers offers;
  private final Candidates candidates;

  Assembling(Catalogue catalogue, FoundCuts cuts, Offers offers, Candidates candidates) {
    this.catalogue = catalogue;
    this.cuts = cuts;
    this.offers = offers;
    this.candidates = candidates;
  }

  /** Procedures of one item, each with the findings to carry out or to propose. */
  record Wanted(String code, List<String> findings) {}

  record Made(Wording wording, List<Row.Procedure> procedures) {}

  /** What may be put into a plan from a procedure by itself. */
  Shown.PlanOffer offer(String code) {
    var version = catalogue.require(code);
    var offer = alone(code, cuts.of(FoundCuts.file(version)));
    return new Shown.PlanOffer(
        code,
        version.name(),
        offer.review().findings().stream()
            .filter(Finding::applicable)
            .map(it -> Shown.PlanCut.of(it, offer.accepted().contains(it.id())))
            .toList(),
        Gaps.higher(code, version.name(), offer.review()));
  }

  private Offers.Offer alone(String code, Review review) {
    return Objects.requireNonNull(offers.of(Map.of(code, review)).get(code));
  }

  /**
   * @throws Refusal 422 naming everything that cannot be done
   */
  List<Made> make(List<List<Wanted>> items) {
    var faults = new ArrayList<Fault>();
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
    if (faults.isEmpty()) return made;
    throw Refusal.unprocessable(
        new Text("Chưa lập được phương án", "The plan cannot be made"), faults);
  }

  private record Part(Row.Procedure procedure, Wording wording) {}

  private Optional<Part> part(String field, Wanted wanted, List<Fault> faults) {
    var version = catalogue.require(wanted.code());
    if (version.state() == State.ABOLISHED) {
      faults.add(
          fault(
              field,
              "Thủ tục “%s” đã bãi bỏ.".formatted(wanted.code()),
              "Procedure “%s” is already abolished.".formatted(wanted.code())));
      return Optional.empty();
    }
    var file = FoundCuts.file(version);
    var offer = offer(wanted, cuts.of(file));
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

  /** All procedures are seen together only where a finding asks for it. */
  private Offers.Offer offer(Wanted wanted, Review review) {
    var alone = alone(wanted.code(), review);
    var known = alone.review().findings().stream().map(Finding::id).collect(Collectors.toSet());
    known.addAll(alone.withheld().keySet());
    return known.containsAll(wanted.findings())
        ? alone
        : candidates.offered().getOrDefault(wanted.code(), alone);
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
        "Phát hiện “%s” của “%s” đã được ghi “%s” nên không đưa vào phương án; muốn dùng thì đổi ý kiến ở trang thủ tục."
            .formatted(finding, code, decision.label().vi()),
        "Finding “%s” of “%s” is marked “%s” and has no place in a plan; to use it, change the verdict on the procedure's page."
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
