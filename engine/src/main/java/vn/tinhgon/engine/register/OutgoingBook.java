package vn.tinhgon.engine.register;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.engine.organisation.Organisation;
import vn.tinhgon.engine.organisation.Person;
import vn.tinhgon.engine.organisation.Position;

/**
 * For other rooms: the book in which whatever goes out gets its number (Nghị định 30/2020 Đ.14).
 */
@Component
public class OutgoingBook {
  private static final int HEAD_OF_DIVISION = 2;
  private static final int LONGEST_SIGNER = 100;

  private final Registers registers;
  private final Organisation organisation;
  private final JdbcClient database;

  OutgoingBook(Registers registers, Organisation organisation, JdbcClient database) {
    this.registers = registers;
    this.organisation = organisation;
    this.database = database;
  }

  /**
   * What goes out of a dossier.
   *
   * @param symbol ký hiệu, such as QĐ-BXX
   * @param unit that drafted it
   * @param signer username
   */
  public record Letter(
      String dossier,
      String typeName,
      String symbol,
      String subject,
      @Nullable String unit,
      String signer,
      String recipients) {}

  public record Entered(int year, int number, String symbol, LocalDate day) {}

  /**
   * Within the transaction of whoever asks: a number is given exactly when what it is for is done.
   *
   * @throws vn.tinhgon.engine.problem.Refusal 422 with everything that the book cannot write
   */
  @Transactional
  public Entered enter(Letter letter, String actor, LocalDateTime now) {
    var post = post(letter.signer());
    var name = organisation.person(letter.signer()).map(Person::name).orElse(letter.signer());
    var title = post == null ? name : post.title() + " " + name;
    var level = post == null ? HEAD_OF_DIVISION : Math.max(HEAD_OF_DIVISION, post.level());
    var typed = new LinkedHashMap<String, @Nullable String>();
    typed.put("issuedAt", now.toString());
    typed.put("codeNotation", letter.symbol());
    typed.put("typeName", letter.typeName());
    typed.put("subject", letter.subject());
    typed.put("unit", letter.unit());
    typed.put("signerInfo", title.length() > LONGEST_SIGNER ? name : title);
    typed.put("signerLevel", String.valueOf(level));
    typed.put("toPlaces", letter.recipients());
    typed.put("recipient", "INSIDE");
    typed.put("channel", "AXIS");
    typed.put("whyNotSigned", "Cấp số tự động theo hồ sơ " + letter.dossier());
    var place = registers.add(Book.OUTGOING, typed, actor);
    database
        .sql(
            "update outgoing_documents set dossier = ? where year = ? and number = ? and secret = ?")
        .params(letter.dossier(), place.year(), place.number(), place.secret())
        .update();
    return new Entered(place.year(), place.number(), letter.symbol(), now.toLocalDate());
  }

  /** What was entered last for a dossier, and not cancelled. */
  @Transactional(readOnly = true)
  public Optional<Entered> of(String dossier) {
    return database
        .sql(
            """
            select year, number, code_notation as symbol, day from outgoing_documents
            where dossier = ? and cancelled is null order by id desc limit 1
            """)
        .param(dossier)
        .query(Entered.class)
        .optional();
  }

  private @Nullable Position post(String person) {
    return organisation.positions(person).stream().findFirst().orElse(null);
  }
}
