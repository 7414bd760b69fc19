package vn.tinhgon.bpmn.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import vn.tinhgon.bpmn.Limit;
import vn.tinhgon.bpmn.StepKind;
import vn.tinhgon.bpmn.TimeUnit;

class BpmnFileTest {

  @Test
  void aStepIsReadWithItsAnnotations() throws Unreadable {
    var file =
        read(
            """
            <b:process id="p" name="Cử cán bộ">
              <b:userTask id="t" name="Ký&#10;nháy"><b:extensionElements>
                <tg:step kind="REVIEW" unit="VP TCCB" lead="VP" level="3" limit="1.5"/>
              </b:extensionElements></b:userTask>
            </b:process>
            """);

    var step = file.procedure().steps().get(0);
    assertThat(step.name()).isEqualTo("Ký nháy");
    assertThat(step.kind()).isEqualTo(StepKind.REVIEW);
    assertThat(step.units()).containsExactly("VP", "TCCB");
    assertThat(step.limit()).isEqualTo(new Limit(1.5, TimeUnit.WORKING_DAY));
  }

  static BpmnFile read(String content) throws Unreadable {
    var xml =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <b:definitions id="d" xmlns:b="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:tg="urn:tinhgon:bpmn:1">
        %s</b:definitions>
        """
            .formatted(content);
    return BpmnFile.read(xml.getBytes(StandardCharsets.UTF_8), "test.bpmn");
  }
}
