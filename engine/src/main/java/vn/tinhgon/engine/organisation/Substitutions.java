package vn.tinhgon.engine.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who stands in for whom, when, in which procedures. */
@Component
class Substitutions {
  /** Somebody who stands in twice removed is nobody's choice any more. */
  static final int LONGEST_CHAIN = 3;

  private final JdbcClient database;

  Substitutions(JdbcClient database) {
    this.database = database;
  }

  Optional<StandIn> standIn(String username, String procedure, LocalDate day) {
    var chain = new ArrayList<>(List.of(username));
    var last = Optional.<Link>empty();
    while (chain.size() <= LONGEST_CHAIN) {
      var next = next(chain.get(chain.size() - 1), procedure, day);
      if (next.isEmpty() || chain.contains(next.get().substitute())) {
        break;
      }
      last = next;
      chain.add(next.get().substitute());
    }
    return last.map(link -> new StandIn(link.substitute(), link.signature(), List.copyOf(chain)));
  }

  /** One named for this very procedure goes before one named for all. */
  private Optional<Link> next(String absent, String procedure, LocalDate day) {
    return database
        .sql(
            """
            select substitute, signature from substitutions
            where absent = :absent and :day between first_day and last_day
              and (procedures is null or :procedure = any (procedures))
            order by procedures is null, id desc limit 1
            """)
        .param("absent", absent)
        .param("day", day)
        .param("procedure", procedure)
        .query(Link.class)
        .optional();
  }

  private record Link(String substitute, String signature) {}
}
