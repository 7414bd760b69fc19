package vn.tinhgon.engine.dossier;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.tinhgon.engine.organisation.Organisation;

/** The built-in action that reminds whoever the dossier waits for (đôn đốc). */
@Component
class Reminding implements Action {
  private final WorkItems items;
  private final Notices notices;
  private final Organisation organisation;

  Reminding(WorkItems items, Notices notices, Organisation organisation) {
    this.items = items;
    this.notices = notices;
    this.organisation = organisation;
  }

  @Override
  public Automatic carriesOut() {
    return Automatic.REMIND;
  }

  @Override
  public Done perform(Call call) {
    var holders = holders(call.id());
    var people = holders.isEmpty() ? heads(call) : holders;
    notices.tell(people, call.id(), null, Telling.message(call), call.now());
    return Done.told(
        people.isEmpty()
            ? "Không có ai đang giữ việc để nhắc"
            : "Đã nhắc " + Telling.names(people, organisation));
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
