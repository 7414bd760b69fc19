package vn.tinhgon.engine.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.tinhgon.engine.running.RunningApplication;
import vn.tinhgon.engine.running.WithRunningApplication;

@WithRunningApplication
class WhyNotTest {
  @Test
  void everyRuleAnswersForAStepOfAProcedure(RunningApplication application) {
    var officer = application.signedIn("phan.thi.dieu");
    var page = officer.get("/api/procedures/NB-HTQT-06").json();
    var step = page.at("/steps/0/id").asString();
    var path = "/api/procedures/NB-HTQT-06/findings/why-not?element=";

    var answers = officer.get(path + step).json();
    var one = officer.get(path + step + "&rule=cut-formal-review").json();

    assertThat(answers.size()).isGreaterThan(30);
    for (var answer : answers) {
      boolean found = false;
      for (var finding : page.at("/findings")) {
        boolean here = finding.at("/elements").toString().contains("\"" + step + "\"");
        found |= here && finding.at("/rule").equals(answer.at("/rule"));
      }
      assertThat(answer.at("/kind").asString().equals("FOUND"))
          .as(answer.at("/rule").asString())
          .isEqualTo(found);
      assertThat(answer.at("/because/vi").asString()).isNotBlank();
    }
    assertThat(one).hasSize(1);
    assertThat(officer.get(path + step + "&rule=standardise-shared-chain").json())
        .as("the rules over all procedures answer too")
        .hasSize(1);
    assertThat(officer.get(path + "nothing").status()).isEqualTo(404);
  }
}
