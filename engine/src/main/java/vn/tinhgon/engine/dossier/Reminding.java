package vn.tinhgon.engine.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.organisation.Organisation;

/**
 * The built-in action that reminds (đôn đốc) whoever owes something: the units with open work in
 * the book the step is about, whoever holds the dossier, or else the head of the step's unit.
 */
@Component
class Reminding implements Action {
  private final WorkItems items;
  private final Notices notices;
  private final Organisation organisation;
  private final List<Owing> books;

  Reminding(WorkItems items, Notices notices, Organisation organisation, List<Owing> books) {
    this.items = items;
    this.notices = notices;
    this.organisation = organisation;
    this.books = books;
  }

  @Override
  public Automatic carriesOut() {
    return Automatic.REMIND;
  }

  @Override
  public Done perform(Call call) {
    var told = new ArrayList<String>();
    var asked = books.stream().filter(book -> Automatic.concerns(call, book.book())).toList();
    asked.forEach(book -> told.add(owing(call, book, call.now().toLocalDate())));
    var holders = holders(call.id());
    var people = holders.isEmpty() && asked.isEmpty() ? heads(call) : holders;
    notices.tell(people, call.id(), null, Telling.message(call), call.now());
    if (!people.isEmpty()) told.add("Đã nhắc " + Telling.names(people, organisation));
    return Done.told(
        told.isEmpty() ? "Không có ai đang giữ việc để nhắc" : String.join("; ", told));
  }

  private String owing(Call call, Owing book, LocalDate day) {
    var owed = book.on(day);
    if (owed.isEmpty()) return "Không đơn vị nào còn nhiệm vụ chưa hoàn thành";
    for (var unit : owed) {
      var head = organisation.head(unit.unit()).map(person -> List.of(person.username()));
      notices.tell(head.orElse(List.of()), call.id(), null, message(call, unit), call.now());
    }
    var names =
        owed.stream()
            .map(unit -> organisation.unitName(unit.unit()) + " (" + unit.open() + ")")
            .toList();
    return "Đã nhắc %d đơn vị còn nhiệm vụ chưa hoàn thành: %s"
        .formatted(owed.size(), String.join(", ", names));
  }

  private Text message(Call call, Owing.Owed owed) {
    var step = call.step().name();
    var unit = organisation.unitName(owed.unit());
    return new Text(
        "%s: %s còn %d nhiệm vụ chưa hoàn thành, %d quá hạn (hồ sơ %s)"
            .formatted(step, unit, owed.open(), owed.late(), call.dossier()),
        "%s: %s has %d open tasks, %d of them late (dossier %s)"
            .formatted(step, unit, owed.open(), owed.late(), call.dossier()));
  }

  private List<String> holders(long dossier) {
    return items.slip(dossier).stream()
        .filter(WorkItem::open)
        .flatMap(
            item -> item.person() == null ? Stream.of(item.candidates()) : Stream.of(item.person()))
        .distinct()
        .toList();
  }

  private List<String> heads(Call call) {
    var named = call.step().units();
    var owner = call.unit();
    var units = named.isEmpty() && owner != null ? List.of(owner) : named;
    return units.stream()
        .flatMap(unit -> organisation.head(unit).stream())
        .map(head -> head.username())
        .distinct()
        .toList();
  }
}
