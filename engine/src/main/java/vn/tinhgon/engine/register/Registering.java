package vn.tinhgon.engine.register;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tinhgon.engine.dossier.Action;
import vn.tinhgon.engine.dossier.Automatic;
import vn.tinhgon.engine.dossier.Channel;
import vn.tinhgon.engine.organisation.Organisation;

/**
 * Enters a dossier in the book of incoming documents, once; what came from an entry of that book is
 * in it already. Where nobody named the sender, it is the unit of whoever opened the dossier.
 */
@Component
class Registering implements Action {
  private final Registers registers;
  private final Entries entries;
  private final Organisation organisation;

  Registering(Registers registers, Entries entries, Organisation organisation) {
    this.registers = registers;
    this.entries = entries;
    this.organisation = organisation;
  }

  @Override
  public Automatic carriesOut() {
    return Automatic.REGISTER;
  }

  @Override
  public Done perform(Call call) {
    var before = entries.places(Book.INCOMING, call.dossier());
    var place = before.isEmpty() ? enter(call) : before.get(0);
    return new Done(
        "Đã vào sổ văn bản đến, số " + place,
        List.of(new Fact("Số văn bản đến", place.toString(), Book.INCOMING.label().vi())),
        null);
  }

  private Place enter(Call call) {
    var typed = new LinkedHashMap<String, @Nullable String>();
    var came = call.came();
    typed.put("arrivedAt", came.at().toString());
    typed.put(
        "organName",
        Objects.requireNonNullElseGet(
            came.sender(), () -> Posts.unitOf(call.requester(), organisation)));
    typed.put("priority", came.urgency().name());
    // Registered within the dossier, it goes on with it.
    typed.put("transferredAt", call.now().toString());
    typed.put("subject", call.title());
    typed.put("unit", Posts.inCharge(call, organisation));
    typed.put("channel", channel(call));
    return registers.add(Book.INCOMING, typed, call.actor(), call.dossier());
  }

  /** As whoever opened the dossier said, else as its procedure mostly gets them. */
  private static String channel(Call call) {
    var door = call.procedure().profile().receivedThrough();
    var said = call.came().channel();
    if (said == null && door != null) said = Channel.valueOf(door.name());
    if (said == null) return "DIRECT";
    return switch (said) {
      case ONE_STOP, UNIT -> "DIRECT";
      case POST -> "POST";
      case ONLINE -> "AXIS";
    };
  }
}
