package vn.tinhgon.engine.register;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.audit.Audit;
import vn.tinhgon.engine.audit.Entry;
import vn.tinhgon.engine.database.Words;
import vn.tinhgon.engine.dossier.SecrecyMark;
import vn.tinhgon.engine.problem.Fault;
import vn.tinhgon.engine.problem.Refusal;
import vn.tinhgon.engine.signature.CannotSign;

/** Keeps the file of an outgoing document, and whether its signature holds. */
@Component
@Transactional
class OutgoingFiles {
  private static final int LARGEST = 15_000_000;
  private static final int LONGEST_NAME = 200;

  private final JdbcClient database;
  private final JsonMapper json;
  private final Entries entries;
  private final Corrections corrections;
  private final Proving proving;
  private final Audit audit;
  private final Clock clock;

  OutgoingFiles(
      JdbcClient database,
      JsonMapper json,
      Entries entries,
      Corrections corrections,
      Proving proving,
      Audit audit,
      Clock clock) {
    this.database = database;
    this.json = json;
    this.entries = entries;
    this.corrections = corrections;
    this.proving = proving;
    this.audit = audit;
    this.clock = clock;
  }

  record Stored(String name, byte[] content) {}

  /**
   * Takes the file of a document, in place of the one before.
   *
   * @throws Refusal 403, 404, 409 where it is cancelled, 422 what cannot be kept or checked
   */
  void put(Place place, String fileName, byte[] content, String person) {
    var row = entries.require(Book.OUTGOING, place, true);
    if (entries.veil(person).hides(row)) throw Registers.secret();
    if (row.cancelled() != null) throw Registers.cancelled(place, row.cancelled());
    var name = Words.clean(fileName).replaceAll("\\p{Cntrl}", "").replaceFirst("^.*[/\\\\]", "");
    refuse(row, name, content);
    Proof proof;
    try {
      proof = proving.ofFile(name, content);
    } catch (CannotSign unreadable) {
      throw refused(unreadable.reason());
    }
    database
        .sql(
            """
            insert into outgoing_files (entry, name, at, person, sha256, content)
            values (?, ?, ?, ?, ?, ?)
            on conflict (entry) do update set name = excluded.name, at = excluded.at,
              person = excluded.person, sha256 = excluded.sha256, content = excluded.content
            """)
        .params(row.id(), name, now(), person, sha256(content), content)
        .update();
    keep(row, proof, new Corrections.Deed(person, now(), "Kiểm tra chữ ký số của tệp " + name));
    audit.note(new Entry(person, null, "attach " + name, "register OUTGOING " + place));
  }

  /** Only a proof changes whether it counts as signed. */
  void keep(Row row, Proof proof, Corrections.Deed deed) {
    database
        .sql(
            """
            update outgoing_documents set signed = ?, signature = ?, signature_found = ?::jsonb,
              why_not_signed = ?, version = version + 1 where id = ?
            """)
        .param(proof.signed())
        .param(proof.state().name())
        .param(json.writeValueAsString(proof.found()))
        .param(proof.signed() ? null : proof.why())
        .param(row.id())
        .update();
    var before = String.valueOf(row.values().get("signed"));
    corrections.keep(row, "signed", before, String.valueOf(proof.signed()), deed);
  }

  /**
   * @throws Refusal 403, 404
   */
  @Transactional(readOnly = true)
  Stored of(Place place, String person) {
    var row = entries.require(Book.OUTGOING, place, false);
    if (entries.veil(person).hides(row)) throw Registers.secret();
    return database
        .sql("select name, content from outgoing_files where entry = ?")
        .param(row.id())
        .query((found, n) -> new Stored(found.getString("name"), found.getBytes("content")))
        .optional()
        .orElseThrow(
            () ->
                Refusal.notFound(
                    new Text(
                        "Số %s chưa có tệp".formatted(place),
                        "Number %s has no file".formatted(place))));
  }

  private static void refuse(Row row, String name, byte[] content) {
    if (row.secret()) {
      throw refused(
          new Text(
              "Văn bản mật không đưa tệp lên hệ thống này; hãy giữ bản giấy",
              "No file of a secret document goes into this system; keep it on paper"));
    }
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      throw refused(
          new Text(
              "Tên tệp phải có từ 1 đến %d ký tự".formatted(LONGEST_NAME),
              "A file name has 1 to %d characters".formatted(LONGEST_NAME)));
    }
    if (content.length == 0 || content.length > LARGEST) {
      throw refused(
          new Text("Tệp rỗng hoặc lớn hơn 15 MB", "The file is empty, or larger than 15 MB"));
    }
    if (SecrecyMark.on(name, content).isPresent()) {
      throw refused(
          new Text(
              "Tệp có dấu độ mật; văn bản mật không đưa lên hệ thống này, hãy giữ bản giấy",
              "The file bears a stamp of secrecy; nothing secret goes into this system, keep it on paper"));
    }
  }

  private static Refusal refused(Text why) {
    return Refusal.unprocessable(why, List.of(new Fault("file", why)));
  }

  private LocalDateTime now() {
    return LocalDateTime.now(clock).withNano(0);
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
