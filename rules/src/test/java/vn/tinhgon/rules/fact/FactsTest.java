package vn.tinhgon.rules.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tinhgon.bpmn.LegalBasis;
import vn.tinhgon.bpmn.LegalRank;
import vn.tinhgon.bpmn.Procedure;

class FactsTest {

  @Test
  void onlyEventsThatLetEverythingPassLieBetweenNeighbours() {
    assertThat(facts(Adjacent.class, "s > a:DRAFT A > i > b:COPY B > x > c:DRAFT C > e"))
        .containsExactly(new Adjacent("a", "b", true, false));
  }

  @Test
  void aNeighbourNeedsWhatTheOtherWrites() {
    assertThat(facts(Adjacent.class, "s > a:DRAFT A w=d > b:COPY B r=d > e"))
        .containsExactly(new Adjacent("a", "b", true, true));
  }

  @Test
  void unitsThatAreNotKnownAreNotApart() {
    assertThat(facts(Adjacent.class, "s > a:DRAFT > b:COPY B > e"))
        .containsExactly(new Adjacent("a", "b", false, false));
  }

  @Test
  void onePerformerMakesOneRun() {
    assertThat(facts(Run.class, "s > a:RECEIVE V > b:REGISTER V > c:COPY V > k:DRAFT T > e"))
        .containsExactly(new Run(Run.Sort.ONE_PERFORMER, List.of("a", "b", "c")));
  }

  @Test
  void theAuthorIsTheLastDraftingStepBeforeTheReturn() {
    var found =
        facts(Return.class, "s > o:ASSIGN > a:DRAFT > b:DRAFT > c:REVIEW no=0.3 > x > e ; x > o");

    assertThat(found).hasSize(1);
    assertThat(found.get(0).to()).isEqualTo("o");
    assertThat(found.get(0).author()).isEqualTo("b");
    assertThat(found.get(0).probability()).isEqualTo(0.3);
    assertThat(found.get(0).pastAuthor()).isTrue();
  }

  @Test
  void aReturnToTheAuthorIsNotPastHim() {
    assertThat(facts(Return.class, "s > a:DRAFT > c:REVIEW > x > e ; x > a"))
        .extracting(Return::pastAuthor)
        .containsExactly(false);
  }

  @Test
  void unitsAppraiseTheSamePaperInOneLine() {
    assertThat(
            facts(
                Reappraisal.class,
                "s > a:APPRAISE A r=d1,d2 > b:APPRAISE B r=d2 > c:APPRAISE C r=d1 > e"))
        .containsExactly(new Reappraisal(List.of("a", "b", "c"), List.of("d2", "d1")));
  }

  @Test
  void oneUnitMayAppraiseTwice() {
    assertThat(facts(Reappraisal.class, "s > a:APPRAISE A r=d > b:APPRAISE A r=d > e")).isEmpty();
  }

  @Test
  void branchesDoNotAppraiseTheSameDossier() {
    assertThat(
            facts(
                Reappraisal.class, "s > x > a:APPRAISE A r=d > x2 > e ; x > b:APPRAISE B r=d > x2"))
        .isEmpty();
  }

  @Test
  void theCheckThatFailsMostPerHourComesFirst() {
    var checks =
        facts(
            Checks.class,
            "s > a:APPRAISE no=0.1 h=8 > x > b:FORMAT_CHECK no=0.3 h=1 > x2 > k:APPROVE > e",
            "x > e2 ; x2 > e2");

    assertThat(checks).hasSize(1);
    assertThat(checks.get(0).decisiveFirst()).containsExactly("b", "a");
    assertThat(checks.get(0).hours()).isCloseTo((8 + 0.9 * 1) - (1 + 0.7 * 8), within(1e-9));
  }

  @Test
  void aCheckWithoutAWayOutIsNoSieve() {
    assertThat(facts(Checks.class, "s > a:APPRAISE no=0.1 h=8 > b:FORMAT_CHECK no=0.3 h=1 > e"))
        .isEmpty();
  }

  @Test
  void aUnitAskedTwiceIsAskedOnce() {
    assertThat(facts(Consultation.class, "s > a:CONSULT A > b:CONSULT A,B > e"))
        .containsExactly(new Consultation(List.of("a", "b"), List.of("A", "B")));
  }

  @Test
  void whomADecreeNamesIsNotAskedTooWidely() {
    var decree = new LegalBasis("nd", "Nghị định 1", null, null, LegalRank.DECREE, null);
    var procedure = Sketched.founded(decree, List.of("a"), "s > a:CONSULT A > b:CONSULT B > e");

    assertThat(facts(Consultation.class, procedure))
        .containsExactly(new Consultation(List.of("b"), List.of("B")));
  }

  @Test
  void aReportIsReadWhereAnyStepReadsWhatItWrites() {
    assertThat(facts(Report.class, "s > a:COMPILE_REPORT w=d > b:DRAFT > e"))
        .extracting(Report::unread)
        .containsExactly(true);
    assertThat(facts(Report.class, "s > a:COMPILE_REPORT w=d > b:DRAFT r=d > e"))
        .extracting(Report::unread)
        .containsExactly(false);
  }

  @Test
  void aPaperNobodyDescribesIsNotStructured() {
    assertThat(facts(Inputs.class, "s > a:APPRAISE r=d > e"))
        .containsExactly(new Inputs("a", List.of("d"), false));
  }

  @Test
  void fiveThousandStepsInARowAreNoTrouble() {
    var line = new StringBuilder("s");
    for (int i = 0; i < 5000; i++)
      line.append(" > n").append(i).append(":REVIEW 2 U").append(i % 7);

    assertThat(facts(Line.class, line + " > e")).first().extracting(Line::size).isEqualTo(5000);
  }

  private static <T> List<T> facts(Class<T> type, String... sketch) {
    return facts(type, Sketch.of(sketch));
  }

  private static <T> List<T> facts(Class<T> type, Procedure procedure) {
    return Facts.of(procedure, new Foundations(procedure), 0, LocalDate.of(2026, 11, 22)).stream()
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }
}
