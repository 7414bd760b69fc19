package vn.tinhgon.engine.dossier;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.audit.Audit;
import vn.tinhgon.engine.audit.Entry;
import vn.tinhgon.engine.database.Words;
import vn.tinhgon.engine.problem.Fault;
import vn.tinhgon.engine.problem.Refusal;

/** Files attached to a dossier, kept in the database with everything else. */
@Component
class Files {
  static final long LARGEST = 15_000_000;
  private static final long LARGEST_TOGETHER = 200_000_000;
  private static final int LONGEST_NAME = 200;

  private final JdbcClient database;
  private final Dossiers dossiers;
  private final Deadlines deadlines;
  private final Audit audit;
  private final ApplicationEventPublisher events;

  Files(
      JdbcClient database,
      Dossiers dossiers,
      Deadlines deadlines,
      Audit audit,
      ApplicationEventPublisher events) {
    this.database = database;
    this.dossiers = dossiers;
    this.deadlines = deadlines;
    this.audit = audit;
    this.events = events;
  }

  record Stored(String name, byte[] content) {}

  /**
   * Whoever may see a dossier may add to it, as long as it runs.
   *
   * @param secrecy as whoever attaches it says; the stamp on the file counts as well
   */
  @Transactional
  void attach(String number, String fileName, byte[] content, Secrecy secrecy, Reader reader) {
    if (secrecy.onPaperOnly()) throw secret(secrecy);
    var dossier = dossiers.seen(number, reader);
    if (dossier.endedAt() != null) {
      throw Refusal.conflict(
          new Text(
              "Hồ sơ " + number + " đã kết thúc, không đính kèm thêm được",
              "Dossier " + number + " has ended; nothing can be attached any more"));
    }
    if (content.length <= LARGEST) refuseMarked(fileName, content);
    put(dossier, fileName, content, reader);
  }

  private static void refuseMarked(String fileName, byte[] content) {
    var mark = SecrecyMark.on(fileName, content).orElse(Secrecy.OPEN);
    if (mark.onPaperOnly()) throw secret(mark);
  }

  /**
   * What is signed has been looked at before; it belongs into the dossier even after it has ended.
   */
  @Transactional
  void attachOnceEnded(String number, String fileName, byte[] content, Reader reader) {
    put(dossiers.seen(number, reader), fileName, content, reader);
  }

  private void put(DossierLine dossier, String fileName, byte[] content, Reader reader) {
    if (dossier.secrecy().onPaperOnly()) {
      throw Refusal.conflict(
          new Text(
              "Hồ sơ mật chỉ xử lý bằng văn bản giấy; không đưa tệp lên mạng",
              "A secret dossier goes on paper only; no file of it goes on the network"));
    }
    var name = base(fileName);
    var faults = faults(name, content, dossier.id());
    if (!faults.isEmpty()) {
      throw Refusal.unprocessable(
          new Text("Chưa đính kèm được tệp “" + name + "”", "“" + name + "” cannot be attached"),
          faults);
    }
    audit.note(new Entry(reader.username(), null, "attach " + name, "dossier " + dossier.number()));
    add(dossier, name, content, reader.username());
    events.publishEvent(new PaperAttached(dossier.number(), reader.username(), deadlines.now()));
  }

  /**
   * @param person empty where the program itself made it
   */
  void add(DossierLine dossier, String name, byte[] content, String person) {
    database
        .sql(
            """
            insert into dossier_files (dossier, at, person, name, size, sha256, content)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .param(dossier.id())
        .param(deadlines.now())
        .param(person)
        .param(name)
        .param(content.length)
        .param(sha256(content))
        .param(content)
        .update();
  }

  private static Refusal secret(Secrecy secrecy) {
    return Refusal.unprocessable(
        new Text("Chưa nhận tệp", "The file was not taken"),
        List.of(new Fault("file", SecretLaw.KNOWN.refusalOfFile(secrecy))));
  }

  /** A secret paper that got in: nothing of it stays, not even its name. */
  void takeOut(DossierLine dossier, long id, Reader reader) {
    var file =
        database
            .sql("select person from dossier_files where id = ? and dossier = ? for update")
            .params(id, dossier.id())
            .query(String.class)
            .optional()
            .orElseThrow(() -> missing(dossier.number()));
    if (!reader.seesAll() && !file.equals(reader.username())) {
      throw Refusal.forbidden(
          new Text(
              "Chỉ người đính kèm, lãnh đạo hoặc quản trị rút được tệp này",
              "Only who attached it, a leader or an administrator takes this file out"));
    }
    database.sql("delete from dossier_files where id = ?").param(id).update();
    audit.note(
        new Entry(reader.username(), null, "take out file " + id, "dossier " + dossier.number()));
  }

  private static Refusal missing(String number) {
    return Refusal.notFound(
        new Text(
            "Hồ sơ " + number + " không có tệp này", "Dossier " + number + " has no such file"));
  }

  private List<Fault> faults(String name, byte[] content, long dossier) {
    var faults = new ArrayList<Fault>();
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      faults.add(
          fault(
              "Tên tệp phải có từ 1 đến " + LONGEST_NAME + " ký tự",
              "A file name has 1 to " + LONGEST_NAME + " characters"));
    }
    if (content.length == 0) faults.add(fault("Tệp rỗng", "The file is empty"));
    if (content.length > LARGEST) {
      faults.add(fault("Tệp lớn hơn 15 MB", "The file is larger than 15 MB"));
    }
    if (content.length > 0 && FileKind.of(name, content).isEmpty()) {
      faults.add(
          fault(
              "Chỉ nhận tệp đúng loại: " + FileKind.ENDINGS,
              "Only these kinds, with content to match: " + FileKind.ENDINGS));
    }
    var before =
        database
            .sql("select coalesce(sum(size), 0) from dossier_files where dossier = ?")
            .param(dossier)
            .query(Long.class)
            .single();
    if (before + content.length > LARGEST_TOGETHER) {
      faults.add(
          fault("Các tệp của hồ sơ vượt quá 200 MB", "The files of the dossier exceed 200 MB"));
    }
    return faults;
  }

  private static Fault fault(String vi, String en) {
    return new Fault("file", new Text(vi, en));
  }

  /** The name without the folders some browsers send along. */
  private static String base(String name) {
    var clean = Words.clean(name).replaceAll("\\p{Cntrl}", "");
    return clean.substring(Math.max(clean.lastIndexOf('/'), clean.lastIndexOf('\\')) + 1);
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Transactional(readOnly = true)
  Stored file(String number, long id, Reader reader) {
    var dossier = dossiers.seen(number, reader);
    return database
        .sql("select name, content from dossier_files where id = ? and dossier = ?")
        .params(id, dossier.id())
        .query((row, n) -> new Stored(row.getString("name"), row.getBytes("content")))
        .optional()
        .orElseThrow(() -> missing(number));
  }
}
