package vn.tinhgon.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ReviewCommandTest {
  private static final Path PROCEDURES = Path.of("../bpmn/procedures");

  @TempDir Path folder;
  private Path model;

  @BeforeEach
  void oneFindingOfOneProcedure() throws Exception {
    model = Models.sound(folder.resolve("a.bpmn"));
  }

  @Test
  void theOfficerReadsTheProcedureItsMeasuresAndWhatWasFound() {
    var answer = Answer.to("review", model);

    assertThat(answer.exit()).isZero();
    assertThat(answer.out())
        .startsWith("Cấp giấy xác nhận (NB-01, nhóm B)")
        .contains("1 bước · 0 bước tự động", "Luồng xử lý đúng", "CẢNH BÁO", "Thẩm quyền:")
        .contains("ask-missing-limit@");
    assertThat(answer.out().lines())
        .allMatch(line -> line.length() <= 100 + model.toString().length());
  }

  @Test
  void jsonHasTheKeysOfTheContract() throws Exception {
    Models.broken(folder.resolve("b.bpmn"));

    var answer = Answer.to("review", folder, "--format", "json", "--today", "2026-11-22");

    assertThat(answer.exit()).isEqualTo(2);
    var row = answer.json().get(0);
    assertThat(row.propertyNames())
        .containsExactly("file", "procedure", "measures", "inferred", "findings", "targets");
    assertThat(row.path("procedure").propertyNames()).containsExactly("code", "name", "group");
    assertThat(row.path("measures").propertyNames())
        .containsExactly(
            "steps",
            "automaticSteps",
            "handovers",
            "approvalLevels",
            "documents",
            "elapsedDays",
            "elapsedDaysWorst",
            "effortHours",
            "costPerYear",
            "costMethod");
    var finding = row.path("findings").get(0);
    assertThat(finding.propertyNames())
        .containsExactly(
            "id",
            "rule",
            "code",
            "level",
            "elements",
            "message",
            "evidence",
            "authority",
            "guard",
            "source",
            "edit",
            "saving");
    assertThat(finding.path("level").asString()).isIn("error", "warning", "note");
    assertThat(finding.path("message").propertyNames()).containsExactly("vi", "en");
    assertThat(answer.json().get(1).propertyNames()).containsExactly("file", "readable", "error");
  }

  @Test
  void findingsFromTheLevelGivenMakeTheExitCodeOne() {
    assertThat(Answer.to("review", model, "--fail-on", "error").exit()).isZero();
    assertThat(Answer.to("review", model, "--fail-on", "warning").exit()).isEqualTo(1);
    assertThat(Answer.to("review", model, "--fail-on", "note").exit()).isEqualTo(1);
    assertThat(Answer.to("review", model, "--fail-on", "never").exit()).isZero();
  }

  @Test
  void sarifPointsAtTheLineOfTheElement() {
    var run = Answer.to("review", model, "--format", "sarif").json().path("runs").get(0);

    var result = run.path("results").get(0);
    var place = result.path("locations").get(0).path("physicalLocation");
    var rules = run.path("tool").path("driver").path("rules");
    assertThat(rules.size()).isGreaterThan(10);
    for (var rule : rules) {
      var says = rule.path("properties");
      assertThat(says.path("drawback").asString()).as(rule.path("id").asString()).isNotBlank();
      assertThat(says.path("authority").asString()).isIn("SELF", "DROP", "MINISTRY", "HIGHER");
      assertThat(says.path("risks").size()).isPositive();
    }
    assertThat(result.path("ruleId").asString()).isEqualTo("ask-missing-limit");
    assertThat(place.path("artifactLocation").path("uri").asString()).endsWith("/a.bpmn");
    assertThat(place.path("region").path("startLine").asInt()).isBetween(3, 5);
  }

  @Test
  void aPageIsWrittenWholeOrNotAtAll() throws Exception {
    var page = folder.resolve("out.html");

    assertThat(Answer.to("review", model, "--format", "html", "--out", page).exit()).isZero();
    assertThat(Files.readString(page))
        .startsWith("<!doctype html>")
        .contains("<html lang=\"vi\">", "Cấp giấy xác nhận")
        .endsWith("</main></body></html>" + System.lineSeparator());

    var nowhere = Answer.to("review", model, "--out", folder.resolve("no/such/folder.html"));
    assertThat(nowhere.exit()).isEqualTo(2);
    assertThat(nowhere.err()).startsWith("Không ghi được tệp").hasLineCount(1);
    try (var left = Files.list(folder)) {
      assertThat(left).containsExactlyInAnyOrder(model, page);
    }
  }

  @Test
  void aLinkGoesOnPointingWhereItDoes() throws Exception {
    var target = Files.writeString(folder.resolve("target.html"), "old");
    var link = Files.createSymbolicLink(folder.resolve("link.html"), target);

    Answer.to("review", model, "--format", "html", "--out", link);

    assertThat(link).isSymbolicLink();
    assertThat(target).content().startsWith("<!doctype html>");
    assertThat(Answer.to("review", model, "--out", folder).exit()).isEqualTo(2);
  }

  @Test
  void whatComesFromAFileIsNeverMarkup() throws Exception {
    var name = Files.readString(model).replace("Tiếp nhận", "&lt;script>alert(1)&lt;/script>");
    Files.writeString(model, name);

    assertThat(Answer.to("review", model, "--format", "html").out()).doesNotContain("<script>");
  }

  @Test
  void aProgrammeThatIsNotThereIsRefusedWithThoseThatAre() {
    var answer = Answer.to("review", model, "--programme", "CT-2026", "--format", "json");

    assertThat(answer.exit()).isEqualTo(2);
    assertThat(answer.out()).isEmpty();
    assertThat(answer.err())
        .contains("CT-2026", "QD1085-A", "QD1085-B", "NQ66-2025", "NQ66-2026")
        .hasLineCount(1);
  }

  @Test
  void aProgrammeComparesEachFileWithAndWithoutItsApplicableFindings() {
    var rows =
        Answer.to("review", PROCEDURES, "--programme", "NQ66-2026", "--format", "json").json();

    for (var row : rows) {
      assertThat(row.path("targets")).hasSize(2);
      var time = row.path("targets").get(0);
      assertThat(time.propertyNames())
          .containsExactly("programme", "metric", "before", "after", "percent", "threshold", "met");
      assertThat(time.path("metric").asString()).isEqualTo("TIME");
      assertThat(time.path("before").decimalValue())
          .isEqualByComparingTo(row.path("measures").path("elapsedDays").decimalValue());
      assertThat(time.path("after").decimalValue())
          .isLessThanOrEqualTo(time.path("before").decimalValue());
      assertThat(row.path("targets").get(1).path("before").longValue())
          .isEqualTo(row.path("measures").path("costPerYear").longValue());
    }
  }

  @Test
  void aProcedureOfTheOtherGroupIsNotCompared() {
    assertThat(targets("QD1085-A")).isEmpty();
    assertThat(targets("QD1085-B")).hasSize(2);
  }

  private JsonNode targets(String programme) {
    var answer = Answer.to("review", model, "--programme", programme, "--format", "json");
    return answer.json().get(0).path("targets");
  }

  @Test
  void whatNobodyUsesCountsAsAbolished() throws Exception {
    var text =
        Files.readString(model).replace("group=\"B\"", "group=\"B\" lastUsed=\"2015-01-01\"");
    Files.writeString(model, text);

    var count = targets("QD1085-B").get(0);

    assertThat(count.path("metric").asString()).isEqualTo("COUNT");
    assertThat(count.path("before").intValue()).isEqualTo(1);
    assertThat(count.path("after").intValue()).isZero();
    assertThat(count.path("met").booleanValue()).isTrue();
  }

  @Test
  void theOfficerReadsHowFarAllFilesTogetherWouldCome() {
    var text = Answer.to("review", PROCEDURES, "--programme", "NQ66-2026").out();
    var page =
        Answer.to("review", model, "--programme", "QD1085-B", "--format", "html", "--lang", "en");

    assertThat(text)
        .containsPattern("Thời gian giải quyết: [\\d.,]+ → [\\d.,]+ ngày làm việc, giảm");
    assertThat(page.out()).contains("Procedures: 1 → 1 procedures, down 0% (target 20%): not met");
  }

  @Test
  void anotherRuleThatFoundTheSameStepIsNamed() {
    var answer = Answer.to("review", PROCEDURES.resolve("mua-sam-tai-san-cong.bpmn"));

    assertThat(answer.out()).contains("Cùng phát hiện: H07 “Bỏ rà soát hình thức”");
  }

  @Test
  void whatShowsOnlyBesideOtherFilesIsFoundInEachFileItTouches() {
    var paper = PROCEDURES.resolve("tra-loi-van-ban-ho-so-giay.bpmn");
    var online = PROCEDURES.resolve("tra-loi-van-ban-truc-tuyen.bpmn");

    assertThat(codes(paper, online)).hasSize(2).allMatch(codes -> codes.contains("H35"));
    assertThat(codes(online)).hasSize(1).noneMatch(codes -> codes.contains("H35"));
  }

  @Test
  void aFileReadTwiceIsNoDuplicateOfItself() {
    var rows = codes(model, model);

    assertThat(rows).hasSize(2).allMatch(codes -> codes.equals(codes(model).get(0)));
  }

  private static List<List<String>> codes(Path... files) {
    var words = new ArrayList<Object>(List.of("review"));
    words.addAll(List.of(files));
    words.addAll(List.of("--format", "json", "--today", "2026-11-22"));
    var rows = new ArrayList<List<String>>();
    for (var row : Answer.to(words.toArray()).json()) {
      rows.add(row.path("findings").valueStream().map(one -> one.path("code").asString()).toList());
    }
    return rows;
  }
}
