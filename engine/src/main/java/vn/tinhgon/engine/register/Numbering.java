package vn.tinhgon.engine.register;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tinhgon.engine.dossier.Action;
import vn.tinhgon.engine.dossier.Automatic;
import vn.tinhgon.engine.organisation.Organisation;
import vn.tinhgon.engine.organisation.Position;

/**
 * Gives the document of a dossier its number in the book of outgoing documents (NĐ 30/2020 Đ.14).
 */
@Component
class Numbering implements Action {
  private static final int HEAD_OF_DIVISION = 2;
  private static final int LONGEST_SIGNER = 100;

  private final Registers registers;
  private final Organisation organisation;

  Numbering(Registers registers, Organisation organisation) {
    this.registers = registers;
    this.organisation = organisation;
  }

  @Override
  public Automatic carriesOut() {
    return Automatic.NUMBER;
  }

  @Override
  public Done perform(Call call) {
    var place = registers.add(Book.OUTGOING, entry(call), call.actor());
    var number = "%02d/%s ngày %s".formatted(place.number(), symbol(call), day(call));
    return new Done(
        "Đã cấp số %s, ghi số %d sổ văn bản đi năm %d"
            .formatted(number, place.number(), place.year()),
        List.of(new Fact("Số, ký hiệu văn bản", number, Book.OUTGOING.label().vi())),
        null);
  }

  private LinkedHashMap<String, @Nullable String> entry(Call call) {
    var signer = Objects.requireNonNullElse(call.approver(), call.actor());
    var post = post(signer);
    var name = organisation.person(signer).map(person -> person.name()).orElse(signer);
    var title = post == null ? name : post.title() + " " + name;
    var level = post == null ? HEAD_OF_DIVISION : Math.max(HEAD_OF_DIVISION, post.level());
    var typed = new LinkedHashMap<String, @Nullable String>();
    typed.put("issuedAt", call.now().toString());
    typed.put("codeNotation", symbol(call));
    typed.put("subject", call.title());
    typed.put("unit", call.unit());
    typed.put("signerInfo", title.length() > LONGEST_SIGNER ? name : title);
    typed.put("signerLevel", String.valueOf(level));
    typed.put("toPlaces", receiver(call));
    typed.put("recipient", "INSIDE");
    typed.put("channel", "AXIS");
    typed.put("whyNotSigned", "Cấp số tự động theo hồ sơ " + call.dossier());
    return typed;
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
    var post = post(call.requester());
    return post == null ? call.requester() : post.unitName();
  }

  private @Nullable Position post(String person) {
    return organisation.positions(person).stream().findFirst().orElse(null);
  }
}
