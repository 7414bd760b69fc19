package vn.tinhgon.engine.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tinhgon.engine.running.Browser;
import vn.tinhgon.engine.running.RunningApplication;
import vn.tinhgon.engine.running.WithRunningApplication;

/**
 * The lists of a catalogue of 5.000 procedures and 50.000 findings, over HTTP: {@code mvn -pl
 * engine test -Dtest=CatalogueBenchmark}. Says the median and the 95th of 100 and demands nothing.
 */
@WithRunningApplication
class CatalogueBenchmark {
  private static final int PROCEDURES = 5_000;
  private static final int RUNS = 100;

  @Test
  void theListsOfFiveThousandProcedures(RunningApplication application) {
    bulk(application.bean(JdbcClient.class));
    var officer = application.signedIn("phan.thi.dieu");
    assertThat(officer.get("/api/procedures?q=thu%20tuc%20mau").json().at("/total").asInt())
        .isEqualTo(PROCEDURES);

    print("first page", officer, "/api/procedures");
    print("page 200, by name", officer, "/api/procedures?sort=NAME&page=200");
    print("200 a page", officer, "/api/procedures?size=200");
    print("search, all match", officer, "/api/procedures?q=thu%20tuc%20mau");
    print("search, one matches", officer, "/api/procedures?q=mau%204321");
    print("unit and state", officer, "/api/procedures?owner=TCCB&state=PUBLISHED");
    print("filters' choices", officer, "/api/catalogue/choices");
    print("counts against last year", officer, "/api/catalogue/counts?by=OWNER&against=2025-12-31");
    print("findings, first page", officer, "/api/findings");
    print("findings, amid all", officer, "/api/findings?page=1250");
    print("findings, page 2.000", officer, "/api/findings?page=2000");
    print("findings between procedures", officer, "/api/findings/together");
    print("findings, search", officer, "/api/findings?q=thoi%20han%20mau%20432");
    print(
        "findings, rule and unit",
        officer,
        "/api/findings?rule=shorten-slack-limit&owner=TCCB&decision=OPEN");
  }

  /** Copies of a bundled procedure, its review and its findings, ten of them each. */
  private static void bulk(JdbcClient database) {
    var model =
        "(select v.* from procedures p join procedure_versions v on v.id = p.current where p.code like 'NB-%' order by p.code limit 1)";
    database
        .sql(
            """
            insert into procedures (code, name, folded, words, group_code, field, owner, level, state, updated_at)
            select 'MAU-' || i, 'Thủ tục mẫu số ' || i, fold('Thủ tục mẫu số ' || i),
              fold('MAU-' || i || ' Thủ tục mẫu số ' || i), case i % 2 when 0 then 'A' else 'B' end,
              'LV' || i % 40, (array['TCCB', 'HTQT', 'VP', 'KHTC'])[1 + i % 4], 'CENTRAL', 'PUBLISHED',
              timestamp '2026-01-01' + i * interval '1 minute'
            from generate_series(1, ?) i
            """)
        .param(PROCEDURES)
        .update();
    database
        .sql(
            """
            insert into procedure_versions (procedure, number, name, owner, bpmn, author, reason, made_at, state, in_force_from)
            select p.id, 1, p.name, p.owner, m.bpmn, m.author, m.reason, m.made_at, 'PUBLISHED', date '2026-01-01'
            from procedures p, %s m where p.code like 'MAU-%%'
            """
                .formatted(model))
        .update();
    database
        .sql(
            """
            update procedures p set current = v.id from procedure_versions v
            where v.procedure = p.id and p.code like 'MAU-%'
            """)
        .update();
    database
        .sql(
            """
            insert into procedure_history (procedure, since, state, level, field, owner, group_code)
            select id, date '2025-01-01', state, level, field, owner, group_code from procedures where code like 'MAU-%'
            """)
        .update();
    database
        .sql(
            """
            insert into reviews (version, rules, reviewed_at, sound, errors, warnings, notes, steps, elapsed_days, result)
            select p.current, r.rules, r.reviewed_at, r.sound, r.errors, r.warnings, r.notes, r.steps, r.elapsed_days, r.result
            from procedures p, %s m join reviews r on r.version = m.id where p.code like 'MAU-%%'
            """
                .formatted(model))
        .update();
    database
        .sql(
            """
            insert into findings (version, procedure, name, id, rule, elements, code, level, authority, vi, en)
            select p.current, p.code, p.name, 'shorten-slack-limit@b' || n, 'shorten-slack-limit', array['b' || n],
              'H25', (array['warning', 'note'])[1 + n % 2], 'MINISTRY', 'Thời hạn còn dư ở bước ' || n, 'Slack limit ' || n
            from procedures p, generate_series(1, 10) n where p.code like 'MAU-%'
            """)
        .update();
    for (var table : new String[] {"procedures", "procedure_versions", "reviews", "findings"}) {
      database.sql("vacuum analyze " + table).update();
    }
  }

  private static void print(String what, Browser officer, String path) {
    for (int warm = 0; warm < 10; warm++) officer.get(path);
    var millis =
        IntStream.range(0, RUNS)
            .mapToDouble(
                run -> {
                  var start = System.nanoTime();
                  assertThat(officer.get(path).status()).isEqualTo(200);
                  return (System.nanoTime() - start) / 1e6;
                })
            .sorted()
            .toArray();
    System.out.printf(
        Locale.ROOT,
        "%-28s median %6.1f ms, 95th %6.1f ms%n",
        what,
        millis[RUNS / 2],
        millis[RUNS * 95 / 100]);
  }
}
