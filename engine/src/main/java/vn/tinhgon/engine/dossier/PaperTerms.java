package vn.tinhgon.engine.dossier;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tinhgon.bpmn.Limit;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.bpmn.TimeUnit;
import vn.tinhgon.rules.deadline.Situation;

/** When dossiers on paper are due; reckoned anew when the calendar changes. */
@Component
class PaperTerms implements Reckoned {
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

  private final JdbcClient database;
  private final Deadlines deadlines;

  PaperTerms(JdbcClient database, Deadlines deadlines) {
    this.database = database;
    this.deadlines = deadlines;
  }

  private record Term(
      String number,
      LocalDateTime registeredAt,
      LocalDateTime due,
      double limitValue,
      TimeUnit limitUnit) {}

  @Nullable LocalDateTime due(@Nullable Limit limit, LocalDateTime from) {
    return deadlines.due(Situation.Subject.DOSSIER, Urgency.NORMAL, limit, from);
  }

  @Override
  public Anew reckon(LocalDate from, @Nullable LocalDate until, String why, String person) {
    var open =
        database
            .sql(
                """
                select number, registered_at, due, limit_value, limit_unit from paper_dossiers
                where ended_at is null and due is not null and limit_value is not null
                order by id for update
                """)
            .query(Term.class)
            .list();
    var changed = new ArrayList<Changed>();
    for (var term : open) {
      var due = due(new Limit(term.limitValue(), term.limitUnit()), term.registeredAt());
      if (due == null || due.equals(term.due())) continue;
      database
          .sql("update paper_dossiers set due = ? where number = ?")
          .params(due, term.number())
          .update();
      changed.add(changed(term, due));
    }
    return new Anew(changed.size(), changed.stream().limit(TOLD).toList());
  }

  private static Changed changed(Term term, LocalDateTime due) {
    return new Changed(
        new Text("Hồ sơ giấy " + term.number(), "Paper dossier " + term.number()),
        "/dossiers?paper=" + term.number(),
        said(term.due()),
        said(due));
  }

  private static Text said(LocalDateTime due) {
    var moment = MOMENT.format(due);
    return new Text("hạn " + moment, "due " + moment);
  }
}
