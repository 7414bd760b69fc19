package vn.tinhgon.engine.catalogue;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.organisation.Scopes;
import vn.tinhgon.engine.problem.Refusal;

/** The procedures as rows, with the history that is counted. */
@Component
class Procedures implements Scopes {
  private static final String KNOWN =
      """
      select id, code, state, current, draft, coming, coming_from, abolished_from, edition
      from procedures
      """;

  private final JdbcClient database;
  private final Clock clock;

  Procedures(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public boolean has(String code) {
    return database
        .sql("select exists (select from procedures where code = ?)")
        .param(code)
        .query(Boolean.class)
        .single();
  }

  /** Two imports of the same code wait for each other here. */
  Known lockOrMake(String code) {
    database
        .sql("insert into procedures (code) values (?) on conflict (code) do nothing")
        .param(code)
        .update();
    return lock(code).orElseThrow();
  }

  Optional<Known> lock(String code) {
    return database
        .sql(KNOWN + "where code = ? for update")
        .param(code)
        .query(Known.class)
        .optional();
  }

  Known require(String code) {
    return lock(code).orElseThrow(() -> unknown(code));
  }

  static Refusal unknown(String code) {
    return Refusal.notFound(
        new Text(
            "Không có thủ tục mang mã “" + code + "”; hãy tìm trong danh mục",
            "There is no procedure “" + code + "”; look it up in the catalogue"));
  }

  /** Whose day has come; rows that another instance is at are left to it. */
  List<Known> due(LocalDate today) {
    return database
        .sql(
            KNOWN
                + """
                where (coming is not null and coming_from <= :today)
                  or (state <> 'ABOLISHED' and abolished_from <= :today)
                for update skip locked
                """)
        .param("today", today)
        .query(Known.class)
        .list();
  }

  /** The version takes force; what its model does not declare stays as the record says. */
  void putInForce(long procedure, Version version) {
    database
        .sql(
            """
            update procedures set current = :version, coming = null, coming_from = null,
              abolished_from = null, draft = nullif(draft, :version), state = 'PUBLISHED'
            where id = :id
            """)
        .param("version", version.id())
        .param("id", procedure)
        .update();
    describe(procedure, version);
  }

  void describe(long procedure, Version version) {
    database
        .sql(
            """
            update procedures set name = :name, folded = fold(:name),
              words = fold(code || ' ' || :name), group_code = coalesce(:group, group_code),
              field = coalesce(:field, field), owner = coalesce(:owner, owner),
              level = coalesce(level, 'CENTRAL'), edition = edition + 1, updated_at = :now
            where id = :id
            """)
        .param("name", version.name())
        .param("group", version.groupCode())
        .param("field", version.field())
        .param("owner", version.owner())
        .param("now", LocalDateTime.now(clock))
        .param("id", procedure)
        .update();
  }

  void draft(long procedure, @Nullable Long version) {
    set(procedure, "draft = ?", version);
  }

  void coming(long procedure, long version, LocalDate from) {
    set(procedure, "coming = ?, coming_from = ?", version, from);
  }

  void abolishedFrom(long procedure, LocalDate day) {
    set(procedure, "abolished_from = ?", day);
  }

  void state(long procedure, State state) {
    set(procedure, "state = ?", state.name());
  }

  private void set(long procedure, String change, @Nullable Object... values) {
    var statement =
        database.sql(
            "update procedures set "
                + change
                + ", edition = edition + 1, updated_at = ? where id = ?");
    for (var value : values) statement = statement.param(value);
    statement.param(LocalDateTime.now(clock)).param(procedure).update();
  }

  /** Keeps what is counted, where it is not as it was. */
  void note(long procedure, LocalDate since) {
    note(procedure, since, null);
  }

  /**
   * @param standing how it stood from that day on, where it is not as it stands today
   */
  void note(long procedure, LocalDate since, @Nullable State standing) {
    database
        .sql(
            """
            insert into procedure_history (procedure, since, state, level, field, owner, group_code)
            select p.id, :since, coalesce(:standing, p.state), p.level, p.field, p.owner, p.group_code
            from procedures p left join lateral (
              select * from procedure_history h where h.procedure = p.id and h.since <= :since
              order by h.since desc, h.id desc limit 1) h on true
            where p.id = :id and (h.id is null or
              (coalesce(:standing, p.state), p.level, p.field, p.owner, p.group_code) is distinct from
              (h.state, h.level, h.field, h.owner, h.group_code))
            """)
        .param("since", since)
        .param("standing", standing == null ? null : standing.name())
        .param("id", procedure)
        .update();
  }
}
