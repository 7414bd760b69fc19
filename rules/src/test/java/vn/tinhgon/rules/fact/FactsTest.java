package vn.tinhgon.rules.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.tinhgon.bpmn.LegalBasis;
import vn.tinhgon.bpmn.LegalRank;
import vn.tinhgon.bpmn.Procedure;
import vn.tinhgon.bpmn.StepKind;

class FactsTest {

  @Test
  void onlyEventsThatLetEverythingPassLieBetweenNeighbours() {
    assertThat(facts(Adjacent.class, "s > a:DRAFT A > i > b:COPY B > x > c:DRAFT C > e"))
        .containsExactly(new Adjacent("a", "b", true, true, false, true, false));
  }

  @Test
  void aNeighbourNeedsWhatTheOtherWrites() {
    assertThat(facts(Adjacent.class, "s > a:DRAFT A w=d > b:COPY B r=d > e"))
        .containsExactly(new Adjacent("a", "b", true, true, false, true, true));
  }

  @Test
  void unitsThatAreNotKnownAreNotApart() {
    assertThat(facts(Adjacent.class, "s > a:DRAFT > b:COPY B > e"))
        .containsExactly(new Adjacent("a", "b", true, false, false, false, false));
  }

  @Test
  void oneRoleOfOneUnitIsOnePerformer() {
    assertThat(facts(Adjacent.class, "s > a:RECEIVE V > b:REGISTER V > k:DRAFT T,V > e"))
        .extracting(Adjacent::oneUnit, Adjacent::oneRole)
        .containsExactly(tuple(true, true), tuple(false, true));
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
  void whoReadsAPaperAgainIsHeldAgainstTheFirstOfAnotherUnitInLine() {
    assertThat(
            facts(
                Reread.class,
                "s > a:APPRAISE A r=d1,d2 > b:APPRAISE B r=d2 > c:APPRAISE C r=d1 > e"))
        .containsExactly(
            new Reread("a", "b", List.of("d2"), true, true, true),
            new Reread("a", "c", List.of("d1"), true, true, true));
    assertThat(facts(Reread.class, "s > a:APPRAISE A r=d > b:APPRAISE A r=d > e"))
        .extracting(Reread::otherUnit)
        .containsExactly(false);
  }

  @Test
  void branchesDoNotReadTheSameDossier() {
    assertThat(facts(Reread.class, "s > x > a:APPRAISE A r=d > x2 > e ; x > b:APPRAISE B r=d > x2"))
        .extracting(Reread::inLine)
        .containsExactly(false);
  }

  @Test
  void whatFailsPerHourIsKnownOnlyWhereShareAndEffortAre() {
    assertThat(
            facts(
                Following.class,
                "s > a:APPRAISE no=0.1 h=8 > x > b:FORMAT_CHECK no=0.3 > x2 > k:APPROVE > e",
                "x > e2 ; x2 > e2"))
        .extracting(Following::earlierPerHour, Following::laterPerHour, Following::bothMayRefuse)
        .containsExactly(tuple(0.1 / 8, Double.NaN, true), tuple(Double.NaN, Double.NaN, false));
  }

  @Test
  void aCheckWithoutAWayOutRefusesNobody() {
    assertThat(facts(Following.class, "s > a:APPRAISE > b:FORMAT_CHECK > x > e ; x > e2"))
        .extracting(Following::bothMayRefuse)
        .containsExactly(false);
  }

  @Test
  void aStepBetweenPartsARowAndADecisionDoesNot() {
    assertThat(facts(Following.class, "s > a:ASSIGN 3 > x > b:ASSIGN 2 > e ; x -trả lại> e2"))
        .extracting(Following::earlier, Following::later)
        .containsExactly(tuple("a", "b"));
    assertThat(facts(Following.class, "s > a:ASSIGN 3 > x > b:ASSIGN 2 > e ; x > k > b"))
        .extracting(Following::earlier)
        .containsExactly("k");
    assertThat(facts(Following.class, "s > p > a:CONSULT > p2 > e ; p > b:CONSULT > p2")).isEmpty();
  }

  @Test
  void whoeverNeedsOneOfHisRowBeginsAnother() {
    assertThat(
            facts(
                Following.class,
                "s > a:CONSULT w=ya > b:CONSULT w=yb > c:CONSULT r=ya w=yc > d:CONSULT r=ya > e"))
        .extracting(Following::needs)
        .containsExactly(false, true, false);
  }

  @Test
  void aUnitInvolvedTwiceIsCountedOnce() {
    assertThat(facts(Involved.class, "s > a:CONSULT A > b:CONSULT A,B > c:DRAFT C > e"))
        .extracting(Involved::step, one -> one.inAllBut())
        .containsExactly(tuple("a", 2), tuple("b", 2), tuple("c", 1));
  }

  @Test
  void whomADecreeNamesCanBeLeftAside() {
    var decree = new LegalBasis("nd", "Nghị định 1", null, null, LegalRank.DECREE, null);
    var procedure = Sketched.founded(decree, List.of("a"), "s > a:CONSULT A > b:CONSULT B > e");

    assertThat(facts(Involved.class, procedure))
        .allSatisfy(one -> assertThat(one.inAllBut()).isEqualTo(2))
        .allSatisfy(one -> assertThat(one.inAllBut(LegalRank.DECREE)).isEqualTo(1));
  }

  @Test
  void aReportIsReadWhereAnyStepReadsWhatItWrites() {
    assertThat(facts(Report.class, "s > a:COMPILE_REPORT w=d > b:DRAFT > e"))
        .extracting(Report::unread)
        .containsExactly(true, false);
    assertThat(facts(Report.class, "s > a:COMPILE_REPORT w=d > b:DRAFT r=d > e"))
        .extracting(Report::unread)
        .containsExactly(false, false);
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
    var all = Set.<Set<StepKind>>of(EnumSet.allOf(StepKind.class));
    return Facts.of(procedure, new Foundations(procedure), all, 0, LocalDate.of(2026, 11, 22))
        .stream()
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }
}
