package vn.tinhgon.engine.dossier;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.audit.Audit;
import vn.tinhgon.engine.audit.Entry;
import vn.tinhgon.engine.organisation.Chart;
import vn.tinhgon.engine.organisation.OpenWork;
import vn.tinhgon.engine.organisation.Organisation;
import vn.tinhgon.engine.organisation.Person;
import vn.tinhgon.engine.organisation.Position;
import vn.tinhgon.engine.problem.Fault;
import vn.tinhgon.engine.problem.Refusal;
import vn.tinhgon.engine.routing.Desk;
import vn.tinhgon.engine.routing.Errand;
import vn.tinhgon.engine.routing.Routing;
import vn.tinhgon.engine.routing.Seat;

/** All open work of one person goes to other desks, by name or as the routing rules say. */
@Component
class HandOver implements OpenWork {
  private final WorkItems items;
  private final Running running;
  private final Publications publications;
  private final Authority authority;
  private final Routing routing;
  private final Organisation organisation;
  private final Deadlines deadlines;
  private final Audit audit;

  HandOver(
      WorkItems items,
      Running running,
      Publications publications,
      Authority authority,
      Routing routing,
      Organisation organisation,
      Deadlines deadlines,
      Audit audit) {
    this.items = items;
    this.running = running;
    this.publications = publications;
    this.authority = authority;
    this.routing = routing;
    this.organisation = organisation;
    this.deadlines = deadlines;
    this.audit = audit;
  }

  @Override
  @Transactional(readOnly = true)
  public int of(String person) {
    return items.countAlone(person);
  }

  /**
   * @throws Refusal 422 where the receiver may not take a dossier, or the person is not away and
   *     nobody is named
   */
  @Override
  @Transactional
  public List<Moved> handOver(String person, @Nullable String to, String by) {
    var receiver = to == null ? null : receiver(person, to);
    if (receiver == null && !today().isAbsent(person)) {
      throw wrong(
          new Text(
              "Hôm nay người này không nghỉ. Hãy khai báo nghỉ trước, hoặc ghi người nhận.",
              "The person is not away today. Declare the leave first, or name a receiver."));
    }
    // What the requester has to supply himself nobody else can.
    var open = items.lockAlone(person).stream().filter(item -> !item.isSupplement()).toList();
    if (to != null) {
      refuseRequesters(open, to);
      refuseTooLow(open, to);
    }
    var moved = new ArrayList<Moved>();
    for (var item : open) {
      var run = running.of(item.dossier());
      var desk =
          receiver == null
              ? routing.desk(errand(run, item))
              : new Desk(List.of(new Seat(receiver.username(), person, null)), given(by));
      items.move(item, desk);
      audit.note(new Entry(by, person, "hand over " + item.name(), "dossier " + run.number()));
      moved.add(new Moved(run.number(), item.name(), people(desk)));
    }
    return moved;
  }

  private Person receiver(String person, String to) {
    var found = organisation.person(to);
    if (found.isEmpty()) {
      throw wrong(
          new Text("Không có người dùng “" + to + "”.", "There is nobody called “" + to + "”."));
    }
    if (to.equals(person) || today().isAbsent(to)) {
      throw wrong(
          new Text(
              "“" + found.get().name() + "” không thể nhận: hãy chọn người khác đang làm việc.",
              "“" + found.get().name() + "” can't take it: choose somebody else who is at work."));
    }
    return found.get();
  }

  private Chart today() {
    return organisation.on(deadlines.now().toLocalDate());
  }

  /** Nobody handles what he asked for himself. */
  private void refuseRequesters(List<WorkItem> open, String to) {
    var own =
        open.stream()
            .map(item -> running.of(item.dossier()))
            .filter(run -> run.requester().equals(to))
            .map(Running.Run::number)
            .distinct()
            .toList();
    if (own.isEmpty()) return;
    var numbers = String.join(", ", own);
    throw wrong(
        new Text(
            "Người nhận là người đề nghị của hồ sơ %s nên không được xử lý. Hãy chọn người khác."
                .formatted(numbers),
            "The receiver asked for dossier %s and can't handle it. Choose somebody else."
                .formatted(numbers)));
  }

  /** Whoever signs has the level the step asks for, whoever gave the work to him. */
  private void refuseTooLow(List<WorkItem> open, String to) {
    int level = today().positions(to).stream().mapToInt(Position::level).max().orElse(0);
    var above =
        open.stream()
            .map(item -> new Numbered(running.of(item.dossier()), item))
            .filter(one -> authority.least(one.run(), one.item()) > level)
            .map(one -> one.item().name() + " (" + one.run().number() + ")")
            .toList();
    if (above.isEmpty()) return;
    var list = String.join(", ", above);
    throw wrong(
        new Text(
            "Người nhận không đủ thẩm quyền cho: %s. Hãy chọn người có cấp cao hơn, hoặc khai báo nghỉ để hệ thống phân công."
                .formatted(list),
            "The receiver's level is too low for: %s. Choose somebody higher, or declare the leave and let the rules decide."
                .formatted(list)));
  }

  private record Numbered(Running.Run run, WorkItem item) {}

  private Errand errand(Running.Run run, WorkItem item) {
    var publication = publications.of(run.version());
    var course = publication.course();
    var step = course.has(item.place()) ? course.place(item.place()).step() : null;
    return Arrivals.errand(publication, run, step, item.unit(), deadlines.now().toLocalDate());
  }

  private Text given(String by) {
    var name = organisation.person(by).map(Person::name).orElse(by);
    return new Text(name + " bàn giao khi người xử lý vắng mặt", name + " handed it over");
  }

  private List<Person> people(Desk desk) {
    return desk.seats().stream()
        .flatMap(seat -> organisation.person(seat.person()).stream())
        .toList();
  }

  private static Refusal wrong(Text because) {
    return Refusal.unprocessable(because, List.of(new Fault("to", because)));
  }
}
