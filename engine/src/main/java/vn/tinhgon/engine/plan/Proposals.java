package vn.tinhgon.engine.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.audit.Audit;
import vn.tinhgon.engine.audit.Entry;
import vn.tinhgon.engine.catalogue.Catalogue;
import vn.tinhgon.engine.organisation.Organisation;
import vn.tinhgon.engine.organisation.Person;
import vn.tinhgon.engine.organisation.Position;
import vn.tinhgon.engine.problem.Fault;
import vn.tinhgon.engine.problem.Refusal;
import vn.tinhgon.engine.review.FoundCuts;
import vn.tinhgon.rules.AuthorityClass;
import vn.tinhgon.rules.Dropping;

/**
 * What heads of units propose to drop. What a unit may decide by itself goes to the head of the
 * unit that owns the procedure; the rest to the control unit, which takes it into a plan.
 */
@Component
class Proposals {
  private static final int LONGEST_REASON = 4000;

  private final ProposalRows rows;
  private final Catalogue catalogue;
  private final FoundCuts cuts;
  private final Organisation organisation;
  private final Audit audit;

  Proposals(
      ProposalRows rows,
      Catalogue catalogue,
      FoundCuts cuts,
      Organisation organisation,
      Audit audit) {
    this.rows = rows;
    this.catalogue = catalogue;
    this.cuts = cuts;
    this.organisation = organisation;
    this.audit = audit;
  }

  @Transactional(readOnly = true)
  Shown.ProposalPage page(
      ProposalRows.@Nullable State state, int page, int size, String me, boolean controls) {
    var found = rows.page(state, page, size);
    return new Shown.ProposalPage(
        found.items().stream().map(row -> shown(row, me, controls)).toList(),
        found.total(),
        heads(me));
  }

  /**
   * @param element id of a step; null for the whole procedure
   * @throws Refusal 403 where the person heads no unit, 422 with all that is wrong
   */
  @Transactional
  Shown.Proposal propose(String code, @Nullable String element, String reason, String proposer) {
    requireHead(proposer);
    var faults = new ArrayList<Fault>();
    if (reason.isBlank()) {
      faults.add(fault("reason", "Hãy ghi lý do.", "Say why."));
    } else if (reason.length() > LONGEST_REASON) {
      faults.add(fault("reason", "Lý do quá 4.000 ký tự.", "The reason exceeds 4,000 characters."));
    }
    if (code.isEmpty()) {
      faults.add(fault("procedure", "Hãy chọn thủ tục.", "Choose a procedure."));
      throw unsendable(faults);
    }
    var version = catalogue.require(code);
    var review = cuts.of(FoundCuts.file(version));
    var procedure = review.procedure();
    if (element != null && procedure.step(element) == null) {
      faults.add(
          fault(
              "element",
              "Thủ tục “%s” không có bước “%s”; hãy chọn lại.".formatted(code, element),
              "Procedure “%s” has no step “%s”; choose again.".formatted(code, element)));
    }
    if (!faults.isEmpty()) throw unsendable(faults);
    var dropping = Dropping.of(review, element);
    var row =
        rows.add(
            version,
            element,
            element == null ? null : Drafting.name(element, procedure),
            reason.strip(),
            dropping,
            decider(dropping.authority(), version.owner(), proposer),
            proposer);
    audit.note(new Entry(proposer, null, "propose", "proposal " + row.code()));
    return shown(row, proposer, false);
  }

  private static Refusal unsendable(List<Fault> faults) {
    return Refusal.unprocessable(
        new Text("Chưa gửi được đề xuất", "The proposal cannot be sent"), faults);
  }

  private static Fault fault(String field, String vi, String en) {
    return new Fault(field, new Text(vi, en));
  }

  private void requireHead(String person) {
    if (heads(person)) return;
    throw Refusal.forbidden(
        new Text(
            "Chỉ thủ trưởng đơn vị gửi đề xuất; hãy trình thủ trưởng đơn vị của Anh/Chị.",
            "Only heads of units send proposals; ask the head of your unit."));
  }

  private boolean heads(String person) {
    return organisation.positions(person).stream()
        .map(Position::unit)
        .anyMatch(unit -> heads(unit, person));
  }

  private boolean heads(String unit, String person) {
    return organisation.head(unit).filter(head -> head.username().equals(person)).isPresent();
  }

  /** The owner unit's head for what a unit may decide; the control unit, named "", for the rest. */
  private String decider(AuthorityClass authority, @Nullable String owner, String proposer) {
    if (authority == AuthorityClass.MINISTRY || authority == AuthorityClass.HIGHER) return "";
    if (owner != null && organisation.head(owner).isPresent()) return owner;
    return organisation.positions(proposer).stream().findFirst().map(Position::unit).orElse("");
  }

  /**
   * @param controls the person is of the control unit
   * @throws Refusal 403 where another decides, 409 where it is decided already
   */
  @Transactional
  Shown.Proposal decide(
      String code, boolean accept, String answer, String person, boolean controls) {
    var row = rows.lock(code).orElseThrow(() -> unknown(code));
    if (!mayDecide(row, person, controls)) {
      throw Refusal.forbidden(
          new Text(
              "Đề xuất này do " + deciderName(row).vi() + " quyết định.",
              "This proposal is decided by " + deciderName(row).en() + "."));
    }
    if (row.state() != ProposalRows.State.OPEN) {
      throw Refusal.conflict(
          new Text(
              "Đề xuất này đã được quyết định; hãy tải lại trang.",
              "This proposal is decided already; load the page again."));
    }
    if (!accept && answer.isBlank()) {
      var ask = new Text("Hãy ghi lý do không chấp nhận.", "Say why it is not accepted.");
      throw Refusal.unprocessable(ask, List.of(new Fault("answer", ask)));
    }
    var decided =
        rows.decide(
            row.id(),
            accept ? ProposalRows.State.ACCEPTED : ProposalRows.State.REJECTED,
            answer,
            person);
    audit.note(new Entry(person, null, accept ? "accept" : "reject", "proposal " + code));
    return shown(decided, person, controls);
  }

  private static Refusal unknown(String code) {
    return Refusal.notFound(
        new Text("Không có đề xuất “" + code + "”", "There is no proposal " + code));
  }

  private boolean mayDecide(ProposalRows.Row row, String person, boolean controls) {
    return row.decider().isEmpty() ? controls : heads(row.decider(), person);
  }

  private Text deciderName(ProposalRows.Row row) {
    if (row.decider().isEmpty()) {
      return new Text("đơn vị kiểm soát thủ tục hành chính", "the procedure-control unit");
    }
    var unit = organisation.unitName(row.decider());
    var head = organisation.head(row.decider()).map(Person::name).orElse("");
    return new Text(
        "thủ trưởng " + unit + " (" + head + ")", "the head of " + unit + " (" + head + ")");
  }

  private Shown.Proposal shown(ProposalRows.Row row, String me, boolean controls) {
    return new Shown.Proposal(
        row.code(),
        row.procedure(),
        row.procedureName(),
        row.element(),
        row.elementName(),
        row.reason(),
        row.authority(),
        row.guard(),
        deciderName(row),
        somebody(row.proposer()),
        row.madeAt(),
        row.state(),
        row.decidedBy() == null ? null : somebody(Objects.requireNonNull(row.decidedBy())),
        row.decidedAt(),
        row.answer(),
        row.state() == ProposalRows.State.OPEN && mayDecide(row, me, controls),
        Proposed.id(row));
  }

  private Shown.Somebody somebody(String username) {
    return new Shown.Somebody(
        username, organisation.person(username).map(Person::name).orElse(username));
  }
}
