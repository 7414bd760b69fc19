package vn.tinhgon.engine.dossier;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.bpmn.soundness.Soundness;
import vn.tinhgon.engine.audit.Audit;
import vn.tinhgon.engine.audit.Entry;
import vn.tinhgon.engine.catalogue.Catalogue;
import vn.tinhgon.engine.catalogue.ProcedureAbolished;
import vn.tinhgon.engine.catalogue.Version;
import vn.tinhgon.engine.catalogue.VersionInForce;
import vn.tinhgon.engine.organisation.Organisation;
import vn.tinhgon.engine.organisation.Person;
import vn.tinhgon.engine.problem.Refusal;

/**
 * Procedures that start when their drawing says so. The program asks for such a dossier itself, so
 * that everybody may handle it; the head of the unit in charge is told and may see it.
 */
@Component
class SelfStarts {
  /** Who asks where no person does. */
  static final String PROGRAM = "";

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  /** What a file must contain to be worth reading for a timer. */
  private static final String MARK = "timerEventDefinition";

  private final JdbcClient database;
  private final Catalogue catalogue;
  private final Publications publications;
  private final Organisation organisation;
  private final Intake intake;
  private final OfficeCalendar calendar;
  private final Deadlines deadlines;
  private final Notices notices;
  private final Audit audit;
  private final StartTimers timers;
  private final Commands commands;
  private final ManagementService jobs;

  SelfStarts(
      JdbcClient database,
      Catalogue catalogue,
      Publications publications,
      Organisation organisation,
      Intake intake,
      OfficeCalendar calendar,
      Deadlines deadlines,
      Notices notices,
      Audit audit,
      StartTimers timers,
      Commands commands,
      ManagementService jobs) {
    this.database = database;
    this.catalogue = catalogue;
    this.publications = publications;
    this.organisation = organisation;
    this.intake = intake;
    this.calendar = calendar;
    this.deadlines = deadlines;
    this.notices = notices;
    this.audit = audit;
    this.timers = timers;
    this.commands = commands;
    this.jobs = jobs;
  }

  /**
   * @param named by the drawing; {@code next} is the same on a working day, null when none is left
   */
  record Row(
      String procedure,
      long version,
      LocalDateTime anchor,
      @Nullable LocalDateTime named,
      @Nullable LocalDateTime next,
      @Nullable String pausedBy,
      @Nullable LocalDateTime pausedAt,
      @Nullable LocalDateTime lastAt,
      @Nullable String last) {
    boolean paused() {
      return pausedBy != null;
    }
  }

  private static final String ROW =
      """
      select procedure, version, anchor, named, next, paused_by, paused_at, last_at, last
      from self_starts
      """;

  @EventListener
  void on(VersionInForce event) {
    follow(event.version());
  }

  /** Procedures that came into force before their timers were kept; each is looked at once. */
  @EventListener(ApplicationReadyEvent.class)
  @Transactional
  public void followEarlier() {
    database
        .sql(
            """
            delete from self_starts_to_follow where procedure in
              (select procedure from self_starts_to_follow for update skip locked)
            returning procedure
            """)
        .query(String.class)
        .list()
        .stream()
        .filter(code -> lock(code).isEmpty())
        .flatMap(code -> catalogue.current(code).stream())
        .forEach(this::follow);
  }

  @EventListener
  void on(ProcedureAbolished event) {
    forget(event.code());
  }

  private void follow(Version version) {
    var start = start(version).orElse(null);
    if (start == null) {
      forget(version.code());
      return;
    }
    var now = deadlines.now();
    database
        .sql(
            """
            insert into self_starts (procedure, version, anchor) values (:code, :version, :now)
            on conflict (procedure) do update set version = :version, anchor = :now
            """)
        .param("code", version.code())
        .param("version", version.id())
        .param("now", now)
        .update();
    schedule(lock(version.code()).orElseThrow(), start, now);
  }

  private static Optional<SelfStart> start(Version version) {
    if (!new String(version.bpmn(), StandardCharsets.UTF_8).contains(MARK)) return Optional.empty();
    var procedure = Publications.procedure(version);
    return Optional.ofNullable(
        SelfStart.of(Publication.of(procedure, Soundness.check(procedure).sound())));
  }

  private void forget(String code) {
    var rows = database.sql("delete from self_starts where procedure = ?").param(code).update();
    if (rows > 0) set(code, null);
  }

  private Optional<Row> lock(String code) {
    return database
        .sql(ROW + " where procedure = ? for update")
        .param(code)
        .query(Row.class)
        .optional();
  }

  /** What was missed meanwhile is not caught up. */
  private void schedule(Row row, SelfStart start, LocalDateTime now) {
    var named = start.after(now, row.anchor());
    put(row, named, named == null ? null : SelfStart.atWork(named, calendar.now()));
  }

