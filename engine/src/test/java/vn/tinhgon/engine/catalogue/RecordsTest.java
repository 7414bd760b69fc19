package vn.tinhgon.engine.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tinhgon.engine.problem.Refusal;
import vn.tinhgon.engine.running.Browser;
import vn.tinhgon.engine.running.RunningApplication;
import vn.tinhgon.engine.running.WithRunningApplication;

@WithRunningApplication
class RecordsTest {
  private static final Act OFFICER = Act.by("phan.thi.dieu", "Nhập");

  private static RunningApplication application;
  private static Browser officer;

  @BeforeAll
  static void theReformOfficerIsAtWork(RunningApplication running) {
    application = running;
    officer = running.signedIn("phan.thi.dieu");
  }

  @Test
  void theModelSpeaksFirstAndTheOfficerWritesTheRest() {
    take("HS-1", "Hồ sơ thử");
    var before = officer.get("/api/procedures/HS-1/record").json();
    assertThat(before.at("/items/0/value").asString()).isEqualTo("Bước 1: Làm");
    assertThat(before.at("/items/0/editable").asBoolean()).isFalse();
    assertThat(before.at("/items/3/value").asString()).isEqualTo("Không quy định");

    var change =
        Map.of(
            "edition",
            before.at("/edition").asInt(),
            "name",
            "Hồ sơ thử",
            "level",
            "PROVINCE",
            "field",
            "Hợp tác quốc tế",
            "items",
            List.of(Map.of("item", "K", "text", "Có đủ 5 năm công tác")));
    var after = put("HS-1", change);

    assertThat(after.status()).isEqualTo(200);
    assertThat(after.json().at("/items/10/value").asString()).isEqualTo("Có đủ 5 năm công tác");
    assertThat(after.json().at("/level").asString()).isEqualTo("PROVINCE");
    assertThat(after.json().at("/field").asString())
        .as("named, kept by its code")
        .isEqualTo("HTQT");
    assertThat(officer.get("/api/catalogue/choices").json().at("/fields").toString())
        .as("fields are named, not coded")
        .contains("Hợp tác quốc tế", "International co-operation");
    assertThat(put("HS-1", change).status()).as("an edition that is no longer").isEqualTo(409);
    var edition = after.json().at("/edition").asInt();
    var nobody =
        Map.of("edition", edition, "name", "Hồ sơ thử", "owner", "KHONG-CO", "items", List.of());
    assertThat(put("HS-1", nobody).status()).isEqualTo(422);
    assertThat(put("HS-1", nobody).json().at("/errors/0/field").asString()).isEqualTo("owner");
  }

  @Test
  void whatIsExportedIsImportedUnchanged() {
    take("HS-2", "Khứ hồi");
    var bytes = application.bean(Exports.class).records();

    var taken = application.bean(RecordImport.class).take(bytes, "danh-muc.xlsx", false, OFFICER);

    assertThat(taken.added()).isZero();
    assertThat(taken.changed()).isZero();
    assertThat(taken.unchanged()).isPositive();
  }

  @Test
  void aColumnThatIsNotThereLeavesWhatStandsAndAnEmptyCellEmptiesIt() {
    var path = "/api/catalogue/records?name=ds.csv";
    var whole =
        """
        Mã TTHC;Tên thủ tục;Nhóm;Lĩnh vực;Đơn vị chủ trì;Cấp;Kết quả thực hiện
        GI-1;Giữ;B;HTQT;Văn phòng Bộ;Trung ương;Quyết định
        """;
    assertThat(post(path, whole).json().at("/added").asInt()).isEqualTo(1);

    var names = post(path, "Mã TTHC;Tên thủ tục\nGI-1;Giữ lại\n").json();

    assertThat(names.at("/cells").toString()).contains("Giữ lại").doesNotContain("HTQT");
    assertThat(names.at("/lacks/0/vi").asString()).isEqualTo("Lĩnh vực");
    var kept = officer.get("/api/procedures/GI-1/record").json();
    assertThat(kept.at("/name").asString()).isEqualTo("Giữ lại");
    assertThat(kept.at("/group").asString()).isEqualTo("B");
    assertThat(kept.at("/field").asString()).isEqualTo("HTQT");
    assertThat(kept.at("/owner").asString()).as("found by its name").isEqualTo("VP");
    assertThat(kept.at("/level").asString()).isEqualTo("CENTRAL");
    assertThat(kept.at("/items/7/value").asString()).isEqualTo("Quyết định");

    var emptied = "Mã TTHC;Tên thủ tục;Lĩnh vực;Kết quả thực hiện\nGI-1;Giữ lại;;\n";
    var trial = post(path + "&dryRun=true", emptied).json();
    assertThat(trial.at("/cells").size()).isEqualTo(2);
    assertThat(trial.at("/cells/0/before").asString()).isEqualTo("HTQT");
    assertThat(trial.at("/cells/0/after").isMissingNode()).isTrue();
    assertThat(officer.get("/api/procedures/GI-1/record").json()).as("only tried").isEqualTo(kept);

    assertThat(post(path, emptied).json().at("/changed").asInt()).isEqualTo(1);
    var after = officer.get("/api/procedures/GI-1/record").json();
    assertThat(after.at("/field").isMissingNode() || after.at("/field").isNull()).isTrue();
    assertThat(after.at("/group").asString()).isEqualTo("B");
  }

