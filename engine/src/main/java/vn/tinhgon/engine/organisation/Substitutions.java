package vn.tinhgon.engine.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.problem.Fault;
import vn.tinhgon.engine.problem.Refusal;

/** Who stands in for whom, when, in which procedures. */
@Component
class Substitutions {
  private final JdbcClient database;

  Substitutions(JdbcClient database) {
    this.database = database;
  }

  /** Refused where it would lead back, or make a chain too long. */
  @Transactional
  void add(Substitution wanted) {
    if (wanted.to().isBefore(wanted.from())) {
      throw refused(
          "to", new Text("Ngày kết thúc trước ngày bắt đầu.", "The last day is before the first."));
    }
    // Two that are saved at once may only together lead back.
    database.sql("lock table substitutions in share row exclusive mode").update();
    Chains.objection(wanted, during(wanted.from(), wanted.to()))
        .ifPresent(
            objection -> {
              throw refused("substitute", objection);
            });
    var procedures = wanted.procedures();
    database
        .sql(
            """
            insert into substitutions (absent, substitute, first_day, last_day, procedures, signature)
            values (?, ?, ?, ?, string_to_array(?, ','), ?)
            """)
        .param(wanted.absent())
        .param(wanted.substitute())
        .param(wanted.from())
        .param(wanted.to())
        .param(procedures == null ? null : String.join(",", procedures))
        .param(wanted.signature())
        .update();
  }

  /** One named for some procedures goes before one named for all, a later before an earlier. */
  List<Substitution> during(LocalDate from, LocalDate to) {
    return database
        .sql(
            """
            select absent, substitute, first_day, last_day, procedures, signature
            from substitutions where first_day <= ? and last_day >= ?
            order by procedures is null, id desc
            """)
        .params(to, from)
        .query(
            (row, number) -> {
              var procedures = row.getArray("procedures");
              return new Substitution(
                  row.getString("absent"),
                  row.getString("substitute"),
                  row.getObject("first_day", LocalDate.class),
                  row.getObject("last_day", LocalDate.class),
                  procedures == null ? null : Set.of((String[]) procedures.getArray()),
                  row.getString("signature"));
            })
        .list();
  }

  private static Refusal refused(String field, Text because) {
    return Refusal.unprocessable(because, List.of(new Fault(field, because)));
  }
}
