package vn.tinhgon.engine.dossier;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.organisation.Organisation;
import vn.tinhgon.engine.problem.Refusal;

/** Work locked for the one who wants to do something with it. */
@Component
class Holding {
  private static final Text GONE =
      new Text(
          "Không có việc này trong hộp việc của anh/chị; hãy tải lại trang",
          "There is no such work on your desk; reload the page");

  private final WorkItems items;
  private final Running running;
  private final Organisation organisation;

  Holding(WorkItems items, Running running, Organisation organisation) {
    this.items = items;
    this.running = running;
    this.organisation = organisation;
  }

  record Held(WorkItem item, Running.Run run) {}

  static Refusal gone() {
    return Refusal.notFound(GONE);
  }

  /** Open work that the reader may know of; its row stays locked until the transaction ends. */
  WorkItem open(String id, Reader reader) {
    var item = concerning(id, reader);
    if (!item.open()) {
      var by = item.person() == null ? "" : name(item.person());
      throw Refusal.conflict(
          new Text(
              "Việc “" + item.name() + "” đã xong" + (by.isEmpty() ? "" : ", do " + by + " làm"),
              "“" + item.name() + "” is done already" + (by.isEmpty() ? "" : ", by " + by)));
    }
    return item;
  }

  WorkItem concerning(String id, Reader reader) {
    var item = items.lock(id).orElseThrow(Holding::gone);
    var concerned = List.of(item.candidates()).contains(reader.username());
    if (!concerned && !reader.seesAll() && !reader.username().equals(item.person())) throw gone();
    return item;
  }

  /** Open work of the reader's own, in a dossier that is not waiting. */
  Held held(String id, Reader reader) {
    var item = open(id, reader);
    if (!reader.username().equals(item.person())) {
      throw Refusal.conflict(item.claimed() ? takenBy(item) : claimFirst(item));
    }
    var run = running.of(item.dossier());
    if (run.waiting() && !item.isSupplement()) throw waits(run);
    return new Held(item, run);
  }

  static Refusal waits(Running.Run run) {
    return Refusal.conflict(
        new Text(
            "Hồ sơ " + run.number() + " đang chờ bổ sung; thời hạn tạm dừng đến khi nhận đủ",
            "Dossier " + run.number() + " waits for its supplement; the clock stands until then"));
  }

  String name(String username) {
    return organisation.person(username).map(person -> person.name()).orElse(username);
  }

  Text takenBy(WorkItem item) {
    var name = name(String.valueOf(item.person()));
    return new Text(
        name + " đã nhận việc “" + item.name() + "”", name + " has taken “" + item.name() + "”");
  }

  private static Text claimFirst(WorkItem item) {
    return new Text(
        "Việc “" + item.name() + "” chưa ai nhận; hãy bấm Nhận việc trước khi hoàn thành",
        "Nobody has taken “" + item.name() + "” yet; claim it before you complete it");
  }
}
