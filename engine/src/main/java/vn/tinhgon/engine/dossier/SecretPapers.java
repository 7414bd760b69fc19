package vn.tinhgon.engine.dossier;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.audit.Audit;
import vn.tinhgon.engine.audit.Entry;
import vn.tinhgon.engine.database.Words;
import vn.tinhgon.engine.problem.Fault;
import vn.tinhgon.engine.problem.Refusal;

/** Secret papers that belong to an open dossier: the paper travels by hand, here stands where. */
@Component
class SecretPapers {
  private static final int LONGEST_NUMBER = 60;
  private static final int LONGEST_PLACE = 200;

  private final JdbcClient database;
  private final Dossiers dossiers;
  private final Files files;
  private final Deadlines deadlines;
  private final Audit audit;

  SecretPapers(
      JdbcClient database, Dossiers dossiers, Files files, Deadlines deadlines, Audit audit) {
    this.database = database;
    this.dossiers = dossiers;
    this.files = files;
    this.deadlines = deadlines;
    this.audit = audit;
  }

  /**
   * @param number số, ký hiệu
   * @param place where the paper lies, or who holds it
   * @param file an attached file that turned out to be this paper, and is taken out
   */
  record Noted(
      @Nullable Secrecy secrecy,
      @Nullable String number,
      @Nullable String place,
      @Nullable Long file) {}

  /**
   * @throws Refusal 422 with everything that is wrong
   */
  @Transactional
  void note(String dossier, Noted paper, Reader reader) {
    var line = running(dossier, reader);
    var number = Words.clean(paper.number() == null ? "" : paper.number());
    var place = Words.clean(paper.place() == null ? "" : paper.place());
    var faults = new ArrayList<Fault>();
    if (paper.secrecy() == null || !paper.secrecy().onPaperOnly()) {
      faults.add(
          new Fault(
              "secrecy",
              new Text(
                  "Hãy chọn độ mật; tệp không mật thì đính kèm như thường",
                  "Choose how secret it is; attach a file that is not secret as usual")));
    }
    checkLength("number", number, LONGEST_NUMBER, NUMBER, faults);
    checkLength("place", place, LONGEST_PLACE, PLACE, faults);
    if (paper.secrecy() == null || !faults.isEmpty()) throw refused(faults);
    if (paper.file() != null) files.takeOut(line, paper.file(), reader);
    database
        .sql(
            """
            insert into secret_papers (dossier, secrecy, number, place, person, at)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(
            line.id(), paper.secrecy().name(), number, place, reader.username(), deadlines.now())
        .update();
    audit.note(new Entry(reader.username(), null, "note secret paper", "dossier " + dossier));
  }

  /** The paper lies elsewhere now. */
  @Transactional
  void move(String dossier, long id, @Nullable String to, Reader reader) {
    var line = running(dossier, reader);
    var place = Words.clean(to == null ? "" : to);
    var faults = new ArrayList<Fault>();
    checkLength("place", place, LONGEST_PLACE, PLACE, faults);
    if (!faults.isEmpty()) throw refused(faults);
    var moved =
        database
            .sql(
                """
                update secret_papers set place = ?, person = ?, at = ? where id = ? and dossier = ?
                """)
            .params(place, reader.username(), deadlines.now(), id, line.id())
            .update();
    if (moved == 0) {
      throw Refusal.notFound(
          new Text(
              "Hồ sơ " + dossier + " không có văn bản mật này",
              "Dossier " + dossier + " has no such secret paper"));
    }
    audit.note(new Entry(reader.username(), null, "move secret paper", "dossier " + dossier));
  }

  private DossierLine running(String dossier, Reader reader) {
    var line = dossiers.seen(dossier, reader);
    if (line.endedAt() == null) return line;
    throw Refusal.conflict(
        new Text("Hồ sơ " + dossier + " đã kết thúc", "Dossier " + dossier + " has ended"));
  }

  private static final Text NUMBER =
      new Text("Hãy ghi số, ký hiệu của văn bản", "Give the number of the paper");
  private static final Text PLACE =
      new Text(
          "Hãy ghi nơi để hoặc người giữ bản giấy", "Say where the paper lies or who holds it");

  private static void checkLength(
      String field, String text, int longest, Text missing, ArrayList<Fault> faults) {
    if (text.isBlank()) faults.add(new Fault(field, missing));
    if (text.length() <= longest) return;
    faults.add(
        new Fault(
            field,
            new Text(
                "Dài quá %d ký tự".formatted(longest),
                "Longer than %d characters".formatted(longest))));
  }

  private static Refusal refused(ArrayList<Fault> faults) {
    return Refusal.unprocessable(
        new Text("Chưa ghi được văn bản mật", "The secret paper cannot be noted"), faults);
  }
}
