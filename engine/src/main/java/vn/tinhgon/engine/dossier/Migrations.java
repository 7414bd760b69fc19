package vn.tinhgon.engine.dossier;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.catalogue.Catalogue;
import vn.tinhgon.engine.catalogue.VersionInForce;

/**
 * When a version takes force, its running dossiers are written down within the same transaction;
 * then each goes over, or stays with the reason, in a transaction of its own. What a stopped
 * program left is gone on with at the next start. When all are decided the officer is told.
 */
@Component
class Migrations {
  private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);
  private static final Text UNEXPECTED =
      new Text(
          "Lỗi ngoài dự kiến khi chuyển; hồ sơ chạy tiếp trên phiên bản cũ, chi tiết trong nhật ký máy chủ",
          "An unexpected fault; the dossier goes on in its old version, see the server's log");

  private final JdbcClient database;
  private final Catalogue catalogue;
  private final Migration migration;
  private final Turns turns;
  private final Deadlines deadlines;
  private final Notices notices;
  private final TransactionTemplate transaction;

  Migrations(
      JdbcClient database,
      Catalogue catalogue,
      Migration migration,
      Turns turns,
      Deadlines deadlines,
      Notices notices,
      PlatformTransactionManager transactions) {
    this.database = database;
    this.catalogue = catalogue;
    this.migration = migration;
    this.turns = turns;
    this.deadlines = deadlines;
    this.notices = notices;
    this.transaction = new TransactionTemplate(transactions);
  }

  @EventListener
  void on(VersionInForce event) {
    var version = event.version();
    var running =
        database
            .sql(
                """
                select distinct version from dossiers
                where procedure = ? and ended_at is null and version <> ?
                """)
            .params(version.code(), version.id())
            .query(Long.class)
            .list();
    for (var from : running) {
      database
          .sql(
              """
              insert into dossier_migrations (procedure, version, number, dossier, from_version,
                from_number, ordered_by, ordered_at)
              select procedure, :version, :number, id, version, :fromNumber, :person, :now
              from dossiers where procedure = :code and ended_at is null and version = :from
              on conflict do nothing
              """)
          .param("version", version.id())
          .param("number", version.number())
          .param("fromNumber", catalogue.version(from).number())
          .param("person", version.author())
          .param("now", deadlines.now())
          .param("code", version.code())
          .param("from", from)
          .update();
    }
  }

  @TransactionalEventListener
  void committed(VersionInForce event) {
    start();
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    if (pending()) new SimpleAsyncTaskExecutor("migration-").execute(this::carryOut);
  }

  /** Until nothing is left to decide, by this instance or another. */
  void carryOut() {
    while (pending()) next();
  }

  private boolean pending() {
    return database
        .sql("select exists (select from dossier_migrations where state = 'PENDING')")
        .query(Boolean.class)
        .single();
  }

  record Ordered(
      long id, long version, int number, long dossier, long fromVersion, String orderedBy) {}

  /**
   * What became of a dossier.
   *
   * @param against why it stays; null where it went over
   */
  record Decided(
      List<String> steps,
      @Nullable Text against,
      @Nullable LocalDateTime dueBefore,
      @Nullable LocalDateTime dueAfter) {
    static Decided stays(List<String> steps, Text against) {
      return new Decided(steps, against, null, null);
    }
  }

  private void next() {
    var taken = new Ordered[1];
    try {
      turns.take(
          () ->
              transaction.executeWithoutResult(
                  status ->
                      first()
                          .ifPresent(
                              ordered -> {
                                taken[0] = ordered;
                                decide(ordered, migration.of(ordered));
                              })));
    } catch (Migration.Impossible refused) {
      var ordered = Objects.requireNonNull(taken[0]);
      transaction.executeWithoutResult(
          status -> decide(ordered, Decided.stays(List.of(), refused.reason())));
    } catch (RuntimeException fault) {
      var ordered = taken[0];
      if (ordered == null) throw fault;
      LOG.error(
          "Dossier {} could not go over to version {}",
          ordered.dossier(),
          ordered.version(),
          fault);
      transaction.executeWithoutResult(
          status -> decide(ordered, Decided.stays(List.of(), UNEXPECTED)));
    }
  }

  private Optional<Ordered> first() {
    return database
        .sql(
            """
            select id, version, number, dossier, from_version, ordered_by from dossier_migrations
            where state = 'PENDING' order by id limit 1 for update
            """)
        .query(Ordered.class)
        .optional();
  }

  private void decide(Ordered ordered, Decided decided) {
    var against = decided.against();
    database
        .sql(
            """
            update dossier_migrations set state = :state, steps = :steps, reason_vi = :vi,
              reason_en = :en, due_before = :before, due_after = :after, decided_at = :now
            where id = :id and state = 'PENDING'
            """)
        .param("state", against == null ? "MIGRATED" : "STAYED")
        .param("steps", decided.steps().toArray(String[]::new))
        .param("vi", against == null ? null : against.vi())
        .param("en", against == null ? null : against.en())
        .param("before", decided.dueBefore())
        .param("after", decided.dueAfter())
        .param("now", deadlines.now())
        .param("id", ordered.id())
        .update();
    tellWhenAllAreDecided(ordered);
  }

  private record Outcome(String procedure, long migrated, long stayed, long pending) {}

  /** Whoever drew the version up is told once, with the list. */
  private void tellWhenAllAreDecided(Ordered ordered) {
    var outcome =
        database
            .sql(
                """
                select m.procedure,
                  count(*) filter (where m.state = 'MIGRATED') as migrated,
                  count(*) filter (where m.state = 'STAYED') as stayed,
                  count(*) filter (where m.state = 'PENDING') as pending
                from dossier_migrations m where m.version = ? group by m.procedure
                """)
            .param(ordered.version())
            .query(Outcome.class)
            .single();
    if (outcome.pending() > 0) return;
    var page =
        "/dossiers/migrations?procedure=%s&version=%d"
            .formatted(
                URLEncoder.encode(outcome.procedure(), StandardCharsets.UTF_8), ordered.number());
    notices.tell(ordered.orderedBy(), page, told(ordered, outcome), deadlines.now());
  }

  private Text told(Ordered ordered, Outcome outcome) {
    var name = catalogue.version(ordered.version()).name();
    return new Text(
        "Phiên bản %d của thủ tục “%s” đã có hiệu lực: %d hồ sơ đang xử lý chuyển sang, %d hồ sơ ở lại phiên bản cũ. Xem danh sách và lý do"
            .formatted(ordered.number(), name, outcome.migrated(), outcome.stayed()),
        "Version %d of procedure “%s” is in force: %d running dossiers went over, %d stay on their version. See the list and the reasons"
            .formatted(ordered.number(), name, outcome.migrated(), outcome.stayed()));
  }
}
