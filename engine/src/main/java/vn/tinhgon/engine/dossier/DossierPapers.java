package vn.tinhgon.engine.dossier;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.bpmn.Procedure;
import vn.tinhgon.engine.access.Permission;
import vn.tinhgon.rules.deadline.Consequence.Punctuality;
import vn.tinhgon.rules.deadline.Situation;

/** What other rooms put on paper about a dossier, and the files they lay into it. */
@Component
public class DossierPapers {
  private final JdbcClient database;
  private final Dossiers dossiers;
  private final WorkItems items;
  private final Publications publications;
  private final Files files;
  private final Deadlines deadlines;

  DossierPapers(
      JdbcClient database,
      Dossiers dossiers,
      WorkItems items,
      Publications publications,
      Files files,
      Deadlines deadlines) {
    this.database = database;
    this.dossiers = dossiers;
    this.items = items;
    this.publications = publications;
    this.files = files;
    this.deadlines = deadlines;
  }

  /**
   * A dossier as its slips tell it.
   *
   * @param missing what was asked for in a supplement; null where nothing was
   * @param reason of a refusal or a stop
   */
  public record Account(
      String number,
      Procedure procedure,
      String procedureCode,
      String procedureName,
      String title,
      String requester,
      Secrecy secrecy,
      LocalDateTime startedAt,
      @Nullable LocalDateTime due,
      @Nullable LocalDateTime endedAt,
      @Nullable Outcome outcome,
      @Nullable String reason,
      @Nullable String missing,
      @Nullable LocalDateTime missingSince,
      @Nullable Apologised apology,
      List<Handled> handled) {
    public Account {
      handled = List.copyOf(handled);
    }
  }

  /** Drafted, or given once it has a new date. */
  public record Apologised(
      LocalDateTime due,
      @Nullable String reason,
      @Nullable LocalDateTime newDue,
      @Nullable LocalDateTime givenAt) {}

  /**
   * A step on the control slip.
   *
   * @param person null where the program did it, or nobody has taken it yet
   * @param givenBy whose deed brought it there; null where the program's did
   * @param punctuality null while it is open, or where it has no term
   */
  public record Handled(
      String step,
      @Nullable String kind,
      boolean bySystem,
      @Nullable String givenBy,
      @Nullable String person,
      LocalDateTime receivedAt,
      @Nullable LocalDateTime endedAt,
      @Nullable String ending,
      @Nullable String comment,
      @Nullable Punctuality punctuality) {}

  /** A row of the book of dossiers. */
  public record Booked(
      String number,
      String procedureName,
      String requester,
      LocalDateTime startedAt,
      @Nullable LocalDateTime due,
      @Nullable LocalDateTime endedAt,
      @Nullable Outcome outcome,
      @Nullable Punctuality punctuality) {}

  public record Stored(String name, byte[] content) {}

  /**
   * @throws vn.tinhgon.engine.problem.Refusal 404 where there is none that the reader may see
   */
  @Transactional(readOnly = true)
  public Account account(String number, Authentication signedIn) {
    var line = dossiers.seen(number, Reader.of(signedIn));
    var slip = items.slip(line.id());
    return new Account(
        line.number(),
        publications.of(line.version()).procedure(),
        line.procedure(),
        line.procedureName(),
        line.title(),
        line.requester(),
        line.secrecy(),
        line.startedAt(),
        line.due(),
        line.endedAt(),
        line.outcome(),
        line.reason(),
        line.missing(),
        line.supplementAskedAt(),
        apology(line.id()),
        slip.stream().map(item -> handled(item, slip, line.requester())).toList());
  }

  private Handled handled(WorkItem item, List<WorkItem> slip, String requester) {
    var from = slip.stream().filter(one -> one.id().equals(item.cameFrom())).findFirst();
    var giver = from.isEmpty() ? requester : from.get().bySystem() ? null : from.get().person();
    return new Handled(
        item.name(),
        item.kind(),
        item.bySystem(),
        giver,
        item.person(),
        item.receivedAt(),
        item.endedAt(),
        item.ending(),
        item.comment(),
        item.bySystem()
            ? null
            : deadlines.punctuality(Situation.Subject.STEP, item.endedAt(), item.due()));
  }

  private @Nullable Apologised apology(long dossier) {
    return database
        .sql("select due, reason, new_due, given_at from apologies where dossier = ?")
        .param(dossier)
        .query(Apologised.class)
        .optional()
        .orElse(null);
  }

  /**
   * Dossiers begun in a stretch of days, both included, that the reader may see; at most so many.
   */
  @Transactional(readOnly = true)
  public List<Booked> book(LocalDate from, LocalDate to, int most, Authentication signedIn) {
    var reader = Reader.of(signedIn);
    return database
        .sql(
            """
            select s.number, s.procedure_name, s.requester, s.started_at, s.due, s.ended_at,
              s.outcome, s.punctuality
            from dossiers s
            where s.started_at >= :from and s.started_at < :until and (:seesAll or exists (
              select from dossier_people p where p.person = :me and p.dossier = s.id))
            order by s.started_at, s.id limit :most
            """)
        .param("from", from.atStartOfDay())
        .param("until", to.plusDays(1).atStartOfDay())
        .param("seesAll", reader.seesAll())
        .param("me", reader.username())
        .param("most", most)
        .query(Booked.class)
        .list();
  }

  /**
   * What of a dossier is signed.
   *
   * @param approvedAt when it was approved last; null where it was not
   * @param signed its papers that may bear signatures, whether they hold or not
   */
  public record Signing(@Nullable LocalDateTime approvedAt, List<Stored> signed) {
    public Signing {
      signed = List.copyOf(signed);
    }
  }

  /** For the program itself. What a signature of a PDF covers always stands in it as plain text. */
  @Transactional(readOnly = true)
  public Signing signing(String number) {
    var approvedAt =
        database
            .sql(
                """
                select max(w.ended_at) from work_items w join dossiers s on s.id = w.dossier
                where s.number = ? and w.kind = 'APPROVE' and w.ending = 'DONE'
                """)
            .param(number)
            .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDateTime.class)))
            .single();
    var signed =
        database
            .sql(
                """
                select f.name, f.content from dossier_files f join dossiers s on s.id = f.dossier
                where s.number = ? and (f.name ilike '%.xml'
                  or position('/ByteRange'::bytea in f.content) > 0)
                order by f.id
                """)
            .param(number)
            .query((row, n) -> new Stored(row.getString("name"), row.getBytes("content")))
            .list();
    return new Signing(approvedAt.orElse(null), signed);
  }

  /**
   * @throws vn.tinhgon.engine.problem.Refusal 404
   */
  public Stored file(String number, long id, Authentication signedIn) {
    var file = files.file(number, id, Reader.of(signedIn));
    return new Stored(file.name(), file.content());
  }

  /**
   * @throws vn.tinhgon.engine.problem.Refusal 409 where the dossier is on paper only
   */
  public void attach(String number, String name, byte[] content, Authentication signedIn) {
    files.attachOnceEnded(number, name, content, Reader.of(signedIn));
  }

  /** Leaders sign, and whoever approves in this dossier. */
  @Transactional(readOnly = true)
  public boolean maySign(String number, Authentication signedIn) {
    var reader = Reader.of(signedIn);
    var line = dossiers.seen(number, reader);
    if (line.secrecy().onPaperOnly()) return false;
    return signedIn.getAuthorities().stream()
            .anyMatch(one -> Permission.LEAD.name().equals(one.getAuthority()))
        || items.slip(line.id()).stream()
            .anyMatch(
                item -> "APPROVE".equals(item.kind()) && reader.username().equals(item.person()));
  }
}