  private void put(Row row, @Nullable LocalDateTime named, @Nullable LocalDateTime next) {
    database
        .sql("update self_starts set named = :named, next = :next where procedure = :code")
        .param("named", named)
        .param("next", next)
        .param("code", row.procedure())
        .update();
    set(row.procedure(), row.paused() ? null : next);
  }

  private void set(String code, @Nullable LocalDateTime next) {
    commands.run(() -> timers.set(code, next));
  }

  /** The timer has fired. */
  void due(String code) {
    var row = lock(code).orElse(null);
    var now = deadlines.now();
    if (row == null || row.paused() || row.next() == null) return;
    if (row.next().isAfter(now)) {
      set(code, row.next());
      return;
    }
    var version = catalogue.current(code).orElse(null);
    var start = version == null ? null : start(version).orElse(null);
    if (version == null || start == null) {
      forget(code);
      return;
    }
    open(version, row, now);
    schedule(row, start, now);
  }

  private void open(Version version, Row row, LocalDateTime now) {
    var title = version.name() + ", kỳ " + DAY.format(now);
    var opened =
        intake.start(
            new Opening(version.code(), title, null, PROGRAM, Opening.Facts.PLAIN, Map.of()));
    database
        .sql("update self_starts set last_at = ?, last = ? where procedure = ?")
        .params(now, opened, row.procedure())
        .update();
    head(version)
        .ifPresent(
            head -> {
              var dossier = id(opened);
              database
                  .sql(
                      "insert into dossier_people (person, dossier) values (?, ?) on conflict do nothing")
                  .params(head, dossier)
                  .update();
              notices.tell(
                  List.of(head),
                  dossier,
                  null,
                  new Text(
                      "Đến kỳ, chương trình đã mở hồ sơ " + opened + " “" + title + "”",
                      "It was time: the program opened dossier " + opened + " “" + title + "”"),
                  now);
            });
  }

  private long id(String number) {
    return database
        .sql("select id from dossiers where number = ?")
        .param(number)
        .query(Long.class)
        .single();
  }

  private Optional<String> head(Version version) {
    var owner = version.owner();
    return owner == null ? Optional.empty() : organisation.head(owner).map(Person::username);
  }

  /** The next moment of each follows the days off. */
  void calendarChanged() {
    for (var row : rows(" where named is not null order by procedure for update")) {
      var next = SelfStart.atWork(Objects.requireNonNull(row.named()), calendar.now());
      // What would have begun already begins now.
      if (!next.equals(row.next())) put(row, row.named(), next);
    }
  }

  private List<Row> rows(String which) {
    return database.sql(ROW + which).query(Row.class).list();
  }

  /**
   * @param when by the drawing
   * @param failed it was tried as often as any job; somebody has to see to it
   */
  record Told(Row row, String name, Text when, boolean failed) {}

  @Transactional(readOnly = true)
  List<Told> all() {
    var failed = failed();
    return rows(" order by next nulls last, procedure").stream()
        .map(row -> shown(row, failed))
        .toList();
  }

  private Told shown(Row row, Set<String> failed) {
    var version = catalogue.version(row.version());
    var when = start(version).map(SelfStart::told).orElse(new Text("", ""));
    return new Told(row, version.name(), when, failed.contains(row.procedure()));
  }

  private Set<String> failed() {
    return jobs.createJobQuery().noRetriesLeft().list().stream()
        .map(StartTimers::procedure)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  @Nullable LocalDateTime next(String code) {
    return rows(" where paused_by is null").stream()
        .filter(row -> row.procedure().equals(code))
        .map(Row::next)
        .findFirst()
        .orElse(null);
  }

  /**
   * @throws Refusal 404 where it does not start by itself
   */
  @Transactional
  Told pause(String code, boolean paused, Reader reader) {
    var row =
        lock(code)
            .orElseThrow(
                () ->
                    Refusal.notFound(
                        new Text(
                            "Thủ tục “" + code + "” không tự mở hồ sơ theo kỳ",
                            "The procedure “" + code + "” does not start by itself")));
    if (paused && row.paused()) return shown(row, failed());
    var now = deadlines.now();
    database
        .sql("update self_starts set paused_by = ?, paused_at = ? where procedure = ?")
        .params(paused ? reader.username() : null, paused ? now : null, code)
        .update();
    audit.note(
        new Entry(
            reader.username(),
            null,
            paused ? "pause the self-start" : "resume the self-start",
            "procedure " + code));
    var changed = lock(code).orElseThrow();
    if (paused) set(code, null);
    else schedule(changed, start(catalogue.version(row.version())).orElseThrow(), now);
    return shown(lock(code).orElseThrow(), failed());
  }
}
