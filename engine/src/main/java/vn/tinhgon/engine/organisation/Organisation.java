package vn.tinhgon.engine.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The ministry as the other rooms ask for it. */
@Component
@Transactional(readOnly = true)
public class Organisation {
  static final String POSITION =
      """
      select p.username, p.unit, u.name as unit_name, p.title, p.level, p.role
      from positions p join units u on u.code = p.unit
      """;

  private final JdbcClient database;
  private final Charts charts;
  private final Substitutions substitutions;

  Organisation(JdbcClient database, Charts charts, Substitutions substitutions) {
    this.database = database;
    this.charts = charts;
    this.substitutions = substitutions;
  }

  public Optional<Person> person(String username) {
    return database
        .sql("select username, name from people where username = ?")
        .param(username)
        .query(Person.class)
        .optional();
  }

  /** Takes somebody in, still without a position; one who is here already stays as they are. */
  @Transactional
  public void welcome(Person person) {
    database
        .sql("insert into people (username, name) values (?, ?) on conflict do nothing")
        .params(person.username(), person.name())
        .update();
  }

  /** The highest position first. */
  public List<Position> positions(String username) {
    return database
        .sql(POSITION + "where p.username = ? order by p.level desc, p.id")
        .param(username)
        .query(Position.class)
        .list();
  }

  public Optional<Unit> unit(String code) {
    return database
        .sql("select code, name, parent, head from units where code = ?")
        .param(code)
        .query(Unit.class)
        .optional();
  }

  /** The code itself where no such unit is known: models may name others' units. */
  public String unitName(String code) {
    return unit(code).map(Unit::name).orElse(code);
  }

  /** Who holds a position in a unit; role and level narrow it where they are given. */
  public List<Position> holders(String unit, @Nullable String role, @Nullable Integer level) {
    return database
        .sql(
            POSITION
                + """
                where p.unit = :unit and (:role::text is null or p.role = :role)
                  and (:level::int is null or p.level = :level)
                order by p.level desc, p.username
                """)
        .param("unit", unit)
        .param("role", role)
        .param("level", level)
        .query(Position.class)
        .list();
  }

  public Optional<Person> head(String unit) {
    return database
        .sql(
            "select p.username, p.name from units u join people p on p.username = u.head where u.code = ?")
        .param(unit)
        .query(Person.class)
        .optional();
  }

  /** Asked by every step of every dossier, hence kept as long as nothing in it changes. */
  public Chart on(LocalDate day) {
    return charts.on(day);
  }

  /** The same for who has read along which edition the transaction sees. */
  public Chart on(LocalDate day, Edition edition) {
    return charts.on(day, edition);
  }

  /** Who works in the person's own units, or in those under a unit that the person heads. */
  public List<Colleague> colleagues(String username, LocalDate day) {
    return database
        .sql(
            """
            with recursive near as (
              select code, code in (select code from units where head = :me) as led from units
              where head = :me or code in (select unit from positions where username = :me)
              union
              select u.code, true from near join units u on u.parent = near.code where near.led)
            select distinct on (p.username) p.username, pe.name, p.title, u.name as unit_name, p.level,
              exists (select from absences a where a.username = p.username
                and :day between a.first_day and a.last_day) as away
            from positions p join people pe on pe.username = p.username join units u on u.code = p.unit
            where p.unit in (select code from near) and p.username <> :me
            order by p.username, p.level desc
            """)
        .param("me", username)
        .param("day", day)
        .query(Colleague.class)
        .list();
  }

  /** All units by name. */
  public List<Unit> units() {
    return database
        .sql("select code, name, parent, head from units order by name")
        .query(Unit.class)
        .list();
  }

  /** Refused where it would lead back to the absent person, or make too long a chain. */
  @Transactional
  public void substitute(Substitution substitution) {
    substitutions.add(substitution);
  }

  /** Somebody is away from a day to a day, both included. */
  @Transactional
  public void absent(String username, LocalDate from, LocalDate to, String reason) {
    database
        .sql("insert into absences (username, first_day, last_day, reason) values (?, ?, ?, ?)")
        .params(username, from, to, reason)
        .update();
  }
}
