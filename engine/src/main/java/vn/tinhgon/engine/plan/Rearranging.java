package vn.tinhgon.engine.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.audit.Audit;
import vn.tinhgon.engine.audit.Entry;
import vn.tinhgon.engine.problem.Fault;
import vn.tinhgon.engine.problem.Refusal;

/** Makes one item of two, and two of one. */
@Component
class Rearranging {
  private final Plans plans;
  private final ItemRows items;
  private final Audit audit;

  Rearranging(Plans plans, ItemRows items, Audit audit) {
    this.plans = plans;
    this.items = items;
    this.audit = audit;
  }

  /** An item as somebody had it before him. */
  record Seen(long item, int revision) {}

  /**
   * The second item goes into the first: its procedures and its words.
   *
   * @throws Refusal 409 where somebody has changed either since, 422 where they have no common sum
   */
  @Transactional
  Shown.Plan merge(String code, Seen first, Seen second, String author) {
    var plan = plans.lock(code);
    Plans.requireEditable(plan);
    if (first.item() == second.item()) throw same();
    var into = plans.seen(plan, first.item(), first.revision());
    var from = plans.seen(plan, second.item(), second.revision());
    var procedures = new ArrayList<>(remembering(into));
    procedures.addAll(remembering(from));
    Assembling.mixed("with", procedures)
        .ifPresent(
            fault -> {
              throw Refusal.unprocessable(fault.message(), List.of(fault));
            });
    items.procedures(into.id(), procedures);
    items.reword(
        plan.id(),
        into.id(),
        into.revision() + 1,
        Wording.together(List.of(into.wording(), from.wording())),
        author);
    items.remove(plan.id(), from.id());
    audit.note(new Entry(author, null, "merge", "plan " + code + " item " + into.id()));
    return plans.plan(code);
  }

  /** What was worded for a procedure alone is its own, however often it is merged and split. */
  private static List<Row.Procedure> remembering(Row.Item item) {
    return item.procedures().size() == 1
        ? List.of(item.procedures().get(0).worded(item.wording()))
        : item.procedures();
  }

  /**
   * A procedure gets an item of its own, behind the one it was in, with its own words. The words
   * left behind lose its share where nobody has touched them; else they stay for people to edit.
   *
   * @throws Refusal 409 where somebody has changed the item since, 422 where there is nothing to
   *     split
   */
  @Transactional
  Shown.Plan split(String code, Seen seen, String procedure, String author) {
    var plan = plans.lock(code);
    Plans.requireEditable(plan);
    var item = plans.seen(plan, seen.item(), seen.revision());
    var goes = find(item, procedure).orElseThrow(() -> absent(procedure));
    if (item.procedures().size() < 2) throw alone();
    var stay = item.procedures().stream().filter(one -> one != goes).toList();
    items.procedures(item.id(), stay);
    var untouched = together(item.procedures()).equals(item.wording());
    items.reword(
        plan.id(),
        item.id(),
        item.revision() + 1,
        untouched ? together(stay) : item.wording(),
        author);
    items.add(plan.id(), goes.own(), author, List.of(goes));
    items.moveLastBehind(plan.id(), item.id());
    audit.note(new Entry(author, null, "split", "plan " + code + " item " + item.id()));
    return plans.plan(code);
  }

  private static Wording together(List<Row.Procedure> procedures) {
    return Wording.together(procedures.stream().map(Row.Procedure::own).toList());
  }

  private static Optional<Row.Procedure> find(Row.Item item, String procedure) {
    return item.procedures().stream().filter(one -> one.code().equals(procedure)).findFirst();
  }

  private static Refusal same() {
    return refused(
        "with", "Hãy chọn một mục khác để gộp vào.", "Choose another item to merge with.");
  }

  private static Refusal absent(String procedure) {
    return refused(
        "procedure",
        "Thủ tục “%s” không còn trong mục này; hãy tải lại trang.".formatted(procedure),
        "Procedure “%s” is no longer in this item; load the page again.".formatted(procedure));
  }

  private static Refusal alone() {
    return refused(
        "procedure",
        "Mục chỉ có một thủ tục nên không tách được.",
        "The item holds one procedure only; there is nothing to split.");
  }

  private static Refusal refused(String field, String vi, String en) {
    var said = new Text(vi, en);
    return Refusal.unprocessable(said, List.of(new Fault(field, said)));
  }
}
