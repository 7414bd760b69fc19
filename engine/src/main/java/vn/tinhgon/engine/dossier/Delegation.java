package vn.tinhgon.engine.dossier;

import static java.util.Comparator.comparing;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.bpmn.StepKind;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.audit.Audit;
import vn.tinhgon.engine.audit.Entry;
import vn.tinhgon.engine.organisation.Colleague;
import vn.tinhgon.engine.organisation.Organisation;
import vn.tinhgon.engine.problem.Refusal;
import vn.tinhgon.engine.routing.Seat;

/** Hands work to a colleague. */
@Component
class Delegation {
  /** Who signs must have the level the step asks for; what is drafted or sorted need not. */
  private static final Set<StepKind> SIGNED =
      EnumSet.of(StepKind.REVIEW, StepKind.APPROVE, StepKind.COUNCIL);

  private final Holding holding;
  private final WorkItems items;
  private final Publications publications;
  private final Comments comments;
  private final Organisation organisation;
  private final Deadlines deadlines;
  private final Audit audit;

  Delegation(
      Holding holding,
      WorkItems items,
      Publications publications,
      Comments comments,
      Organisation organisation,
      Deadlines deadlines,
      Audit audit) {
    this.holding = holding;
    this.items = items;
    this.publications = publications;
    this.comments = comments;
    this.organisation = organisation;
    this.deadlines = deadlines;
    this.audit = audit;
  }

  /** Colleagues who may take it: here today, not the requester, high enough to sign. */
  @Transactional
  List<Colleague> colleagues(String id, Reader reader) {
    return among(holding.held(id, reader), reader);
  }

  private List<Colleague> among(Holding.Held held, Reader reader) {
    var least = least(held);
    return organisation.colleagues(reader.username(), deadlines.now().toLocalDate()).stream()
        .filter(colleague -> !colleague.away())
        .filter(colleague -> !colleague.username().equals(held.run().requester()))
        .filter(colleague -> colleague.level() >= least)
        .sorted(comparing(Colleague::unitName).thenComparing(Colleague::name))
        .toList();
  }

  private int least(Holding.Held held) {
    var course = publications.of(held.run().version()).course();
    if (!course.has(held.item().place())) return 0;
    var place = course.place(held.item().place());
    var step = place.step();
    if (step == null || step.level() == null || !place.isStep()) return 0;
    return step.kind() != null && SIGNED.contains(step.kind()) ? step.level() : 0;
  }

  @Transactional
  void give(String id, @Nullable String to, @Nullable String note, Reader reader) {
    var held = holding.held(id, reader);
    var item = held.item();
    if (item.isSupplement()) {
      throw Refusal.conflict(
          new Text(
              "Người đề nghị phải tự bổ sung hồ sơ",
              "The requester hands the supplement in himself"));
    }
    var colleague =
        among(held, reader).stream()
            .filter(one -> one.username().equals(to))
            .findFirst()
            .orElseThrow(
                () ->
                    Said.wrong(
                        "to",
                        new Text(
                            "Không giao được cho “%s”: hãy chọn đồng nghiệp đang làm việc, đủ thẩm quyền, không phải người đề nghị"
                                .formatted(to == null ? "" : to),
                            "It cannot go to “%s”: choose a colleague at work, of the level needed, not the requester"
                                .formatted(to == null ? "" : to))));
    var said = Said.optional("note", note);
    audit.note(
        new Entry(
            reader.username(),
            item.onBehalfOf(),
            "delegate to " + colleague.username(),
            "dossier " + held.run().number()));
    items.pass(item, new Seat(colleague.username(), null, null), reader.username());
    if (said != null) comments.add(item.dossier(), reader.username(), said);
  }
}
