package vn.tinhgon.bpmn.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.tinhgon.bpmn.Procedure;
import vn.tinhgon.bpmn.lexicon.Lexicon;
import vn.tinhgon.bpmn.xml.BpmnFile;
import vn.tinhgon.bpmn.xml.Unreadable;

/** The bundled procedures against the published totals (domain section 5). */
class SampleProceduresTest {

  @Test
  void theProvinceTakesThirtyWorkingDaysWhenNothingIsReturned() throws Exception {
    assertThat(measures("trinh-uy-ban-nhan-dan-tinh-qua-so").elapsedDaysWorst()).isEqualTo(30);
  }

  @Test
  void theOnlineChannelIsSlowerThanPaper() throws Exception {
    assertThat(measures("tra-loi-van-ban-ho-so-giay").elapsedDaysWorst()).isEqualTo(12.5);
    assertThat(measures("tra-loi-van-ban-truc-tuyen").elapsedDaysWorst()).isEqualTo(13);
  }

  @Test
  void aTripAbroadCostsWhatTheWorkedExampleSays() throws Exception {
    var measures = measures("cu-can-bo-di-cong-tac-nuoc-ngoai");
    assertThat(measures.costPerYear()).isEqualTo(72_000_000);
    assertThat(measures.elapsedDaysWorst()).isEqualTo(7);
  }

  @Test
  void withoutAnnotationsTheLexiconReadsMostKindsAsTheyWereDeclared() throws Exception {
    int same = 0;
    int all = 0;
    for (var name :
        List.of(
            "trinh-uy-ban-nhan-dan-tinh-qua-so",
            "cu-can-bo-di-cong-tac-nuoc-ngoai",
            "soan-thao-ban-hanh-van-ban-di",
            "mua-sam-tai-san-cong",
            "bo-nhiem-lanh-dao")) {
      var declared = read(name);
      var bare =
          declared.withSteps(
              declared.steps().stream()
                  .map(step -> Sketch.blank(step.id(), step.name(), step.automatic(), null))
                  .toList());
      var read = Lexicon.complete(bare).procedure().stepsById();
      for (var step : declared.steps()) {
        all++;
        if (step.kind() == Objects.requireNonNull(read.get(step.id())).kind()) same++;
      }
    }
    assertThat(same).isGreaterThan(all * 85 / 100);
  }

  private static Measures measures(String name) throws IOException, Unreadable {
    return Measures.of(Lexicon.complete(read(name)).procedure());
  }

  private static Procedure read(String name) throws IOException, Unreadable {
    var resource = "/procedures/" + name + ".bpmn";
    try (var stream = SampleProceduresTest.class.getResourceAsStream(resource)) {
      return BpmnFile.read(Objects.requireNonNull(stream, resource).readAllBytes(), name)
          .procedure();
    }
  }
}
