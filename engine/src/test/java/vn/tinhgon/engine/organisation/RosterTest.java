package vn.tinhgon.engine.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tinhgon.engine.problem.Refusal;
import vn.tinhgon.engine.running.Browser;
import vn.tinhgon.engine.running.RunningApplication;
import vn.tinhgon.engine.running.WithRunningApplication;

@WithRunningApplication
class RosterTest {
  private static final String DIRECTORY =
      """
      dn,uid,cn,title
      "uid=tran.van.thu,ou=TEST-A,ou=TEST,o=Bo",tran.van.thu,Trần Văn Thử,Trưởng phòng
      "uid=le.thi.nghiem,ou=TEST-A,ou=TEST,o=Bo",le.thi.nghiem,Lê Thị Nghiệm,Chuyên viên chính
      """;

  @Test
  void aDirectoryExportTellsUnitsLevelsAndRoles() {
    var roster = RosterFile.read(DIRECTORY.getBytes(StandardCharsets.UTF_8), "ldap.csv");

    assertThat(roster.units()).extracting(Structure.Wanted::code).containsExactly("TEST-A", "TEST");
    assertThat(roster.units().get(0).parent()).isEqualTo("TEST");
    assertThat(roster.people())
        .extracting(person -> person.posts().get(0))
        .containsExactly(
            new Staff.Post("TEST-A", "Trưởng phòng", 2, "LANH_DAO_PHONG"),
            new Staff.Post("TEST-A", "Chuyên viên chính", 1, "CHUYEN_VIEN"));
  }

  @Test
  void everyFaultOfAListIsToldByItsCell() {
    var list =
        """
        Mã đơn vị;Tên đăng nhập;Họ và tên;Chức vụ;Cấp
        VP;Đặng An;Đặng An;Chuyên viên;
        VP;dang.an;;Cố vấn;
        ;dang.binh;Đặng Bình;Chuyên viên;9
        """;

    assertThatThrownBy(() -> RosterFile.read(list.getBytes(StandardCharsets.UTF_8), "x.csv"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("5 faults");
  }

  @Test
  void aSubstitutionIsForProceduresThatAreThereAndSignedAsTheLawKnows(
      RunningApplication application) {
    var asked =
        """
        {"substitute": "khong.co", "from": "2027-03-05", "to": "2207-03-01",
         "signature": "ký bừa", "procedures": ["NB-HTQT-06", "KHONG-CO"]}""";
    var answer =
        application
            .signedIn("nguyen.tien.dat")
            .send(
                "POST",
                "/api/organisation/people/vo.thanh.binh/substitutions",
                asked,
                "application/json");

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().path("errors").valueStream().map(one -> one.path("field").asString()))
        .containsExactlyInAnyOrder("substitute", "signature", "to", "procedures");
  }

  @Test
  void aTrialTellsWhatTheRealImportThenDoesOnce(RunningApplication application) {
    var administrator = application.signedIn("nguyen.tien.dat");

    assertThat(take(administrator, true)).contains("tran.van.thu");
    assertThat(
            administrator.get("/api/organisation/people?unit=TEST-A").json().path("total").asInt())
        .isZero();
    take(administrator, false);
    assertThat(
            administrator.get("/api/organisation/people?unit=TEST-A").json().path("total").asInt())
        .isEqualTo(2);
    assertThat(take(administrator, true))
        .contains("\"unchanged\":2")
        .doesNotContain("tran.van.thu");
  }

  @Test
  void anImportAndWhoeverChangesAPersonOfItDoNotWaitForEachOther(RunningApplication application)
      throws Exception {
    var database = application.bean(JdbcClient.class);
    var importing = new TransactionTemplate(application.bean(PlatformTransactionManager.class));
    var staff = application.bean(Staff.class);
    var post = new Staff.Post("VP", "Chuyên viên", 1, "CHUYEN_VIEN");
    staff.save(new Staff.Wanted("thu.khoa", "Thử Khóa", List.of(post), null), "nguyen.tien.dat");
    var version = staff.find("thu.khoa", LocalDate.of(2026, 11, 20)).orElseThrow().version();
    var wanted = new Staff.Wanted("thu.khoa", "Thử Khóa Hai", List.of(post), version);

    var saving = new CompletableFuture<Void>();
    importing.executeWithoutResult(
        taken -> {
          database.sql("lock table units, people in share row exclusive mode").update();
          saving.completeAsync(
              () -> {
                staff.save(wanted, "nguyen.tien.dat");
                return null;
              });
          while (!saving.isDone() && waiting(database) == 0) Thread.onSpinWait();
          database.sql("update people set name = name where username = 'thu.khoa'").update();
        });

    assertThat(saving).succeedsWithin(Duration.ofMinutes(1));
  }

  private static int waiting(JdbcClient database) {
    return database
        .sql("select count(*) from pg_locks where not granted and relation = 'people'::regclass")
        .query(Integer.class)
        .single();
  }

  private static String take(Browser administrator, boolean dryRun) {
    return administrator
        .send(
            "POST",
            "/api/organisation/roster?name=ldap.csv&dryRun=" + dryRun,
            DIRECTORY,
            "application/octet-stream")
        .json()
        .toString();
  }
}
