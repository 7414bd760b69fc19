package vn.tinhgon.engine.dossier;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.problem.Fault;
import vn.tinhgon.engine.problem.Refusal;

/** Completes a stack of routine work of one kind; what one refuses does not hold up the others. */
@Component
class Batch {
  private static final int MOST = 100;

  private final WorkItems items;
  private final Running running;
  private final Work work;
  private final Turns turns;

  Batch(WorkItems items, Running running, Work work, Turns turns) {
    this.items = items;
    this.running = running;
    this.work = work;
    this.turns = turns;
  }

  /**
   * @param done false where it was refused, with the reason
   */
  record Result(String task, boolean done, @Nullable Text refused) {}

  List<Result> complete(
      List<String> tasks, @Nullable String branch, @Nullable String comment, Reader reader) {
    var asked = new LinkedHashSet<>(tasks);
    check(asked.stream().map(items::find).flatMap(item -> item.stream()).toList(), asked.size());
    var said = Said.optional("comment", comment);
    var answer = new Answer(branch, said, null, Map.of());
    return asked.stream().map(task -> one(task, answer, reader)).toList();
  }

  private void check(List<WorkItem> found, int asked) {
    var faults = new ArrayList<Fault>();
    if (asked == 0) faults.add(fault("Hãy chọn ít nhất một việc", "Choose at least one task"));
    if (asked > MOST) {
      faults.add(fault("Mỗi lần tối đa " + MOST + " việc", "At most " + MOST + " tasks at a time"));
    }
    if (found.stream().map(WorkItem::kind).distinct().count() > 1) {
      faults.add(
          fault(
              "Các việc phải cùng một loại bước",
              "The tasks must all be of the same kind of step"));
    }
    found.stream()
        .filter(item -> !Decision.routine(item))
        .map(WorkItem::name)
        .distinct()
        .forEach(
            name ->
                faults.add(
                    fault(
                        "“" + name + "” cần xem xét từng hồ sơ, không duyệt theo lô",
                        "“" + name + "” is looked at one by one, not in a batch")));
    if (faults.isEmpty()) return;
    throw Refusal.unprocessable(
        new Text("Chưa xử lý được theo lô", "The batch cannot be done"), faults);
  }

  private static Fault fault(String vi, String en) {
    return new Fault("tasks", new Text(vi, en));
  }

  private Result one(String task, Answer answer, Reader reader) {
    try {
      var item = items.find(task).orElseThrow(Holding::gone);
      if (running.of(item.dossier()).secrecy().onPaperOnly()) {
        throw Refusal.conflict(
            new Text(
                "Hồ sơ mật phải xử lý riêng từng hồ sơ", "A secret dossier is handled by itself"));
      }
      turns.take(() -> work.claimAndComplete(task, answer, reader));
      return new Result(task, true, null);
    } catch (Refusal refusal) {
      return new Result(task, false, Objects.requireNonNull(refusal.detail()));
    }
  }
}
