package vn.tinhgon.rules.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.tinhgon.bpmn.Limit;
import vn.tinhgon.bpmn.StepKind;
import vn.tinhgon.rules.Moments;
import vn.tinhgon.rules.Moments.Moment;
import vn.tinhgon.rules.RulePage;
import vn.tinhgon.rules.ThresholdsRefused;
import vn.tinhgon.rules.deadline.Situation.Running;
import vn.tinhgon.rules.deadline.Situation.Subject;
import vn.tinhgon.rules.deadline.Situation.Urgency;

/** What every rule of terms owes its reader, and cases beside each rule that prove it. */
class DeadlineRulesTest {
  private static final Path ROOT = Path.of("src/main/resources/rules/deadline");
  private static final DeadlineRules RULES = DeadlineRules.load();
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();
  private static final long DAY = 480;
  private static final LocalDateTime DUE = LocalDateTime.of(2026, 11, 27, 17, 0);

  @Test
  void asManyRulesLoadAsThereAreFolders() throws IOException {
    assertThat(RULES.pages())
        .extracting(RulePage::id)
        .containsExactlyInAnyOrderElementsOf(
            folders().stream().map(folder -> "deadline-" + folder.getFileName()).toList());
  }

  @Test
  void allNineRulesOfTheCatalogueAreThere() {
    assertThat(RULES.pages())
        .extracting(RulePage::code)
        .contains("D1", "D2", "D3", "D4", "D5", "D6", "D7", "D8", "D9");
  }

  @TestFactory
  Stream<DynamicTest> everyRule() throws IOException {
    return rules().stream().flatMap(Moments::tests);
  }

  @Test
  void eachConditionHasANearMiss() throws Exception {
    Moments.eachConditionHasANearMiss(
        rules(),
        moment -> {
          var facts = new ArrayList<Object>(RULES.parameters());
          facts.add(situation(moment));
          return facts;
        });
  }

  private static List<Moments> rules() throws IOException {
    return folders().stream()
        .map(folder -> new Moments(folder, RULES.pages(), DeadlineRulesTest::judge))
        .toList();
  }

  private static List<Moments.Said> judge(Moment moment) {
    return RULES.judge(situation(moment)).stream()
        .map(one -> new Moments.Said(one.rule(), one.consequence(), one.message()))
        .toList();
  }

  /** The moment as it is told, with the term, kind and medium of its step or procedure. */
  private static Situation situation(Moment moment) {
    var step = moment.step();
    var limit = step == null ? moment.procedure().profile().limit() : step.limit();
    var fields = new HashMap<String, Object>();
    fields.put("subject", step == null ? Subject.DOSSIER : Subject.STEP);
    fields.put("silenceConsents", step != null && step.kind() == StepKind.CONSULT);
    fields.put("medium", step == null ? null : step.medium());
    fields.put("urgency", Urgency.ORDINARY);
    fields.put("limit", limit);
    fields.put("dayMinutes", DAY);
    if (limit != null) {
      fields.put("limitMinutes", Math.round(limit.workingDays() * DAY));
      fields.put("due", due(limit));
    }
    fields.putAll(moment.facts());
    var type =
        Arrays.stream(Situation.class.getPermittedSubclasses())
            .filter(one -> one.getSimpleName().equals(moment.what()))
            .findFirst()
            .orElseThrow();
    return (Situation) JSON.convertValue(fields, type);
  }

  /** The evening of the last office day of a term that began on the morning of 23/11/2026. */
  private static LocalDateTime due(Limit limit) {
    long days = (long) Math.ceil(limit.workingDays());
    return LocalDateTime.of(2026, 11, 20, 17, 0).plusDays(days + (days - 1) / 5 * 2 + 2);
  }

  @Test
  void everyThresholdIsUsedByTheRulesItNames() throws IOException {
    for (var parameter : RULES.parameters()) {
      for (var id : parameter.rules()) {
        var text = Files.readString(ROOT.resolve(id.substring(9)).resolve("rule.drl"));
        var named = parameter.name().endsWith("Hours") ? "urgency.parameter" : parameter.name();
        assertThat(text).as(id).contains(named);
      }
    }
  }

  @Test
  void anotherThresholdMovesTheWarning() {
    var late = RULES.with(Map.of("warnShare", 0.9));

    assertThat(rules(RULES, running(null, 600, 2400))).containsExactly("deadline-warn-share");
    assertThat(rules(late, running(null, 600, 2400))).isEmpty();
    assertThatThrownBy(() -> RULES.with(Map.of("reappointments", 2.0)))
        .isInstanceOf(ThresholdsRefused.class);
  }

  /** A timer at each of these moments, and none between, sees every change. */
  @ParameterizedTest
  @ValueSource(longs = {1, 60, 240, 480, 481, 960, 2400, 7200})
  void theJudgementChangesOnlyAtTheMomentsNamed(long limit) {
    var changes = new TreeSet<Long>();
    for (var subject : Subject.values()) {
      for (var kind : new StepKind[] {StepKind.DRAFT, StepKind.CONSULT}) {
        var before = List.<String>of();
        for (long used = 0; used <= limit + 480; used++) {
          var now = rules(RULES, running(subject, kind, limit - used, limit));
          if (used > 0 && !now.equals(before)) changes.add(used);
          before = now;
        }
      }
    }
    assertThat(RULES.wakeUps(limit, 480)).containsAll(changes);
  }

  private static Running running(StepKind kind, long left, long limit) {
    return running(Subject.STEP, kind, left, limit);
  }

  private static Running running(Subject subject, StepKind kind, long left, long limit) {
    return new Running(subject, kind == StepKind.CONSULT, DUE, limit, left, 480, false, 0);
  }

  private static List<String> rules(DeadlineRules rules, Situation situation) {
    return rules.judge(situation).stream().map(Outcome::rule).toList();
  }

  private static List<Path> folders() throws IOException {
    try (var files = Files.list(ROOT)) {
      return files.filter(Files::isDirectory).sorted().toList();
    }
  }
}
