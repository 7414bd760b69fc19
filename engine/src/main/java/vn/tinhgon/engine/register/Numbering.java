package vn.tinhgon.engine.register;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tinhgon.bpmn.StepKind;
import vn.tinhgon.engine.dossier.Action;
import vn.tinhgon.engine.dossier.Automatic;
import vn.tinhgon.engine.organisation.Organisation;

/** Gives the document of a dossier its number in the book of outgoing documents, once. */
@Component
class Numbering implements Action {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

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
    var entered =
        outgoing
            .of(call.dossier())
            .orElseGet(() -> outgoing.enter(letter(call), call.actor(), call.now()));
    var number =
        "%02d/%s ngày %s".formatted(entered.number(), entered.symbol(), DAY.format(entered.day()));
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
        drafter(call),
        Objects.requireNonNullElse(call.approver(), call.actor()),
        receiver(call),
        call.came().urgency(),
        call.procedure().steps().stream().noneMatch(step -> step.kind() == StepKind.ISSUE));
  }

  /** Ký hiệu of an official letter: the unit that drafted it. */
  private String symbol(Call call) {
    return Objects.requireNonNullElse(drafter(call), "VP");
  }

  /** The registry that numbers by hand did not draft it; an automatic step names its unit. */
  private @Nullable String drafter(Call call) {
    return call.step().automatic() ? call.unit() : Posts.inCharge(call, organisation);
  }

  private String receiver(Call call) {
    return Posts.unitOf(call.requester(), organisation);
  }
}
