package vn.tinhgon.engine.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tinhgon.engine.database.Words;
import vn.tinhgon.engine.running.Browser;
import vn.tinhgon.engine.running.RunningApplication;
import vn.tinhgon.engine.running.WithRunningApplication;

/** Nghiêm Thị Tâm has 3.000 pieces of open work, one due each quarter of an hour; others 7.000. */
@WithRunningApplication
class InboxTest {
  private static JdbcClient database;

  @BeforeAll
  static void muchWorkLiesOnTheDesks(RunningApplication application) {
    database = application.bean(JdbcClient.class);
    database
        .sql(
            """
            insert into dossiers (number, procedure, procedure_name, version, title, requester, started_at)
            values ('1999-000001', 'T-NHIEU', 'Nhiều việc', 0, 'Đề nghị thẩm định', 'nguyen.van.an', '2026-11-01')
            """)
        .update();
    database
        .sql(
            """
            insert into work_items (id, dossier, place, element, name, received_at, due, because_vi,
              because_en, candidates)
            select 'many-' || to_char(i, 'FM00000'), (select id from dossiers where number = '1999-000001'),
              'a', 'a', 'Việc ' || i, '2026-11-01', timestamp '2026-11-20 08:00' + i * interval '15 min',
              '', '', '{}'
            from generate_series(1, 10000) i
            """)
        .update();
    database
        .sql(
            """
            insert into desks (person, due, item)
            select case when i <= 3000 then 'nghiem.thi.tam' else 'somebody-' || i % 100 end,
              timestamp '2026-11-20 08:00' + i * interval '15 min', 'many-' || to_char(i, 'FM00000')
            from generate_series(1, 10000) i
            """)
        .update();
    database.sql("analyze desks, work_items, dossiers").update();
  }

  @AfterAll
  static void theDesksAreCleared() {
    database.sql("delete from desks where item like 'many-%'").update();
    database.sql("delete from work_items where id like 'many-%'").update();
    database.sql("delete from dossiers where number = '1999-000001'").update();
  }

  @Test
  void theMostUrgentComesFirstPageByPage(RunningApplication application) {
    var tam = application.signedIn("nghiem.thi.tam");

    var page = tam.get("/api/inbox?page=2&size=10").json();

    assertThat(page.at("/total").asInt()).isEqualTo(3000);
    assertThat(page.at("/items").values())
        .extracting(row -> row.at("/name").asString())
        .containsExactlyElementsOf(IntStream.range(21, 31).mapToObj(i -> "Việc " + i).toList());
    assertThat(total(tam.get("/api/inbox?page=300&size=10"))).isEqualTo(3000);
  }

  @Test
  void overdueTodayAndSoonAreToldApart(RunningApplication application) {
    var tam = application.signedIn("nghiem.thi.tam");

    // Monday 23/11 08:00; the office is closed on 24/11, so two working days ahead is 26/11.
    assertThat(total(tam.get("/api/inbox?due=OVERDUE"))).isEqualTo(3 * 96 - 1);
    assertThat(total(tam.get("/api/inbox?due=TODAY"))).isEqualTo(64);
    assertThat(total(tam.get("/api/inbox?due=SOON"))).isEqualTo(64 + 3 * 96);
    assertThat(tam.get("/api/inbox").json().at("/items/0/workingDaysLeft").asDouble())
        .isEqualTo(-1.0);
  }

  @Test
  void workIsFoundWithoutDiacritics(RunningApplication application) {
    var tam = application.signedIn("nghiem.thi.tam");

    assertThat(total(tam.get("/api/inbox?q=DE+nghi+viec+2999"))).isEqualTo(1);
    assertThat(total(tam.get("/api/inbox?q=100%25"))).isZero();
  }

  @Test
  void aPageIsReadFromTheIndex() {
    var sql = Inbox.pageSql(false, Inbox.Due.ALL, Words.of(null), Inbox.Holder.ANYBODY);

    var plan =
        String.join(
            "\n",
            database
                .sql("explain " + sql)
                .params(Map.of("me", "nghiem.thi.tam", "size", 20, "skip", 0))
                .query(String.class)
                .list());

    assertThat(plan)
        .contains("Index Scan using desks_pkey")
        .doesNotContain("Seq Scan on work_items", "Sort Key");
  }

  private static int total(Browser.Answer answer) {
    return answer.json().at("/total").asInt();
  }
}
