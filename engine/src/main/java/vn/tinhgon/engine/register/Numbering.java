package vn.tinhgon.engine.register;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.tinhgon.engine.dossier.Action;
import vn.tinhgon.engine.dossier.Automatic;
import vn.tinhgon.engine.organisation.Organisation;

/** Gives the document of a dossier its number in the book of outgoing documents. */
@Component
class Numbering implements Action {
  private final OutgoingBook outgoing;
  private final Organisation organisation;

  Numbering(OutgoingBook outgoing, Organisation organisation) {
    this.outgoing = outgoing;
    this.organisation = organisation;
  }

  @Override
  public Automatic carriesOut() {
    return Automatic.NUMBER;
  }

  @Override
  public Done perform(Call call) {
    var entered = outgoing.enter(letter(call), call.actor(), call.now());
    var number = "%02d/%s ngày %s".formatted(entered.number(), symbol(call), day(call));
    return new Done(
        "Đã cấp số %s, ghi số %d sổ văn bản đi năm %d"
            .formatted(number, entered.number(), entered.year()),
        List.of(new Fact("Số, ký hiệu văn bản", number, Book.OUTGOING.label().vi())),
        null);
  }

  private OutgoingBook.Letter letter(Call call) {
    return new OutgoingBook.Letter(
        call.dossier(),
        "Công văn",
        symbol(call),
        call.title(),
        call.unit(),
        Objects.requireNonNullElse(call.approver(), call.actor()),
        receiver(call));
  }

  /** Ký hiệu of an official letter: the unit that drafted it. */
  private static String symbol(Call call) {
    return Objects.requireNonNullElse(call.unit(), "VP");
  }

  private static String day(Call call) {
    var now = call.now();
    return "%02d/%02d/%d".formatted(now.getDayOfMonth(), now.getMonthValue(), now.getYear());
  }

  private String receiver(Call call) {
    return organisation.positions(call.requester()).stream()
        .findFirst()
        .map(post -> post.unitName())
        .orElse(call.requester());
  }
}
