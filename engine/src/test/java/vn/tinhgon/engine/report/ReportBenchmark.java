package vn.tinhgon.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tinhgon.engine.register.Seeds;
import vn.tinhgon.engine.running.RunningApplication;
import vn.tinhgon.engine.running.WithRunningApplication;

/**
 * The periodic report over 1.829 tasks, and over 1,8 million documents, beside what the database
 * needs for the plain count of the same rows: {@code mvn -pl engine test -Dtest=ReportBenchmark}.
 * Says how long it took and demands nothing.
 */
@WithRunningApplication
class ReportBenchmark {
  private static final int RUNS = 5;
  private static final int INCOMING = 1_400_000;
  private static final int OUTGOING = 400_000;

  @Test
  void theReportBesideAPlainCount(RunningApplication application) {
    Seeds.sow(application);
    var database = application.bean(JdbcClient.class);
    print("report, 1.829 tasks and 37.782 documents", report(application, "2023"));
    print("plain count of the same documents", count(database, "2023"));

    bulk(database);
    var all = application.signedIn("pham.van.khoi").get("/api/reports?" + year("2010")).json();
    assertThat(all.at("/tables/1/total/values/0").asInt()).isEqualTo(INCOMING);
    print("report, 1.800.000 documents", report(application, "2010"));
    print("plain count of the same documents", count(database, "2010"));
  }

  private static void bulk(JdbcClient database) {
    database.sql("drop index incoming_documents_words").update();
    database.sql("drop index outgoing_documents_words").update();
    database
        .sql(
            """
            insert into incoming_documents (year, number, version, registered_by, registered_at,
              arrived_at, out_of_hours, organ_name, type_name, subject, priority, secrecy, unit, due,
              finished_on, channel, signed, pages_digitised)
            select 2010, i, 1, 'x', timestamp '2010-01-01', timestamp '2010-01-01' + i % 364 * interval '1 day',
              i % 11 = 0, 'Cơ quan', 'Công văn', 'Văn bản', 'NORMAL', 'NONE',
              'DV' || to_char(i % 36 + 1, 'FM00'), date '2010-01-11' + i % 364,
              date '2010-01-05' + i % 364 + i % 9, 'AXIS', true, i % 3
            from generate_series(1, ?) i
            """)
        .param(INCOMING)
        .update();
    database
        .sql(
            """
            insert into outgoing_documents (year, number, version, registered_by, registered_at,
              issued_at, out_of_hours, code_notation, type_name, subject, unit, signer_info,
              signer_level, to_places, recipient, priority, secrecy, channel, signed, pages_digitised)
            select 2010, i, 1, 'x', timestamp '2010-01-01', timestamp '2010-01-01' + i % 364 * interval '1 day',
              i % 11 = 0, 'CV', 'Công văn', 'Văn bản', 'DV' || to_char(i % 36 + 1, 'FM00'),
              'Lãnh đạo ' || i % 9, (3 + i % 3)::text, 'Nơi nhận', 'MINISTRY', 'NORMAL', 'NONE', 'AXIS',
              i % 500 > 0, i % 3
            from generate_series(1, ?) i
            """)
        .param(OUTGOING)
        .update();
    database.sql("vacuum analyze incoming_documents").update();
    database.sql("vacuum analyze outgoing_documents").update();
  }

  private static Duration report(RunningApplication application, String year) {
    var leader = application.signedIn("pham.van.khoi");
    return best(() -> leader.get("/api/reports?" + year(year)));
  }

  private static Duration count(JdbcClient database, String year) {
    return best(
        () -> {
          for (var table : new String[] {"incoming_documents", "outgoing_documents"}) {
            database
                .sql(
                    "select unit, count(*) from %s where day between date '%s-01-01' and date '%s-12-31' and cancelled is null group by unit"
                        .formatted(table, year, year))
                .query()
                .listOfRows();
          }
        });
  }

  private static Duration best(Runnable work) {
    var best = Duration.ofDays(1);
    for (var i = 0; i < RUNS; i++) {
      var start = System.nanoTime();
      work.run();
      var took = Duration.ofNanos(System.nanoTime() - start);
      if (took.compareTo(best) < 0) best = took;
    }
    return best;
  }

  private static String year(String year) {
    return "from=%s-01-01&to=%s-12-31".formatted(year, year);
  }

  private static void print(String what, Duration took) {
    System.out.printf(Locale.ROOT, "%-45s %,8d ms%n", what, took.toMillis());
  }
}
