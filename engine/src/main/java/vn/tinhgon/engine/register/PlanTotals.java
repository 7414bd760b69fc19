package vn.tinhgon.engine.register;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.audit.Audit;
import vn.tinhgon.engine.audit.Entry;
import vn.tinhgon.engine.problem.Fault;
import vn.tinhgon.engine.problem.Refusal;

/** How many items each year's programme was approved with, to hold the book against. */
@Component
@Transactional
public class PlanTotals {
  private static final int LONGEST = 500;
  private static final int MOST = 100_000;

  private final JdbcClient database;
  private final Audit audit;

  PlanTotals(JdbcClient database, Audit audit) {
    this.database = database;
    this.audit = audit;
  }

  /**
   * @param kind as in the book of the programme
   * @param total as approved
   * @param source the text that approved it
   * @param explanation why the book differs; empty where nobody has said
   */
  public record Total(int year, String kind, int total, String source, String explanation) {
    public Total {
      source = source == null ? "" : source.strip();
      explanation = explanation == null ? "" : explanation.strip();
    }

    public Text kindLabel() {
      return Programme.KINDS.stream()
          .filter(option -> option.code().equals(kind))
          .map(Field.Option::label)
          .findFirst()
          .orElse(new Text(kind, kind));
    }
  }

  @Transactional(readOnly = true)
  public List<Total> of(int year) {
    return database
        .sql(
            "select year, kind, total, source, explanation from plan_totals where year = ? order by kind")
        .param(year)
        .query(Total.class)
        .list();
  }

  /**
   * @throws Refusal 422 with everything that is wrong
   */
  void put(Total wanted, String person) {
    var faults = new ArrayList<Fault>();
    if (Programme.KINDS.stream().noneMatch(option -> option.code().equals(wanted.kind()))) {
      faults.add(fault("kind", "Hãy chọn loại trong danh sách", "Choose a kind of the list"));
    }
    if (wanted.year() < 1945 || wanted.year() > 2200) {
      faults.add(fault("year", "Năm từ 1945 đến 2200", "A year from 1945 to 2200"));
    }
    if (wanted.total() < 0 || wanted.total() > MOST) {
      faults.add(fault("total", "Số từ 0 đến " + MOST, "A number from 0 to " + MOST));
    }
    if (wanted.source().isEmpty() || wanted.source().length() > LONGEST) {
      faults.add(
          fault(
              "source",
              "Hãy ghi văn bản phê duyệt, nhiều nhất %d ký tự".formatted(LONGEST),
              "Name the approving text, at most %d characters".formatted(LONGEST)));
    }
    if (wanted.explanation().length() > LONGEST) {
      faults.add(
          fault(
              "explanation",
              "Nhiều nhất %d ký tự".formatted(LONGEST),
              "At most %d characters".formatted(LONGEST)));
    }
    if (!faults.isEmpty()) {
      throw Refusal.unprocessable(
          new Text("Chưa ghi được tổng số của chương trình", "The total cannot be kept"), faults);
    }
    database
        .sql(
            """
            insert into plan_totals (year, kind, total, source, explanation) values (?, ?, ?, ?, ?)
            on conflict (year, kind) do update
            set total = excluded.total, source = excluded.source, explanation = excluded.explanation
            """)
        .params(wanted.year(), wanted.kind(), wanted.total(), wanted.source(), wanted.explanation())
        .update();
    audit.note(
        new Entry(
            person,
            null,
            "set plan total " + wanted.total(),
            "plan %d %s".formatted(wanted.year(), wanted.kind())));
  }

  private static Fault fault(String field, String vi, String en) {
    return new Fault(field, new Text(vi, en));
  }
}
