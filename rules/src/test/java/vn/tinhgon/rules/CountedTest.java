package vn.tinhgon.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CountedTest {
  private static final Sentence SAVED =
      Sentence.of("Cut {steps}[, {days} working days less][, {hours} hours of work less].");

  @Test
  void oneIsNoPlural() {
    assertThat(english(1, 2)).isEqualTo("Cut “x”, 1 working day less, 2 hours of work less.");
    assertThat(english(1.5, 1)).isEqualTo("Cut “x”, 1.5 working days less, 1 hour of work less.");
    assertThat(Counted.behind(1, " steps are declared"))
        .as("its verb would be wrong")
        .isEqualTo(" steps are declared");
  }

  private static String english(double days, double hours) {
    var values = Map.<String, Object>of("steps", "“x”", "days", days, "hours", hours);
    return Wording.PLAIN.fill(Sentence.of(""), SAVED, values).en();
  }
}
