package vn.tinhgon.engine.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tinhgon.engine.database.Words;
import vn.tinhgon.engine.dossier.Inbox.Due;
import vn.tinhgon.engine.dossier.Inbox.Holder;
import vn.tinhgon.engine.running.RunningApplication;
import vn.tinhgon.engine.running.WithRunningApplication;

/**
 * The inbox over 50.000 open tasks, 3.000 of them on one desk, as the page asks for it over HTTP;
 * with the plan of the question: {@code mvn -pl engine test -Dtest=InboxBenchmark}. Says how long
 * it took and demands nothing.
 */
@WithRunningApplication
class InboxBenchmark {
  private static final int TASKS = 50_000;
  private static final int WARM_UP = 200;
  private static final int RUNS = 200;
  private static final String SEARCHED = "tham dinh so 1234";
  private static final String CLERK = "nghiem.thi.tam";

  private static JdbcClient database;

  @BeforeAll
  static void muchWorkLiesOnTheDesks(RunningApplication application) {
    database = application.bean(JdbcClient.class);
    database
        .sql(
            """
            with opened as (
              insert into dossiers (number, procedure, procedure_name, version, title, requester, started_at)
              select '1998-' || to_char(i, 'FM000000'), 'T-NHIEU', 'Thẩm định hồ sơ', 0,
                'Đề nghị thẩm định số ' || i, 'nguyen.van.an', '2026-11-01'
              from generate_series(1, ?) i returning id, number)
            insert into work_items (id, dossier, place, element, name, received_at, due, because_vi,
              because_en, candidates)
            select 'bench-' || number, id, 'a', 'a', 'Việc ' || number, '2026-11-01',
              timestamp '2026-11-20 08:00' + id % 5000 * interval '15 min', '', '', '{}' from opened
            """)
        .param(TASKS)
        .update();
    database
        .sql(
            """
            insert into desks (person, due, item)
            select case when row_number() over (order by id) <= 3000 then ? else 'somebody-' || line % 100 end,
              due, id
            from work_items where id like 'bench-%'
            """)
        .param(CLERK)
        .update();
    database.sql("vacuum analyze desks").update();
    database.sql("vacuum analyze work_items").update();
    database.sql("vacuum analyze dossiers").update();
  }

  @AfterAll
  static void theDesksAreCleared() {
    database.sql("delete from desks where item like 'bench-%'").update();
    database.sql("delete from work_items where id like 'bench-%'").update();
    database.sql("delete from dossiers where number like '1998-%'").update();
  }

  @Test
  void everyPageOfTheInbox(RunningApplication application) {
    time(application, "first page", "/api/inbox?size=20&page=0");
    time(application, "a late page", "/api/inbox?size=20&page=140");
    time(application, "overdue", "/api/inbox?size=20&due=OVERDUE");
    time(application, "waiting in a pool", "/api/inbox?size=20&holder=POOL");
    time(application, "search", "/api/inbox?size=20&q=" + SEARCHED.replace(" ", "%20"));
    plan();
  }

  private static void time(RunningApplication application, String what, String path) {
    var clerk = application.signedIn(CLERK);
    var took = new ArrayList<Long>();
    for (int i = 0; i < WARM_UP; i++) clerk.get(path);
    for (int i = 0; i < RUNS; i++) {
      var start = System.nanoTime();
      var answer = clerk.get(path);
      took.add(System.nanoTime() - start);
      assertThat(answer.status()).isEqualTo(200);
    }
    took.sort(null);
    System.out.printf(
        Locale.ROOT,
        "%-20s median %5.1f ms, 95th percentile %5.1f ms%n",
        what,
        millis(took, 50),
        millis(took, 95));
  }

  private static double millis(List<Long> sorted, int percent) {
    return sorted.get(sorted.size() * percent / 100) / 1e6;
  }

  private static void plan() {
    plan("first page", Words.of(null));
    plan("search", Words.of(SEARCHED));
  }

  private static void plan(String what, Words words) {
    var sql = Inbox.pageSql(false, Due.ALL, words, Holder.ANYBODY);
    System.out.println("The plan of the " + what + ":");
    database
        .sql("explain (analyze, costs off) " + sql)
        .params(words.parameters())
        .param("me", CLERK)
        .param("size", 20)
        .param("skip", 0)
        .query(String.class)
        .list()
        .forEach(System.out::println);
  }
}
