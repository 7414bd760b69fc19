package vn.tinhgon.engine.register;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.tinhgon.engine.dossier.DossierPapers;
import vn.tinhgon.engine.dossier.PaperAttached;
import vn.tinhgon.engine.dossier.Urgency;
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

  private final Entries entries;
  private final OutgoingFiles files;
  private final DossierPapers papers;
  private final Proving proving;
  private final JdbcClient database;
  private final JsonMapper json;

  OutgoingBook(
      Registers registers,
      Organisation organisation,
      Entries entries,
      OutgoingFiles files,
      DossierPapers papers,
      Proving proving,
      JdbcClient database,
      JsonMapper json) {
    this.registers = registers;
    this.organisation = organisation;
    this.entries = entries;
    this.files = files;
    this.papers = papers;
    this.proving = proving;
    this.database = database;
    this.json = json;
  }

  /**
   * What goes out of a dossier.
   *
   * @param symbol ký hiệu, such as QĐ-BXX
   * @param unit that drafted it
   * @param signer username
   * @param urgency of what it answers; it goes out as fast
   * @param sent with its number; else it goes out later
   */
  public record Letter(
      String dossier,
      String typeName,
      String symbol,
      String subject,
      @Nullable String unit,
      String signer,
      String recipients,
      Urgency urgency,
      boolean sent) {}

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
    var signing = papers.signing(letter.dossier());
    var proof = proving.ofDossier(letter.dossier(), signing.signed(), name);
    var approved = signing.approvedAt();
    var typed = new LinkedHashMap<String, @Nullable String>();
    typed.put("issuedAt", now.toString());
    typed.put("codeNotation", letter.symbol());
    typed.put("typeName", letter.typeName());
    typed.put("subject", letter.subject());
    typed.put("unit", letter.unit());
    typed.put("signerInfo", title.length() > LONGEST_SIGNER ? name : title);
    typed.put("signerLevel", String.valueOf(level));
    typed.put("toPlaces", letter.recipients());
    typed.put("priority", letter.urgency().name());
    typed.put("recipient", "INSIDE");
    typed.put("channel", "AXIS");
    typed.put("whyNotSigned", proof.signed() ? null : proof.why());
    if (approved != null && !approved.isAfter(now)) typed.put("signedAt", approved.toString());
    if (letter.sent()) typed.put("sentAt", now.toString());
    var place = registers.add(Book.OUTGOING, typed, actor);
    database
        .sql(
            """
            update outgoing_documents
            set dossier = ?, signer = ?, signed = ?, signature = ?, signature_found = ?::jsonb
            where year = ? and number = ? and secret = ?
            """)
        .param(letter.dossier())
        .param(letter.signer())
        .param(proof.signed())
        .param(proof.state().name())
        .param(json.writeValueAsString(proof.found()))
        .param(place.year())
        .param(place.number())
        .param(place.secret())
        .update();
    return new Entered(place.year(), place.number(), letter.symbol(), now.toLocalDate());
  }

  /** A paper signed later proves the document as well. */
  @EventListener
  void on(PaperAttached attached) {
    entries.places(Book.OUTGOING, attached.dossier()).forEach(place -> prove(place, attached));
  }

  private void prove(Place place, PaperAttached attached) {
    var row = entries.require(Book.OUTGOING, place, true);
    var signer = row.text("signer");
    if (signer == null || Signature.VALID.name().equals(row.text("signature"))) return;
    var name = organisation.person(signer).map(Person::name).orElse(signer);
    var signed = papers.signing(attached.dossier()).signed();
    var proof = proving.ofDossier(attached.dossier(), signed, name);
    if (proof.state().name().equals(row.text("signature"))) return;
    var why = "Kiểm tra chữ ký số của hồ sơ " + attached.dossier();
    files.keep(row, proof, new Corrections.Deed(attached.person(), attached.at(), why));
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
