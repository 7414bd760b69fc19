package vn.tinhgon.engine.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChainsTest {
  private static final Substitution AN_TO_BINH = inDecember("an", "binh", null);
  private static final Substitution BINH_TO_CHI = inDecember("binh", "chi", null);

  @Test
  void nobodyStandsInForThemselvesThroughOthers() {
    var back = inDecember("chi", "an", null);

    assertThat(Chains.objection(back, List.of(AN_TO_BINH, BINH_TO_CHI)))
        .hasValueSatisfying(text -> assertThat(text.en()).contains("leads back"));
  }

  @Test
  void theWayBackIsFreeAtAnotherTimeOrInAnotherProcedure() {
    var january =
        new Substitution(
            "chi", "an", LocalDate.of(2027, 1, 1), LocalDate.of(2027, 1, 31), null, "ký thay");
    assertThat(Chains.objection(january, List.of(AN_TO_BINH, BINH_TO_CHI))).isEmpty();

    assertThat(
            Chains.objection(
                inDecember("chi", "an", Set.of("P2")),
                List.of(inDecember("an", "binh", Set.of("P1")), BINH_TO_CHI)))
        .isEmpty();
  }

  @Test
  void aChainEndsAfterThreeSubstitutes() {
    var others = List.of(AN_TO_BINH, BINH_TO_CHI, inDecember("chi", "dung", null));

    assertThat(Chains.objection(inDecember("dung", "em", null), others)).isPresent();
    assertThat(Chains.objection(inDecember("chi", "dung", null), List.of(AN_TO_BINH, BINH_TO_CHI)))
        .isEmpty();
  }

  private static Substitution inDecember(String absent, String substitute, Set<String> procedures) {
    return new Substitution(
        absent,
        substitute,
        LocalDate.of(2026, 12, 1),
        LocalDate.of(2026, 12, 31),
        procedures,
        "ký thay");
  }
}
