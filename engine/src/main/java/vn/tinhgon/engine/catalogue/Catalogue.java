package vn.tinhgon.engine.catalogue;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.bpmn.Limit;
import vn.tinhgon.bpmn.Procedure;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.bpmn.xml.BpmnFile;
import vn.tinhgon.bpmn.xml.Unreadable;
import vn.tinhgon.engine.audit.Audit;
import vn.tinhgon.engine.audit.Entry;
import vn.tinhgon.engine.problem.Fault;
import vn.tinhgon.engine.problem.Refusal;

/** All procedures of the ministry, each with its versions. */
@Component
public class Catalogue {
  private static final String VERSION =
      """
      select v.id, p.code, v.number, v.name, v.group_code, v.field, v.owner, v.bpmn, v.author, v.reason, v.made_at
      from procedure_versions v join procedures p on p.id = v.procedure
      """;

  private final JdbcClient database;
  private final ApplicationEventPublisher events;
  private final Audit audit;
  private final Clock clock;

  Catalogue(JdbcClient database, ApplicationEventPublisher events, Audit audit, Clock clock) {
    this.audit = audit;
    this.database = database;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Takes in a BPMN file: a new procedure, or a new version of the one with its code.
   *
   * @throws Refusal 422 where it cannot be read, with the line and the reason
   */
  @Transactional
  public Version takeIn(byte[] bytes, String fileName, String author, String reason) {
    var file = read(bytes, fileName);
    var procedure = file.procedure();
    var code = Code.of(procedure);
    var id = lock(code);
    var version = add(id, code, procedure, bytes, author, reason);
    audit.note(new Entry(author, null, "import", "procedure " + code + " " + version.number()));
    events.publishEvent(new VersionAdded(version, file));
    return version;
  }

  private static BpmnFile read(byte[] bytes, String fileName) {
    try {
      return BpmnFile.read(bytes, fileName);
    } catch (Unreadable unreadable) {
      var reason = unreadable.reason();
      var line = unreadable.line();
      var detail =
          line == 0
              ? new Text(
                  "Không đọc được tệp “%s”: %s".formatted(unreadable.file(), reason.vi()),
                  "“%s” cannot be read: %s".formatted(unreadable.file(), reason.en()))
              : new Text(
                  "Không đọc được tệp “%s”, dòng %d: %s"
                      .formatted(unreadable.file(), line, reason.vi()),
                  "“%s” cannot be read, line %d: %s"
                      .formatted(unreadable.file(), line, reason.en()));
      throw Refusal.unprocessable(
          detail, List.of(new Fault(line == 0 ? "file" : "line " + line, reason)));
    }
  }

  /** Two imports of the same code wait for each other here. */
  private long lock(String code) {
    database
        .sql("insert into procedures (code) values (?) on conflict (code) do nothing")
        .param(code)
        .update();
    return database
        .sql("select id from procedures where code = ? for update")
        .param(code)
        .query(Long.class)
        .single();
  }

  private Version add(
      long procedure, String code, Procedure read, byte[] bytes, String author, String reason) {
    var now = LocalDateTime.now(clock);
    var profile = read.profile();
    record Added(long id, int number) {}
    var added =
        database
            .sql(
                """
                insert into procedure_versions (procedure, number, name, group_code, field, owner,
                  limit_value, limit_unit, bpmn, author, reason, made_at)
                values (:procedure, 1 + (select coalesce(max(number), 0) from procedure_versions
                  where procedure = :procedure), :name, :group, :field, :owner,
                  :limit, :unit, :bpmn, :author, :reason, :now)
                returning id, number
                """)
            .param("procedure", procedure)
            .param("name", storable(read.name()))
            .param("group", profile.group() == null ? null : profile.group().name())
            .param("field", profile.field())
            .param("owner", profile.owner())
            .param("limit", value(profile.limit()))
            .param("unit", unit(profile.limit()))
            .param("bpmn", bytes)
            .param("author", author)
            .param("reason", reason)
            .param("now", now)
            .query(Added.class)
            .single();
    database
        .sql("update procedures set current = ?, words = fold(? || ' ' || ?) where id = ?")
        .params(added.id(), code, storable(read.name()), procedure)
        .update();
    return version(added.id());
  }

  /** XML allows what an index row has no room for. */
  private static String storable(String name) {
    return name.length() > 500 ? name.substring(0, 500) : name;
  }

  private static @Nullable Double value(@Nullable Limit limit) {
    return limit == null ? null : limit.value();
  }

  private static @Nullable String unit(@Nullable Limit limit) {
    return limit == null ? null : limit.unit().name();
  }

  @Transactional(readOnly = true)
  public Optional<Version> current(String code) {
    return database
        .sql(VERSION + "where v.id = (select current from procedures where code = ?)")
        .param(code)
        .query(Version.class)
        .optional();
  }

  /** The current version of a code, or the answer that there is none. */
  @Transactional(readOnly = true)
  public Version require(String code) {
    return current(code)
        .orElseThrow(
            () ->
                Refusal.notFound(
                    new Text(
                        "Không có thủ tục mang mã “" + code + "”; hãy tìm trong danh mục",
                        "There is no procedure “" + code + "”; look it up in the catalogue")));
  }

  @Transactional(readOnly = true)
  public Version version(long id) {
    return database.sql(VERSION + "where v.id = ?").param(id).query(Version.class).single();
  }

  /** The ids of all current versions. */
  @Transactional(readOnly = true)
  public List<Long> currentVersions() {
    return database.sql("select current from procedures order by id").query(Long.class).list();
  }

  @Transactional(readOnly = true)
  public boolean isEmpty() {
    return !database.sql("select exists (select from procedures)").query(Boolean.class).single();
  }

  /** Procedures whose code or name has all the words, with or without diacritics. */
  @Transactional(readOnly = true)
  public Listed.Page list(@Nullable String words, int page, int size) {
    var typed = Words.of(words);
    var found = typed.foundIn("p.words");
    var items =
        database
            .sql(
                """
                select v.id as version, p.code, v.name, v.group_code, v.field, v.owner, v.number,
                  v.made_at
                from procedures p join procedure_versions v on v.id = p.current
                where %s order by p.code limit :size offset :skip
                """
                    .formatted(found))
            .params(typed.parameters())
            .param("size", size)
            .param("skip", (long) page * size)
            .query(Listed.class)
            .list();
    var total =
        database
            .sql("select count(*) from procedures p where " + found)
            .params(typed.parameters())
            .query(Long.class)
            .single();
    return new Listed.Page(items, total);
  }
}
