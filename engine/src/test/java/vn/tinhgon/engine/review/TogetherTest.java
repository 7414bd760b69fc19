package vn.tinhgon.engine.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.tinhgon.engine.running.RunningApplication;
import vn.tinhgon.engine.running.WithRunningApplication;

@WithRunningApplication
class TogetherTest {
  private static final String OFFICER = "dang.hoai.an";

  @Test
  void anElectronicChannelNoFasterThanPaperShowsBesideTheOther(RunningApplication application) {
    var told = application.signedIn(OFFICER).get("/api/findings/together").json();

    assertThat(codes(told)).contains("H35");
    assertThat(told.findValuesAsString("procedure")).anyMatch(code -> code.startsWith("NB-QLCL"));
  }

  @Test
  void aVersionComparedWithItselfTakesNothingBack(RunningApplication application) {
    var officer = application.signedIn(OFFICER);

    var told = officer.get("/api/procedures/NB-HTQT-06/taken-back?before=1&after=1");

    assertThat(told.status()).isEqualTo(200);
    assertThat(told.json()).isEmpty();
    assertThat(officer.get("/api/procedures/NB-HTQT-06/taken-back?before=1&after=99").status())
        .isEqualTo(404);
  }

  private static Iterable<String> codes(JsonNode told) {
    return StreamSupport.stream(told.spliterator(), false)
        .map(one -> one.at("/finding/code").asString())
        .toList();
  }
}
