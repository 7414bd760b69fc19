package vn.tinhgon.engine.catalogue;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tinhgon.bpmn.Limit;
import vn.tinhgon.bpmn.Procedure;

/** The versions as rows. */
@Component
class Versions {
  private static final int LONGEST_NAME = 500;
  private static final String VERSION =
      """
      select v.id, p.code, v.number, v.name, v.group_code, v.field, v.owner, v.bpmn, v.author,
        v.reason, v.made_at, v.state, v.in_force_from
      from procedure_versions v join procedures p on p.id = v.procedure
      """;

  private final JdbcClient database;
  private final Clock clock;

  Versions(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  Version add(long procedure, Procedure read, byte[] bytes, Act act) {
    var profile = read.profile();
    var id =
        database
            .sql(
                """
                insert into procedure_versions (procedure, number, name, group_code, field, owner,
                  limit_value, limit_unit, bpmn, author, reason, made_at, state)
                values (:procedure, 1 + (select coalesce(max(number), 0) from procedure_versions
                  where procedure = :procedure), :name, :group, :field, :owner,
                  :limit, :unit, :bpmn, :author, :reason, :now, 'DRAFT')
                returning id
                """)
            .param("procedure", procedure)
            .param("name", storable(read.name()))
            .param("group", profile.group() == null ? null : profile.group().name())
            .param("field", profile.field())
            .param("owner", profile.owner())
            .param("limit", value(profile.limit()))
            .param("unit", unit(profile.limit()))
            .param("bpmn", bytes)
            .param("author", act.author())
            .param("reason", act.reason())
            .param("now", LocalDateTime.now(clock))
            .query(Long.class)
            .single();
    return get(id);
  }

  /** XML allows what an index row has no room for. */
  static String storable(String name) {
    return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
  }

  private static @Nullable Double value(@Nullable Limit limit) {
    return limit == null ? null : limit.value();
  }

  private static @Nullable String unit(@Nullable Limit limit) {
    return limit == null ? null : limit.unit().name();
  }

  void state(long version, State state, @Nullable LocalDate inForceFrom) {
    database
        .sql(
            """
            update procedure_versions set state = ?, in_force_from = coalesce(?, in_force_from)
            where id = ?
            """)
        .params(state.name(), inForceFrom, version)
        .update();
  }

  Version get(long id) {
    return database.sql(VERSION + "where v.id = ?").param(id).query(Version.class).single();
  }

  /** The version that dossiers start on today. */
  Optional<Version> inForce(String code) {
    return database
        .sql(
            VERSION
                + """
                where v.id = (select case when abolished_from <= :today then null
                  when coming_from <= :today then coming else current end
                  from procedures where code = :code)
                """)
        .param("today", LocalDate.now(clock))
        .param("code", code)
        .query(Version.class)
        .optional();
  }

  /** The version that stands for the procedure: in force, else the one being worked on. */
  Optional<Version> shown(String code) {
    return database
        .sql(
            VERSION
                + "where v.id = (select coalesce(current, coming, draft) from procedures where code = ?)")
        .param(code)
        .query(Version.class)
        .optional();
  }

  Optional<Version> numbered(String code, int number) {
    return database
        .sql(VERSION + "where p.code = ? and v.number = ?")
        .params(code, number)
        .query(Version.class)
        .optional();
  }

  List<Long> alive() {
    return database
        .sql(
            """
            select version from procedures cross join lateral
              (values (current), (coming), (draft)) as alive (version)
            where version is not null order by version
            """)
        .query(Long.class)
        .list();
  }

  /** Those of {@link #standing()} whose procedure is not abolished. */
  List<Long> living() {
    return database
        .sql(
            """
            select coalesce(current, coming, draft) as version from procedures
            where coalesce(current, coming, draft) is not null and state <> 'ABOLISHED' order by code
            """)
        .query(Long.class)
        .list();
  }

  /** The version that stands for each procedure, by code. */
  List<Long> standing() {
    return database
        .sql(
            """
            select coalesce(current, coming, draft) from procedures
            where coalesce(current, coming, draft) is not null order by code
            """)
        .query(Long.class)
        .list();
  }
}
