package vn.tinhgon.rules.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tinhgon.bpmn.edit.Edit;
import vn.tinhgon.bpmn.edit.Edits;
import vn.tinhgon.bpmn.lexicon.Lexicon;
import vn.tinhgon.bpmn.measure.Measures;
import vn.tinhgon.rules.Moments;
import vn.tinhgon.rules.Moments.Moment;
import vn.tinhgon.rules.RulePage;

class TargetsTest {
  private static final Path ROOT = Path.of("src/main/resources/rules/target");
  private static final Targets TARGETS = Targets.load();
  private static final LocalDate DURING = LocalDate.of(2024, 6, 1);

  @Test
  void theFourProgrammesShipWithTheirSourceAndHowSureItIs() {
    assertThat(Programmes.all())
        .extracting(TargetProgramme::id)
        .containsExactly("QD1085-A", "QD1085-B", "NQ66-2025", "NQ66-2026");
    assertThat(Programmes.all())
        .allSatisfy(
            programme -> {
              assertThat(programme.startDate()).isBefore(programme.dueDate());
              assertThat(programme.baselineDate()).isBefore(programme.dueDate());
              assertThat(programme.goals()).isNotEmpty();
              assertThat(programme.source()).isNotBlank();
              assertThat(programme.note().vi()).isNotBlank();
              assertThat(programme.note().en()).isNotBlank();
            });
    assertThat(Programmes.find("QD1085-C")).isEmpty();
  }

  @Test
  void asManyRulesLoadAsThereAreFolders() throws IOException {
    assertThat(TARGETS.pages())
        .extracting(RulePage::id)
        .containsExactlyInAnyOrderElementsOf(
            folders().stream().map(folder -> "target-" + folder.getFileName()).toList());
  }

  @TestFactory
  Stream<DynamicTest> everyRule() throws IOException {
    return rules().stream().flatMap(Moments::tests);
  }

  @Test
  void eachConditionHasANearMiss() throws Exception {
    Moments.eachConditionHasANearMiss(rules(), moment -> List.of(progress(moment)));
  }

  private static List<Moments> rules() throws IOException {
    return folders().stream()
        .map(folder -> new Moments(folder, TARGETS.pages(), TargetsTest::judge))
        .toList();
  }

  /**
   * The cost target of a programme over one procedure, measured on the model: {@code expect:change}
   * says of a step that it was cut, was added since, or is to be cut by a pending plan.
   */
  private static List<Moments.Said> judge(Moment moment) {
    return TARGETS
        .of(programme(moment), Map.of(Metric.COST, position(moment)), day(moment))
        .stream()
        .filter(one -> one.metric() == Metric.COST)
        .map(one -> new Moments.Said(one.rule(), one.status(), one.message()))
        .toList();
  }

  private static Progress progress(Moment moment) {
    var programme = programme(moment);
    var goal =
        programme.goals().stream()
            .filter(one -> one.metric() == Metric.COST)
            .findFirst()
            .orElseThrow();
    return Progress.of(programme, goal, position(moment), day(moment));
  }

  private static TargetProgramme programme(Moment moment) {
    return Programmes.find(moment.what()).orElseThrow();
  }

  private static LocalDate day(Moment moment) {
    return LocalDate.parse(moment.facts().get("today"));
  }

  private static Position position(Moment moment) {
    return Position.of(cost(moment, "added"), cost(moment, "cut"), cost(moment, "cut", "pending"));
  }

  private static long cost(Moment moment, String... without) {
    var gone = moment.steps("change", List.of(without));
    var file = moment.file();
    var left = gone.isEmpty() ? file : Edits.apply(file, List.of(new Edit.RemoveStep(gone))).file();
    return Measures.of(Lexicon.complete(left.procedure()).procedure()).costPerYear();
  }

