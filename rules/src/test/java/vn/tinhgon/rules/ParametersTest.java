package vn.tinhgon.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import vn.tinhgon.rules.fact.Parameter;

class ParametersTest {
  private static final Rulebook RULEBOOK = Rulebook.load();
  private static final String MANY = "trinh-uy-ban-nhan-dan-tinh-qua-so";

  @Test
  void everyThresholdSaysWhatItIsInBothLanguagesAndMayHaveItsOwnValue() {
    assertThat(RULEBOOK.parameters())
        .isNotEmpty()
        .allSatisfy(
            parameter -> {
              for (var text : List.of(parameter.label(), parameter.unit())) {
                assertThat(text.vi()).as(parameter.name()).isNotBlank();
                assertThat(text.en()).as(parameter.name()).isNotBlank().isNotEqualTo(text.vi());
              }
              assertThat(parameter.source()).isNotBlank();
              assertThat(parameter.allows(parameter.value())).as(parameter.name()).isTrue();
              assertThat(parameter.rules()).isNotEmpty();
            });
    assertThat(RULEBOOK.parameters()).extracting(Parameter::name).doesNotHaveDuplicates();
  }

  @Test
  void anotherThresholdChangesTheFindingsAndLeavesTheFirstRulebookAsItWas() throws Exception {
    var before = codes(RULEBOOK);
    var lenient = RULEBOOK.with(Map.of("signingLevels", 5.0));

    assertThat(before).contains("H06");
    assertThat(codes(lenient)).doesNotContain("H06").contains("H05");
    assertThat(codes(RULEBOOK)).isEqualTo(before);
    assertThat(codes(lenient.with(Map.of("signingLevels", 2.0)))).isEqualTo(before);
  }

  @Test
  void whatIsUnknownOutOfRangeOrNoNumberIsRefusedAllAtOnce() {
    var wrong =
        Map.of(
            "signingLevel", 2.0, "formalRejects", 1.5, "topLevel", 3.5, "opinionDays", Double.NaN);

    assertThatThrownBy(() -> RULEBOOK.with(wrong))
        .asInstanceOf(InstanceOfAssertFactories.type(ThresholdsRefused.class))
        .extracting(
            ThresholdsRefused::faults,
            InstanceOfAssertFactories.list(ThresholdsRefused.Fault.class))
        .extracting(ThresholdsRefused.Fault::parameter)
        .containsExactlyInAnyOrder("signingLevel", "formalRejects", "topLevel", "opinionDays");
  }

  @Test
  void aRefusalNamesTheValueAndTheRangeInBothLanguages() {
    assertThatThrownBy(() -> RULEBOOK.with(Map.of("slackShare", 1.25)))
        .isInstanceOfSatisfying(
            ThresholdsRefused.class,
            refused -> {
              var reason = refused.faults().get(0).reason();
              assertThat(reason.vi()).contains("1,25", "từ 0,1 đến 1");
              assertThat(reason.en()).contains("1.25", "from 0.1 to 1");
            });
  }

  private static List<String> codes(Rulebook rulebook) throws Exception {
    return Example.bundled(MANY).findings(rulebook).stream().map(Finding::code).toList();
  }
}
