package vn.tinhgon.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.tinhgon.rules.Practice.Detectable;

class PracticeTest {

  @Test
  void allTwentyNinePracticesAreThere() {
    assertThat(Practice.load())
        .extracting(Practice::number)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 29).boxed().toList());
  }

  @Test
  void whatAModelShowsIsLookedForAndWhatItShowsInPartIsExplained() throws IOException {
    var rules = RulesTest.ids();
    for (var practice : Practice.load()) {
      var name = practice.number() + " " + practice.name().en();
      assertThat(practice.how().vi()).as(name).isNotBlank();
      assertThat(practice.how().en()).as(name).isNotBlank().isNotEqualTo(practice.how().vi());
      assertThat(rules).as(name).containsAll(practice.rules());
      if (practice.detectable() == Detectable.YES) assertThat(practice.rules()).isNotEmpty();
      if (practice.detectable() == Detectable.NO) assertThat(practice.rules()).isEmpty();
    }
  }
}
