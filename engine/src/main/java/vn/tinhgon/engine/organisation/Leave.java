package vn.tinhgon.engine.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.audit.Audit;
import vn.tinhgon.engine.audit.Entry;
import vn.tinhgon.engine.problem.Refusal;

/** Who is away when, and who acts meanwhile. */
@Component
class Leave {
  private static final int LONGEST_REASON = 500;

  /** Longer than any leave or office of a person; a slip of the pen beyond. */
  private static final int MOST_YEARS = 10;

  /** Nghị định 30/2020/NĐ-CP, Điều 13. */
  private static final Set<String> SIGNATURES = Set.of("ký thay", "thừa lệnh", "thừa ủy quyền");

  private final JdbcClient database;
  private final Organisation organisation;
  private final Audit audit;
  private final Scopes scopes;

  Leave(JdbcClient database, Organisation organisation, Audit audit, Scopes scopes) {
    this.scopes = scopes;
    this.database = database;
    this.organisation = organisation;
    this.audit = audit;
  }

  record Absence(long id, String username, LocalDate from, LocalDate to, String reason) {}

  record Stand(
      long id,
      String absent,
      String substitute,
      String substituteName,
      LocalDate from,
      LocalDate to,
      @Nullable Set<String> procedures,
      String signature) {}

  /** Those that are not over yet. */
  @Transactional(readOnly = true)
  List<Absence> absences(String username, LocalDate today) {
    return database
        .sql(
            """
            select id, username, first_day as from, last_day as to, reason from absences
            where username = ? and last_day >= ? order by first_day, id
            """)
        .params(username, today)
        .query(Absence.class)
        .list();
  }

  /** Those that are not over yet, for the absent and for those who act. */
  @Transactional(readOnly = true)
  List<Stand> stands(String username, LocalDate today) {
    return database
        .sql(
            """
            select s.id, s.absent, s.substitute, p.name, s.first_day, s.last_day, s.procedures,
              s.signature
            from substitutions s join people p on p.username = s.substitute
            where (s.absent = :who or s.substitute = :who) and s.last_day >= :today
            order by s.first_day, s.id
            """)
        .param("who", username)
        .param("today", today)
        .query(
            (row, number) -> {
              var procedures = row.getArray("procedures");
              return new Stand(
                  row.getLong("id"),
                  row.getString("absent"),
                  row.getString("substitute"),
                  row.getString("name"),
                  row.getObject("first_day", LocalDate.class),
                  row.getObject("last_day", LocalDate.class),
                  procedures == null ? null : Set.of((String[]) procedures.getArray()),
                  row.getString("signature"));
            })
        .list();
  }

  @Transactional
  void absent(String username, LocalDate from, LocalDate to, String reason, String by) {
    var faults = new Faults();
    days(from, to, faults);
    faults.addIf(
        reason.length() > LONGEST_REASON,
        "reason",
        "Lý do dài nhất %d ký tự.".formatted(LONGEST_REASON),
        "A reason has at most %d characters.".formatted(LONGEST_REASON));
    faults.throwIfAny();
    organisation.absent(username, from, to, reason);
    audit.note(new Entry(by, null, "absent %s..%s".formatted(from, to), "person " + username));
  }

  private static void days(LocalDate from, LocalDate to, Faults faults) {
    faults.addIf(
        to.isBefore(from),
        "to",
        "Ngày kết thúc trước ngày bắt đầu.",
        "The last day is before the first.");
    faults.addIf(
        to.getYear() - from.getYear() > MOST_YEARS,
        "to",
        "Dài hơn %d năm; hãy xem lại năm.".formatted(MOST_YEARS),
        "Longer than %d years; look at the year again.".formatted(MOST_YEARS));
  }

  @Transactional
  void substitute(Substitution substitution, String by) {
    var faults = new Faults();
    faults.addIf(
        organisation.person(substitution.substitute()).isEmpty(),
        "substitute",
        "Không có người dùng “%s”.".formatted(substitution.substitute()),
        "There is nobody called “%s”.".formatted(substitution.substitute()));
    faults.addIf(
        substitution.substitute().equals(substitution.absent()),
        "substitute",
        "Không ai tự thay mình.",
        "Nobody stands in for himself.");
    faults.addIf(
        !SIGNATURES.contains(substitution.signature()),
        "signature",
        "Hãy chọn cách ký: ký thay, thừa lệnh hay thừa ủy quyền.",
        "Choose how the substitute signs: ký thay, thừa lệnh or thừa ủy quyền.");
    days(substitution.from(), substitution.to(), faults);
    for (var procedure : Objects.requireNonNullElse(substitution.procedures(), Set.<String>of())) {
      faults.addIf(
          !scopes.has(procedure),
          "procedures",
          "Không có thủ tục mang mã “%s”.".formatted(procedure),
          "No procedure has the code “%s”.".formatted(procedure));
    }
    faults.throwIfAny();
    organisation.substitute(substitution);
    audit.note(
        new Entry(
            by,
            null,
            "substitute %s..%s".formatted(substitution.from(), substitution.to()),
            "person " + substitution.absent()));
  }

  /** From today on it holds no more; what was is kept. */
  @Transactional
  void endAbsence(long id, LocalDate today, String by) {
    end("absences", id, "username", today, by);
  }

  @Transactional
  void endSubstitution(long id, LocalDate today, String by) {
    end("substitutions", id, "absent", today, by);
  }

  private void end(String table, long id, String person, LocalDate today, String by) {
    var whose =
        database
            .sql("select %s from %s where id = ? and last_day >= ?".formatted(person, table))
            .params(id, today)
            .query(String.class)
            .optional()
            .orElseThrow(() -> over());
    database
        .sql("delete from %s where id = ? and first_day >= ?".formatted(table))
        .params(id, today)
        .update();
    database
        .sql("update %s set last_day = ? where id = ?".formatted(table))
        .params(today.minusDays(1), id)
        .update();
    audit.note(new Entry(by, null, "end " + table, "person " + whose));
  }

  /** Whose it is decides who may end it. */
  @Transactional(readOnly = true)
  String absentOf(long absence) {
    return whose("select username from absences where id = ?", absence);
  }

  @Transactional(readOnly = true)
  String standFor(long substitution) {
    return whose("select absent from substitutions where id = ?", substitution);
  }

  private String whose(String sql, long id) {
    return database.sql(sql).param(id).query(String.class).optional().orElseThrow(() -> over());
  }

  private static Refusal over() {
    return Refusal.notFound(
        new Text(
            "Mục này không còn hiệu lực; hãy tải lại trang.", "This is over; reload the page."));
  }
}
