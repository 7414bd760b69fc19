package vn.tinhgon.engine.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tinhgon.engine.dossier.Drawn.drawn;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.tinhgon.bpmn.Node;
import vn.tinhgon.bpmn.StepKind;
import vn.tinhgon.bpmn.soundness.Sound;

class PublicationTest {
  @Test
  void anUnsoundModelIsNotRun() {
    var procedure = drawn().add("start", "s").add("task", "a").flow("s>a").procedure();

    assertThat(Publication.of(procedure, Sound.UNSOUND).refusal()).isNotNull();
    assertThat(Publication.of(procedure, Sound.SOUND).refusal()).isNull();
  }

  @Test
  void theStepBeforeAChoiceOffersItsBranchesByName() {
    var publication =
        published(
            drawn()
                .add("start", "s")
                .add("task", "a", "b")
                .add("xor", "g")
                .add("end", "e")
                .flow("s>a>g")
                .flow("g", "b", "Đồng ý")
                .flow("g", "a", "Trả lại")
                .flow("b>e"));

    assertThat(publication.branches("a"))
        .extracting(Branch::flow, Branch::name, Branch::leadsTo)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("g_b", "Đồng ý", "b"),
            org.assertj.core.groups.Tuple.tuple("g_a", "Trả lại", "a"));
    assertThat(publication.branches("b")).isEmpty();
  }

  @Test
  void twoChoicesInARowAreAnsweredAtOnce() {
    var publication =
        published(
            drawn()
                .add("start", "s")
                .add("task", "a", "b", "c", "d")
                .add("xor", "g", "h")
                .flow("s>a>g")
                .flow("g", "h", "Đạt")
                .flow("g", "b", "Không đạt")
                .flow("h", "c", "Trong nước")
                .flow("h", "d", "Nước ngoài"));

    assertThat(publication.branches("a"))
        .extracting(Branch::name)
        .containsExactly("Đạt – Trong nước", "Đạt – Nước ngoài", "Không đạt");
    assertThat(publication.branches("a"))
        .extracting(Branch::flow)
        .containsExactly("h_c", "h_d", "g_b");
  }

  @Test
  void aChoiceBehindAnAutomaticStepIsAskedOfThePersonBefore() {
    var publication =
        published(
            drawn()
                .add("start", "s")
                .add("task", "a", "b", "c")
                .add("service", "x")
                .add("xor", "g")
                .kind("x", StepKind.NOTIFY)
                .flow("s>a>x>g>b")
                .flow("g>c"));

    assertThat(publication.branches("a")).hasSize(2);
  }

  @Test
  void aChoiceAfterAJoinIsAQuestionOfItsOwn() {
    var publication =
        published(
            drawn()
                .add("start", "s")
                .add("task", "a", "b", "c", "d")
                .add("and", "f", "j")
                .add("xor", "g")
                .flow("s>f>a>j")
                .flow("f>b>j")
                .flow("j>g>c")
                .flow("g>d"));

    assertThat(publication.branches("a")).isEmpty();
    assertThat(publication.branches("decide-g")).hasSize(2);
    assertThat(publication.course().place("decide-g").element()).isEqualTo("g");
  }

  @Test
  void anInclusiveChoiceOffersEverySetOfWays() {
    var publication =
        published(
            drawn()
                .add("start", "s")
                .add("task", "a", "b", "c")
                .add("or", "g", "j")
                .add("end", "e")
                .flow("s>a>g")
                .flow("g", "b", "TCCB")
                .flow("g", "c", "KHTC")
                .flow("b>j")
                .flow("c>j>e"));

    assertThat(publication.branches("a"))
        .extracting(Branch::name)
        .containsExactly("TCCB", "KHTC", "TCCB – KHTC");
  }

  @Test
  void whatElseMayHappenAtAStepIsAWayItsPerformerChooses() {
    var publication =
        published(
            drawn()
                .add("start", "s")
                .add("task", "a", "b", "c")
                .add("end", "e")
                .boundary(Node.Trigger.MESSAGE, "rút_hồ_sơ", "a", true)
                .flow("s>a>b>e")
                .flow("rút_hồ_sơ>c>e"));

    assertThat(publication.branches("a"))
        .extracting(Branch::name, Branch::leadsTo)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Hoàn thành", "b"),
            org.assertj.core.groups.Tuple.tuple("rút hồ sơ", "c"));
  }

  @Test
  void aTimerOnAStepWithALimitFiresByItself() {
    var publication =
        published(
            drawn()
                .add("start", "s")
                .add("task", "a", "b", "c")
                .limited("a", 2)
                .boundary(Node.Trigger.TIMER, "t", "a", true)
                .flow("s>a>b")
                .flow("t>c"));

    assertThat(publication.course().place("t").kind()).isEqualTo(Place.Kind.DEADLINE);
    assertThat(publication.branches("a")).isEmpty();
  }

  @Test
  void anEventGatewayAsksWhatHappened() {
    var publication =
        published(
            drawn()
                .add("start", "s")
                .add("task", "a", "b", "c")
                .add("events", "g")
                .event(Node.Type.CATCH_EVENT, Node.Trigger.MESSAGE, "đã_trả_lời")
                .event(Node.Type.CATCH_EVENT, Node.Trigger.TIMER, "hết_hạn")
                .flow("s>a>g>đã_trả_lời>b")
                .flow("g>hết_hạn>c"));

    assertThat(publication.branches("g"))
        .extracting(Branch::name)
        .containsExactly("đã trả lời", "hết hạn");
  }

  @Test
  void aChoiceIsAskedAcrossTheBordersOfASubProcess() {
    var publication =
        published(
            drawn()
                .add("start", "s")
                .add("sub", "u")
                .add("xor", "g")
                .add("task", "c", "d")
                .flow("s>u>g>c")
                .flow("g>d")
                .within("u")
                .add("start", "i")
                .add("task", "a")
                .add("end", "o")
                .flow("i>a>o"));

    assertThat(publication.branches("a")).extracting(Branch::leadsTo).containsExactly("c", "d");
  }

  @Test
  void aCircleNobodyWorksOnIsRefused() {
    var procedure =
        drawn()
            .add("start", "s")
            .add("task", "a", "b")
            .add("service", "x")
            .add("xor", "g")
            .kind("x", StepKind.NOTIFY)
            .flow("s>a>g>x>g")
            .flow("g>b")
            .procedure();

    assertThat(Publication.of(procedure, Sound.SOUND).refusal().vi()).contains("quay vòng mãi");
  }

  @Test
  void whatCannotRunIsRefusedWithAllReasonsAtOnce() {
    var procedure =
        drawn()
            .add("start", "s")
            .add("task", "a")
            .add("complex", "x")
            .event(Node.Type.END_EVENT, Node.Trigger.COMPENSATION, "bù")
            .flow("s>a>x>bù")
            .procedure();

    assertThat(Publication.of(procedure, Sound.UNKNOWN).refusal().vi()).contains("“x”", "“bù”");
  }

  @Test
  void moreWaysThanAnybodyReadsAreRefused() {
    var drawn = drawn().add("start", "s").add("task", "a").add("or", "g").flow("s>a>g");
    IntStream.range(0, 9).forEach(i -> drawn.add("task", "t" + i).flow("g>t" + i));

    assertThat(Publication.of(drawn.procedure(), Sound.SOUND).refusal().vi())
        .contains("quá nhiều nhánh");
  }

  @Test
  void idsThatAreNotPlainWordsNeverReachTheEngine() {
    var procedure =
        drawn().add("start", "s").add("task", "${a.b()}").flow("s>${a.b()}").procedure();

    assertThat(Publication.of(procedure, Sound.SOUND).refusal().vi()).contains("ký tự lạ");
  }

  @Test
  void theProcessModelHoldsNothingOfTheDrawingButIds() {
    var publication =
        published(
            drawn()
                .add("start", "s")
                .add("task", "a", "b")
                .add("xor", "g")
                .limited("b", 1)
                .boundary(Node.Trigger.TIMER, "t", "b", false)
                .add("end", "e")
                .flow("s>a>g")
                .flow("g", "b", "${nguy.hiem()}")
                .flow("g", "a", "#{x}")
                .flow("b>e"));

    var xml =
        org.camunda.bpm.model.bpmn.Bpmn.convertToString(
            ProcessModel.write(publication, "version-1"));

    assertThat(xml).doesNotContain("nguy", "#{", "name=");
    assertThat(xml.split("\\$\\{")).hasSize(1 + 2 + 1);
    assertThat(xml).contains("id=\"a\"", "${way_0}", "${way_1}", ProcessModel.DEADLINE);
  }

  @Test
  void consultingSeveralUnitsIsOnePieceOfWorkForEach() {
    var publication =
        published(
            drawn()
                .add("start", "s")
                .looped("a", Node.Loop.PARALLEL)
                .units("a", "TCCB", "KHTC")
                .flow("s>a"));

    assertThat(publication.course().place("a").several()).isTrue();
  }

  private static Publication published(Drawn drawn) {
    var publication = Publication.of(drawn.procedure(), Sound.SOUND);
    assertThat(publication.faults()).isEqualTo(List.of());
    return publication;
  }
}
