package vn.tinhgon.engine.catalogue;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How the catalogue stood on any day, and what is about to change. */
@Component
public class Standings {
  private final JdbcClient database;

  Standings(JdbcClient database) {
    this.database = database;
  }

  /** Every procedure that was known of that day, in the order of codes. */
  @Transactional(readOnly = true)
  public List<Standing> on(LocalDate day) {
    return database
        .sql(
            """
            select p.code, p.name, h.group_code, h.owner, h.state, v.id as version
            from procedures p
              join lateral (select * from procedure_history h
                where h.procedure = p.id and h.since <= :day
                order by h.since desc, h.id desc limit 1) h on true
              left join lateral (select id from procedure_versions v
                where v.procedure = p.id and v.in_force_from <= :day
                order by v.in_force_from desc, v.number desc limit 1) v on true
            order by p.code
            """)
        .param("day", day)
        .query(Standing.class)
        .list();
  }

  /** Every procedure as it was when it first was in force, so far as the system knows. */
  @Transactional(readOnly = true)
  public List<Standing> first() {
    return database
        .sql(
            """
            select p.code, p.name, h.group_code, h.owner, h.state, v.id as version
            from procedures p
              join lateral (select * from procedure_history h
                where h.procedure = p.id and h.state = 'PUBLISHED'
                order by h.since, h.id limit 1) h on true
              left join lateral (select id from procedure_versions v
                where v.procedure = p.id and v.in_force_from is not null
                order by v.number limit 1) v on true
            order by p.code
            """)
        .query(Standing.class)
        .list();
  }

  /** What is published or abolished for a later day, and what waits for a leader's decision. */
  @Transactional(readOnly = true)
  public List<Coming> coming() {
    return database
        .sql(
            """
            select p.code, p.name, v.id as version, v.number, v.made_at as since,
              p.coming_from as effective
            from procedures p join procedure_versions v on v.id = p.coming
            union all
            select p.code, p.name, null, null, p.updated_at, p.abolished_from
            from procedures p where p.abolished_from is not null and p.state <> 'ABOLISHED'
            union all
            select p.code, p.name, v.id, v.number, m.at, null
            from procedures p join procedure_versions v on v.id = p.draft
              join lateral (select max(at) as at from procedure_moves m where m.version = v.id) m
                on true
            where v.state = 'IN_APPROVAL'
            order by 1, 3
            """)
        .query(Coming.class)
        .list();
  }
}