  /** Published plans (domain.md 2.5): what is printed, and what is still missing to 20 %. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "G1, 32000000, 28800000, 10, 3200000, AT_RISK",
    "G2, 80000000, 73600000, 8, 9600000, AT_RISK",
    "G4, 16000000, 9600000, 40, 0, MET",
    "G6, 192000000, 169600000, 11.67, 16000000, AT_RISK",
    "G7, 18509608, 0, 100, 0, MET",
    "G8, 3305472000, 745668000, 77.44, 0, MET",
    "G9, 2306000000000, 654000000000, 71.64, 0, MET",
    "G10, 393400000000, 201000000000, 48.91, 0, MET",
    "G11, 975000000000, 325000000000, 66.67, 0, MET",
    "G15, 671000000000, 263000000000, 60.8, 0, MET",
  })
  void costOfPublishedPlans(
      String plan, long before, long after, BigDecimal percent, long missing, Status status) {
    var cost = assess(Metric.COST, Position.of(before, after, after), DURING);

    assertThat(cost.percent()).isEqualByComparingTo(percent);
    assertThat(cost.missing()).isEqualByComparingTo(BigDecimal.valueOf(missing));
    assertThat(cost.status()).isEqualTo(status);
  }

  @Test
  void theModeDecidesWhetherSimplifiedProceduresCount() {
    var published = new Counts(292, 25, 0, 191);
    var strict = Counts.position(CountMode.ABOLISHED_ONLY, published, published);
    var wide = Counts.position(CountMode.ABOLISHED_AND_SIMPLIFIED, published, published);

    assertThat(assess(Metric.COUNT, wide, DURING).percent()).isEqualByComparingTo("73.97");
    assertThat(assess(Metric.COUNT, strict, DURING).percent()).isEqualByComparingTo("8.56");
    assertThat(assess(Metric.COUNT, strict, DURING).missing()).isEqualByComparingTo("34");
    assertThatThrownBy(() -> new Counts(292, 67, 60, 191)).hasMessageContaining("292");
  }

  @Test
  void theLastDayStillCountsAndTheNextDoesNot() {
    var short1 = Position.of(100, 81, 80);

    assertThat(assess(Metric.COUNT, short1, LocalDate.of(2024, 12, 31)).status())
        .isEqualTo(Status.ON_TRACK);
    var missed = assess(Metric.COUNT, short1, LocalDate.of(2025, 1, 1));
    assertThat(missed.status()).isEqualTo(Status.MISSED);
    assertThat(missed.message().vi()).contains("thiếu 1 thủ tục", "31/12/2024");
    assertThat(missed.message().en()).contains("1 procedures short");
  }

  @Test
  void whatNobodyMeasuredIsNotJudged() {
    var assessed = TARGETS.of(programme(), Map.of(), DURING);

    assertThat(assessed)
        .hasSize(2)
        .allSatisfy(
            one -> {
              assertThat(one.status()).isEqualTo(Status.UNMEASURED);
              assertThat(one.percent()).isNull();
              assertThat(one.message().vi()).contains("chưa có số liệu gốc");
            });
  }

  @Property(tries = 200)
  void scalingBothSidesNeverChangesTheVerdict(
      @ForAll @LongRange(min = 1, max = 1_000_000_000_000L) long before,
      @ForAll @IntRange(max = 130) int left,
      @ForAll @IntRange(max = 130) int planned,
      @ForAll @IntRange(min = 1, max = 1000) int scale,
      @ForAll @IntRange(max = 1000) int day) {
    var today = programme().startDate().plusDays(day);
    var small = Position.of(before * 100, before * left, before * planned);
    var large = Position.of(before * 100 * scale, before * left * scale, before * planned * scale);

    assertThat(assess(Metric.COST, large, today).status())
        .isEqualTo(assess(Metric.COST, small, today).status());
  }

  @Property(tries = 200)
  void savingMoreNeverMakesItWorse(
      @ForAll @LongRange(min = 1, max = 1_000_000) long before,
      @ForAll @LongRange(max = 1_300_000) long now,
      @ForAll @LongRange(max = 100_000) long more,
      @ForAll @IntRange(max = 1000) int day) {
    var today = programme().startDate().plusDays(day);
    var one = assess(Metric.COST, Position.of(before, now, now), today);
    var better = assess(Metric.COST, Position.of(before, now - more, now - more), today);

    assertThat(better.status()).isLessThanOrEqualTo(one.status());
    assertThat(better.missing()).isLessThanOrEqualTo(one.missing());
  }

  @Property(tries = 200)
  void whatIsMissingIsJustEnough(
      @ForAll @LongRange(min = 1, max = 10_000) long before,
      @ForAll @LongRange(max = 10_000) long now) {
    var one = assess(Metric.COUNT, Position.of(before, now, now), DURING);
    long missing = one.missing().longValueExact();

    assertThat(assess(Metric.COUNT, Position.of(before, now - missing, 0), DURING).met()).isTrue();
    if (missing > 0) {
      long tooLittle = now - missing + 1;
      assertThat(assess(Metric.COUNT, Position.of(before, tooLittle, 0), DURING).met()).isFalse();
    }
  }

  private static TargetProgramme programme() {
    return Programmes.find("QD1085-B").orElseThrow();
  }

  private static Assessment assess(Metric metric, Position position, LocalDate today) {
    return TARGETS.of(programme(), Map.of(metric, position), today).stream()
        .filter(one -> one.metric() == metric)
        .findFirst()
        .orElseThrow();
  }

  private static List<Path> folders() throws IOException {
    try (var files = Files.list(ROOT)) {
      return files.filter(Files::isDirectory).sorted().toList();
    }
  }
}
