package vn.tinhgon.engine.plan;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tinhgon.engine.catalogue.Version;
import vn.tinhgon.rules.AuthorityClass;
import vn.tinhgon.rules.Dropping;

/** Proposals in the database. */
@Component
class ProposalRows {
  private final JdbcClient database;
  private final YearNumbers numbers;
  private final Clock clock;

  ProposalRows(JdbcClient database, YearNumbers numbers, Clock clock) {
    this.database = database;
    this.numbers = numbers;
    this.clock = clock;
  }

  /** Where a proposal stands. */
  enum State {
    OPEN,
    ACCEPTED,
    REJECTED
  }

  record Row(
      long id,
      String code,
      String procedure,
      String procedureName,
      @Nullable String element,
      @Nullable String elementName,
      String reason,
      AuthorityClass authority,
      String guard,
      String decider,
      String proposer,
      LocalDateTime madeAt,
      State state,
      @Nullable String decidedBy,
      @Nullable LocalDateTime decidedAt,
      @Nullable String answer) {}

  record Page(List<Row> items, long total) {}

  Page page(@Nullable State state, int page, int size) {
    var where = state == null ? "" : " where state = :state";
    var wanted = state == null ? null : state.name();
    var rows =
        database
            .sql(
                "select * from proposals"
                    + where
                    + " order by state = 'OPEN' desc, made_at desc, id desc limit :size offset :skip")
            .param("state", wanted)
            .param("size", size)
            .param("skip", (long) page * size)
            .query(Row.class)
            .list();
    var total =
        database
            .sql("select count(*) from proposals" + where)
            .param("state", wanted)
            .query(Long.class)
            .single();
    return new Page(rows, total);
  }

  /**
   * @param decider unit whose head decides; "" for the control unit
   */
  Row add(
      Version version,
      @Nullable String element,
      @Nullable String elementName,
      String reason,
      Dropping dropping,
      String decider,
      String proposer) {
    var now = LocalDateTime.now(clock);
    return database
        .sql(
            """
            insert into proposals (code, procedure, procedure_name, element, element_name, reason,
              authority, guard, decider, proposer, made_at, state)
            values (:code, :procedure, :name, :element, :elementName, :reason, :authority, :guard,
              :decider, :proposer, :now, 'OPEN') returning *
            """)
        .param(
            "code",
            "DX-%d-%03d"
                .formatted(now.getYear(), numbers.next(YearNumbers.Of.PROPOSALS, now.getYear())))
        .param("procedure", version.code())
        .param("name", version.name())
        .param("element", element)
        .param("elementName", elementName)
        .param("reason", reason)
        .param("authority", dropping.authority().name())
        .param("guard", String.join("; ", dropping.guard()))
        .param("decider", decider)
        .param("proposer", proposer)
        .param("now", now)
        .query(Row.class)
        .single();
  }

  /** Waits for others who decide the same. */
  Optional<Row> lock(String code) {
    return database
        .sql("select * from proposals where code = ? for update")
        .param(code)
        .query(Row.class)
        .optional();
  }

  Row decide(long id, State state, String answer, String person) {
    return database
        .sql(
            """
            update proposals set state = ?, decided_by = ?, decided_at = ?, answer = ? where id = ?
            returning *
            """)
        .params(state.name(), person, LocalDateTime.now(clock), answer, id)
        .query(Row.class)
        .single();
  }

  /** The accepted proposals by procedure. */
  Map<String, List<Row>> accepted() {
    return database
        .sql("select * from proposals where state = 'ACCEPTED' order by id")
        .query(Row.class)
        .list()
        .stream()
        .collect(Collectors.groupingBy(Row::procedure));
  }
}