  @Test
  void everyFaultOfAListIsToldAndNothingTakenIn() {
    var list =
        """
        Mã TTHC;Tên thủ tục;Nhóm;Ngày công bố
        DS-1;Một;B;01/02/2026
        DS-1;Hai;C;31/02/2026
        ;Ba;A;
        """;
    var strange = "Mã TTHC;Tên thủ tục;Đơn vị chủ trì\nDS-2;Hai;Sở không có\n";
    assertThat(
            post("/api/catalogue/records?name=ds.csv", strange)
                .json()
                .at("/errors/0/field")
                .asString())
        .isEqualTo("C2");
    var answer = post("/api/catalogue/records?name=ds.csv", list);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().at("/errors").values())
        .extracting(fault -> fault.at("/field").asString())
        .containsExactlyInAnyOrder("A3", "C3", "D3", "A4");
    assertThat(officer.get("/api/procedures/DS-1/record").status()).isEqualTo(404);
  }

  @Test
  void theInventoryOfADayIsComparedWithAnEarlierOne() {
    var inventory = application.bean(Inventory.class);
    var then = LocalDate.of(2009, 8, 12);
    var later = LocalDate.of(2017, 6, 30);
    var list = new StringBuilder("Mã TTHC;Tên thủ tục;Cấp;Ngày công bố;Ngày bãi bỏ\n");
    for (var i = 0; i < 212; i++) {
      var gone = i < 4 ? "01/01/2015" : "";
      var level = i < 64 ? "Trung ương" : "Cấp huyện";
      list.append("KK-%d;Kiểm kê %d;%s;12/08/2009;%s\n".formatted(i, i, level, gone));
    }
    for (var i = 212; i < 242; i++) {
      list.append("KK-%d;Kiểm kê %d;Trung ương;01/03/2016;\n".formatted(i, i));
    }
    assertThat(post("/api/catalogue/records?name=kiem-ke.csv", list.toString()).status())
        .isEqualTo(200);
    var again = post("/api/catalogue/records?name=kiem-ke.csv", list.toString()).json();
    assertThat(again.at("/unchanged").asInt()).as("taken in twice").isEqualTo(242);

    var counted = inventory.count(By.LEVEL, later, then);

    assertThat(counted.total().before()).isEqualTo(212);
    assertThat(counted.total().now()).isEqualTo(238);
    assertThat(counted.total().difference()).isEqualTo(26);
    assertThat(counted.total().percent()).isEqualByComparingTo("12.26");
    assertThat(officer.get("/api/catalogue/counts.xlsx?on=2017-06-30&against=2009-08-12").status())
        .isEqualTo(200);
    assertThat(application.bean(Catalogue.class).shownVersions())
        .as("what is only in the list has no version to look at")
        .doesNotContainNull();
    forgetTheInventory();
  }

  /** Other tests look at all procedures of the catalogue, of which a page shows 200. */
  private static void forgetTheInventory() {
    var database = application.bean(JdbcClient.class);
    for (var table : List.of("procedure_history", "procedure_moves")) {
      var sql =
          "delete from %s where procedure in (select id from procedures where code like 'KK-%%')";
      database.sql(sql.formatted(table)).update();
    }
    database.sql("delete from procedures where code like 'KK-%'").update();
  }

  @Test
  void aStepsTableBecomesAProcedure() {
    var table =
        """
        Cấp giấy giới thiệu
        Bước;Nội dung;Đơn vị;Thời gian (ngày làm việc);Kết quả
        1;Tiếp nhận;Văn thư;0,5;
        2;Ký;Lãnh đạo;1;Giấy giới thiệu
        """;
    var taken = post("/api/procedures?name=bang.csv", table);

    assertThat(taken.status()).isEqualTo(201);
    assertThat(taken.json().at("/code").asString()).isEqualTo("CAP-GIAY-GIOI-THIEU");
    assertThat(taken.json().at("/measures/steps").asInt()).isEqualTo(2);
    assertThat(post("/api/procedures?name=bang.csv", "a;b\n1;2\n").status()).isEqualTo(422);
  }

  @Test
  void twoVersionsAreComparedAndOnlyALeaderPublishes() {
    take("HS-3", "So sánh");
    var draft = CatalogueTest.model("HS-3", "So sánh").replace("\"Làm\"", "\"Làm gọn\"");
    var added =
        officer.send("POST", "/api/procedures/HS-3/versions?reason=thu", draft, "application/xml");
    assertThat(added.status()).isEqualTo(201);

    var compared = officer.get("/api/compare?code=HS-3&before=1&after=2").json();
    assertThat(compared.at("/changes/0/kind").asString()).isEqualTo("CHANGED");
    assertThat(compared.at("/marksAfter/0/kind").asString()).isEqualTo("changed");

    for (var to : List.of("IN_REVIEW", "IN_APPROVAL")) {
      assertThat(move("HS-3", 2, to).status()).as(to).isEqualTo(200);
    }
    assertThat(move("HS-3", 2, "PUBLISHED").status()).isEqualTo(403);
    assertThat(officer.get("/api/procedures/HS-3/versions").json().at("/moves")).hasSize(4);
  }

  @Test
  void aPageOfManyProceduresIsReadFromAnIndex() {
    var database = application.bean(JdbcClient.class);
    database
        .sql(
            """
            insert into procedures (code, name, folded, words, state, updated_at)
            select 'VAN-' || i, 'Thủ tục ' || i, 'thu tuc ' || lpad(i::text, 5, '0'),
              'van-' || i || ' thu tuc', 'DRAFT', '2001-01-01'::timestamp + i * interval '1 minute'
            from generate_series(1, 5000) i
            """)
        .update();
    database.sql("analyze procedures").update();
    try {
      assertThat(explained("true order by p.folded asc, p.code asc"))
          .contains("Index Scan using procedures_folded")
          .doesNotContain("Seq Scan on procedures");
      assertThat(explained("true order by p.updated_at desc, p.code desc"))
          .contains("procedures_updated");
    } finally {
      database.sql("delete from procedures where code like 'VAN-%'").update();
    }
  }

  private static String explained(String condition) {
    var lines =
        application
            .bean(JdbcClient.class)
            .sql(
                """
                explain select v.id, p.code from procedures p
                  left join procedure_versions v on v.id = coalesce(p.current, p.coming, p.draft)
                where %s limit 20
                """
                    .formatted(condition))
            .query(String.class)
            .list();
    return String.join("\n", lines);
  }

  @Test
  void whatIsHeldKeepsItsRecord() {
    take("HS-4", "Bị giữ");
    var catalogue = application.bean(Catalogue.class);
    catalogue.hold(List.of("HS-4"), OFFICER.of("plan 9"));
    var records = application.bean(Records.class);
    var kept = records.of("HS-4");
    var change = new Records.Change("Khác", null, null, null, null, Map.of());

    assertThatThrownBy(() -> records.change("HS-4", kept.row().edition(), change, OFFICER))
        .isInstanceOf(Refusal.class);
    var exported = application.bean(Exports.class).records();
    var same = application.bean(RecordImport.class).take(exported, "danh-muc.xlsx", false, OFFICER);
    var other = post("/api/catalogue/records?name=ds.csv", "Mã TTHC;Tên thủ tục\nHS-4;Khác\n");
    catalogue.release("plan 9");

    assertThat(same.changed()).as("rows that say nothing new pass").isZero();
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.json().at("/errors/0/message").asString()).contains("giữ nguyên");
  }

  private static Browser.Answer move(String code, int version, String to) {
    return officer.post(
        "/api/procedures/" + code + "/versions/" + version + "/state",
        Map.of("to", to, "reason", "Trình"));
  }

  private static Browser.Answer put(String code, Object change) {
    return officer.send(
        "PUT",
        "/api/procedures/" + code + "/record",
        tools.jackson.databind.json.JsonMapper.shared().writeValueAsString(change),
        "application/json");
  }

  private static Browser.Answer post(String path, String text) {
    return officer.send("POST", path, text, "application/octet-stream");
  }

  private static void take(String code, String name) {
    application
        .bean(Catalogue.class)
        .takeIn(
            CatalogueTest.model(code, name).getBytes(StandardCharsets.UTF_8),
            "a.bpmn",
            "phan.thi.dieu",
            "Nhập");
  }
}
