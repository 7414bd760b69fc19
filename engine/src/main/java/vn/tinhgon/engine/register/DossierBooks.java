package vn.tinhgon.engine.register;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.tinhgon.engine.dossier.DossierEnded;
import vn.tinhgon.engine.dossier.Outcome;

/** When a dossier ends, what came in about it is handled and what was numbered has gone out. */
@Component
class DossierBooks {
  /** Nobody's hand did it. */
  private static final String PROGRAM = "Hệ thống";

  private final Registers registers;
  private final Entries entries;

  DossierBooks(Registers registers, Entries entries) {
    this.registers = registers;
    this.entries = entries;
  }

  @EventListener
  void on(DossierEnded ended) {
    for (var held : entries.held(ended.dossier())) {
      if (held.book() != Book.OUTGOING) {
        registers.finish(held.book(), held.place(), result(ended.outcome()), PROGRAM);
      } else if (ended.outcome() == Outcome.COMPLETED) {
        send(held.place());
      }
    }
  }

  private void send(Place place) {
    var row = entries.require(Book.OUTGOING, place, true);
    if (row.moment("sent_at") != null) return;
    registers.passOn(Book.OUTGOING, place, row.version(), PROGRAM);
  }

  private static String result(Outcome outcome) {
    return switch (outcome) {
      case COMPLETED -> "Đã giải quyết";
      case REJECTED -> "Từ chối giải quyết";
      case STOPPED -> "Dừng giải quyết";
    };
  }
}
