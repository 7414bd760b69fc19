package vn.tinhgon.engine.dossier;

import static java.util.Comparator.comparing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
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
  private final Holding holding;
  private final WorkItems items;
  private final Authority authority;
  private final Comments comments;
  private final Organisation organisation;
  private final Deadlines deadlines;
  private final Audit audit;

  Delegation(
      Holding holding,
      WorkItems items,
      Authority authority,
      Comments comments,
      Organisation organisation,
      Deadlines deadlines,
      Audit audit) {
    this.holding = holding;
    this.items = items;
    this.authority = authority;
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
    var least = authority.least(held.run(), held.item());
    return organisation.colleagues(reader.username(), deadlines.now().toLocalDate()).stream()
        .filter(colleague -> !colleague.away())
        .filter(colleague -> !colleague.username().equals(held.run().requester()))
        .filter(colleague -> colleague.level() >= least)
        .sorted(comparing(Colleague::unitName).thenComparing(Colleague::name))
        .toList();
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
