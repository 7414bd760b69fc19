package vn.tinhgon.engine.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.tinhgon.bpmn.StepKind;
import vn.tinhgon.rules.deadline.Situation.Urgency;

/** Every condition of a standing order: the work it is about, and the work it nearly is about. */
class OrderRulesTest {
  private static final RoutingRules RULES = RoutingRules.load();

  /** 1 tỷ đồng, hỏa tốc, mật. */
  private static final Errand GREAT =
      errand(
          "P1",
          "KHTC",
          new Matter(
              1L, "Thẩm định", StepKind.APPRAISE, "TC", 1_000_000_000L, Urgency.EXPRESS, true));

  private static final Errand SMALL =
      errand(
          "P2",
          "HTQT",
          new Matter(2L, "Ký", StepKind.APPROVE, "HC", 999_999_999L, Urgency.URGENT, false));

  private record Named(String what, Order order) {}

  @TestFactory
  Stream<DynamicTest> anOrderIsAboutTheWorkThatMeetsItAndNoOther() {
    return Stream.of(
            new Named("procedure", order("P1", null, null, null, null, null, null, null)),
            new Named("kind", order(null, StepKind.APPRAISE, null, null, null, null, null, null)),
            new Named("unit", order(null, null, "KHTC", null, null, null, null, null)),
            new Named("field", order(null, null, null, "TC", null, null, null, null)),
            new Named("value", order(null, null, null, null, 1_000_000_000L, null, null, null)),
            new Named(
                "urgency", order(null, null, null, null, null, Urgency.VERY_URGENT, null, null)),
            new Named("secrecy", order(null, null, null, null, null, null, true, null)),
            new Named("requester's unit", order(null, null, null, null, null, null, null, "PC")))
        .map(
            named ->
                DynamicTest.dynamicTest(
                    named.what(),
                    () -> {
                      assertThat(suits(named.order(), GREAT.askedFrom(List.of("PC", "VP"))))
                          .isTrue();
                      assertThat(suits(named.order(), SMALL.askedFrom(List.of("VP")))).isFalse();
                    }));
  }

  @Test
  void whereNothingIsKnownOfTheMatterNoConditionIsMet() {
    var plain = errand("P1", "KHTC", Matter.ORDINARY);

    assertThat(suits(order(null, null, null, null, 0L, null, null, null), plain)).isFalse();
    assertThat(suits(order(null, null, null, "TC", null, null, null, null), plain)).isFalse();
    assertThat(suits(order(null, null, null, null, null, null, null, null), plain)).isTrue();
  }

  @Test
  void oneConditionMissedIsEnough() {
    var nearly = order("P1", StepKind.APPRAISE, "KHTC", "TC", 1_000_000_001L, null, null, null);

    assertThat(suits(nearly, GREAT)).isFalse();
  }

  @Test
  void theLeastLoadedTakesItAndOfTwoAlikeTheFirstByName() {
    assertThat(picks(Sharing.LEAST_LOADED, load("an", 3, null), load("binh", 2, 9L)))
        .containsExactly("binh");
    assertThat(picks(Sharing.LEAST_LOADED, load("binh", 2, null), load("an", 2, null)))
        .containsExactly("an");
  }

  @Test
  void theLastHandlerTakesItHoweverBusy() {
    assertThat(
            picks(Sharing.LAST_HANDLER, load("an", 9, 8L), load("binh", 0, null), load("c", 0, 7L)))
        .containsExactly("an");
  }

  @Test
  void aDossierNobodyKnowsGoesToTheLeastLoaded() {
    assertThat(picks(Sharing.LAST_HANDLER, load("an", 9, null), load("binh", 0, null)))
        .containsExactly("binh");
  }

  @Test
  void aPoolPicksNobody() {
    assertThat(picks(Sharing.POOL, load("an", 9, 1L), load("binh", 0, null))).isEmpty();
  }

  private static boolean suits(Order order, Errand errand) {
    return !RULES.ask(Suited.class, List.of(order, errand)).isEmpty();
  }

  private static List<String> picks(Sharing sharing, Load... loads) {
    var facts = new ArrayList<Object>(List.of(loads));
    facts.add(sharing);
    return RULES.ask(Pick.class, facts).stream().map(Pick::person).toList();
  }

  private static Load load(String person, int waiting, @Nullable Long lastWork) {
    return new Load(person, waiting, lastWork);
  }

  private static Errand errand(String procedure, String unit, Matter matter) {
    return new Errand(procedure, unit, null, 1, "KHTC", "linh", LocalDate.of(2026, 11, 23), matter);
  }

  private static Order order(
      @Nullable String procedure,
      @Nullable StepKind kind,
      @Nullable String unit,
      @Nullable String field,
      @Nullable Long atLeast,
      @Nullable Urgency urgency,
      @Nullable Boolean secret,
      @Nullable String requesterUnit) {
    return new Order(
        1,
        "QĐ",
        procedure,
        kind,
        unit,
        null,
        null,
        field,
        atLeast,
        urgency,
        secret,
        requesterUnit,
        "VP",
        null,
        null,
        null,
        null);
  }
}
