package vn.tinhgon.engine.dossier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever a file would have an engine run, the officer is told that it is not. */
class NeutralisedTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<bpmn:scriptTask id='x'><bpmn:script>a()</bpmn:script></bpmn:scriptTask> | Mã lệnh",
        "<bpmn:serviceTask id='x' camunda:class='a.B'/> | Lớp chương trình",
        "<bpmn:serviceTask id='x' camunda:delegateExpression='${a}'/> | delegateExpression",
        "<bpmn:serviceTask id='x' camunda:expression='${a}'/> | Biểu thức (expression)",
        "<bpmn:serviceTask id='x' camunda:type='external' camunda:topic='t'/> | external task",
        "<bpmn:businessRuleTask id='x' camunda:decisionRef='d'/> | Bảng quyết định",
        "<bpmn:callActivity id='x' calledElement='p2'/> | Quy trình được gọi",
        "<bpmn:userTask id='x' camunda:assignee='${a}'/> | Người nhận",
        "<bpmn:userTask id='x' camunda:dueDate='${a}'/> | Hạn tính",
        "<bpmn:userTask id='x' camunda:formKey='f'/> | Biểu mẫu",
        "<bpmn:userTask id='x'><bpmn:extensionElements><camunda:taskListener event='create' class='a.B'/></bpmn:extensionElements></bpmn:userTask> | taskListener",
        "<bpmn:userTask id='x'><bpmn:extensionElements><camunda:executionListener event='start' expression='${a}'/></bpmn:extensionElements></bpmn:userTask> | executionListener",
        "<bpmn:serviceTask id='x'><bpmn:extensionElements><camunda:connector/></bpmn:extensionElements></bpmn:serviceTask> | connector",
        "<bpmn:userTask id='x'><bpmn:extensionElements><camunda:inputOutput/></bpmn:extensionElements></bpmn:userTask> | Gán biến",
        "<bpmn:userTask id='x'><bpmn:multiInstanceLoopCharacteristics camunda:collection='${a}'/></bpmn:userTask> | Danh sách lặp",
        "<bpmn:userTask id='x'><bpmn:multiInstanceLoopCharacteristics><bpmn:completionCondition>${a}</bpmn:completionCondition></bpmn:multiInstanceLoopCharacteristics></bpmn:userTask> | Điều kiện dừng lặp",
        "<bpmn:serviceTask id='x' camunda:type='shell'/> | Lệnh dựng sẵn của máy khác (shell)",
        "<bpmn:scriptTask id='x' camunda:resource='http://x/y.js'/> | Tệp mã lệnh",
        "<bpmn:userTask id='x' name='Duyệt ${a}'/> | Biểu thức trong “name”",
        "<bpmn:userTask id='x'><bpmn:documentation>#{a}</bpmn:documentation></bpmn:userTask> | Biểu thức trong “documentation”",
        "<bpmn:userTask id='x' camunda:priority='${a}'/> | Biểu thức trong “priority”",
        "<bpmn:userTask id='x'><bpmn:extensionElements><camunda:properties><camunda:property name='k' value='${a}'/></camunda:properties></bpmn:extensionElements></bpmn:userTask> | Biểu thức trong “value”",
        "<bpmn:intermediateThrowEvent id='x'><bpmn:signalEventDefinition><bpmn:extensionElements><camunda:in sourceExpression='${a}' target='b'/></bpmn:extensionElements></bpmn:signalEventDefinition></bpmn:intermediateThrowEvent> | Biểu thức trong “sourceExpression”",
        "<bpmn:intermediateCatchEvent id='x'><bpmn:conditionalEventDefinition><bpmn:condition>a > 1</bpmn:condition></bpmn:conditionalEventDefinition></bpmn:intermediateCatchEvent> | Điều kiện tự động của sự kiện",
        "<bpmn:complexGateway id='x'><bpmn:activationCondition>a</bpmn:activationCondition></bpmn:complexGateway> | cổng phức hợp",
        "<bpmn:userTask id='x'><bpmn:standardLoopCharacteristics><bpmn:loopCondition>a</bpmn:loopCondition></bpmn:standardLoopCharacteristics></bpmn:userTask> | Điều kiện lặp",
        "<bpmn:userTask id='x'><bpmn:potentialOwner><bpmn:resourceAssignmentExpression><bpmn:formalExpression>user(a)</bpmn:formalExpression></bpmn:resourceAssignmentExpression></bpmn:potentialOwner></bpmn:userTask> | Người nhận",
        "<bpmn:callActivity id='x' camunda:variableMappingClass='a.B'/> | variableMappingClass",
        "<bpmn:serviceTask id='x' xmlns:f='http://flowable.org/bpmn' f:class='a.B'/> | Lớp chương trình",
        "<bpmn:serviceTask id='x' xmlns:z='http://camunda.org/schema/zeebe/1.0'><bpmn:extensionElements><z:taskDefinition type='mail'/></bpmn:extensionElements></bpmn:serviceTask> | external task",
        "<bpmn:userTask id='x' xmlns:j='http://www.jboss.org/drools'><bpmn:extensionElements><j:onEntry-script>a()</j:onEntry-script></bpmn:extensionElements></bpmn:userTask> | khi vào bước",
        "<bpmn:sequenceFlow id='x' sourceRef='a' targetRef='b'><bpmn:conditionExpression>${a}</bpmn:conditionExpression></bpmn:sequenceFlow> | Điều kiện tự động",
        "<bpmn:intermediateCatchEvent id='x'><bpmn:timerEventDefinition><bpmn:timeDuration>${a}</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent> | Thời gian ghi trong sự kiện",
      })
  void isNamedWithTheElementItBelongsTo(String element, String told) {
    var file = Written.procedure("T", "").raw(element).xml().getBytes(UTF_8);

    assertThat(Neutralised.in(file))
        .anySatisfy(
            code -> {
              assertThat(code.element()).isEqualTo("x");
              assertThat(code.what().vi()).contains(told);
            });
  }

  @org.junit.jupiter.api.Test
  void aPlainProcedureHasNothingToIgnore() {
    var file = Written.procedure("T", "").start("s").end("e").flow("s>e").xml().getBytes(UTF_8);

    assertThat(Neutralised.in(file)).isEmpty();
  }
}
