package vn.tinhgon.engine.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tinhgon.engine.running.RunningApplication;
import vn.tinhgon.engine.running.WithRunningApplication;

/** CLASS and RUN stand for code that would trip the wire. */
@WithRunningApplication
class HostileModelTest {
  private static final String CLASS = Tripwire.class.getName();
  private static final String RUN =
      "${''.getClass().forName('" + CLASS + "').getDeclaredConstructor().newInstance()}";

  private static Clerks clerks;

  @BeforeAll
  static void peopleAreAtWork(RunningApplication application) {
    clerks = new Clerks(application);
  }

  @BeforeEach
  void nothingHasRun() {
    Tripwire.TOUCHED.set(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<bpmn:scriptTask id='x' scriptFormat='groovy'><bpmn:script>new CLASS()</bpmn:script></bpmn:scriptTask>",
        "<bpmn:scriptTask id='x' scriptFormat='juel'><bpmn:script>RUN</bpmn:script></bpmn:scriptTask>",
        "<bpmn:serviceTask id='x' camunda:class='CLASS'/>",
        "<bpmn:serviceTask id='x' camunda:delegateExpression=\"RUN\"/>",
        "<bpmn:serviceTask id='x' camunda:expression=\"RUN\"/>",
        "<bpmn:serviceTask id='x' camunda:type='external' camunda:topic=\"RUN\"/>",
        "<bpmn:sendTask id='x' camunda:class='CLASS'/>",
        "<bpmn:businessRuleTask id='x' camunda:class='CLASS'/>",
        "<bpmn:businessRuleTask id='x' camunda:decisionRef=\"RUN\"/>",
        "<bpmn:callActivity id='x' calledElement=\"RUN\"/>",
        "<bpmn:userTask id='x' name=\"RUN\"/>",
        "<bpmn:userTask id='x' camunda:assignee=\"RUN\" camunda:candidateUsers=\"RUN\" camunda:dueDate=\"RUN\" camunda:formKey=\"RUN\"><bpmn:documentation>RUN</bpmn:documentation></bpmn:userTask>",
        "<bpmn:userTask id='x'><bpmn:extensionElements><camunda:taskListener event='create' class='CLASS'/><camunda:executionListener event='start' class='CLASS'/></bpmn:extensionElements></bpmn:userTask>",
        "<bpmn:userTask id='x'><bpmn:extensionElements><camunda:taskListener event='create' expression=\"RUN\"/><camunda:inputOutput><camunda:inputParameter name='a'>RUN</camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements></bpmn:userTask>",
        "<bpmn:serviceTask id='x'><bpmn:extensionElements><camunda:connector><camunda:inputOutput><camunda:inputParameter name='url'>RUN</camunda:inputParameter></camunda:inputOutput><camunda:connectorId>http-connector</camunda:connectorId></camunda:connector></bpmn:extensionElements></bpmn:serviceTask>",
        "<bpmn:userTask id='x'><bpmn:multiInstanceLoopCharacteristics camunda:collection=\"RUN\"><bpmn:loopCardinality>RUN</bpmn:loopCardinality><bpmn:completionCondition>RUN</bpmn:completionCondition></bpmn:multiInstanceLoopCharacteristics></bpmn:userTask>",
        "<bpmn:intermediateCatchEvent id='x'><bpmn:timerEventDefinition><bpmn:timeDuration>RUN</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>",
        "<bpmn:intermediateThrowEvent id='x' name=\"RUN\"><bpmn:messageEventDefinition camunda:class='CLASS'/></bpmn:intermediateThrowEvent>",
      })
  void nothingAFileNamesIsEverRun(String element) {
    hostile("T-HAI", armed(element)).importBy(clerks);

    clerks.toTheEnd(clerks.start("nguyen.van.an", "T-HAI"));

    assertThat(Tripwire.TOUCHED).hasValue(0);
  }

  @Test
  void conditionsAndListenersOfAFileAreNotRun() {
    Written.procedure("T-HAI-2", "")
        .raw(
            armed(
                "<bpmn:extensionElements><camunda:executionListener event='start' class='CLASS'/>"
                    + "</bpmn:extensionElements>"))
        .start("s")
        .raw("<bpmn:userTask id='a'/><bpmn:userTask id='b'/><bpmn:exclusiveGateway id='g'/>")
        .flow("s>a>g>b")
        .raw(
            armed(
                "<bpmn:sequenceFlow id='g_a' sourceRef='g' targetRef='a' name=\"RUN\">"
                    + "<bpmn:conditionExpression xsi:type='bpmn:tFormalExpression'>RUN"
                    + "</bpmn:conditionExpression></bpmn:sequenceFlow>"))
        .importBy(clerks);

    clerks.toTheEnd(clerks.start("nguyen.van.an", "T-HAI-2"));

    assertThat(Tripwire.TOUCHED).hasValue(0);
  }

  @Test
  void anIdThatIsAnExpressionIsRefusedByTheReaderOrBeforeRunning() {
    var answer =
        hostile("T-HAI-3", armed("<bpmn:userTask id=\"RUN\"/>").replace("'x'", "\"RUN\""))
            .importBy(clerks);

    assertThat(answer.status()).isIn(201, 422);
    if (answer.status() == 201) assertThat(answer.json().at("/runnable").asBoolean()).isFalse();
    assertThat(Tripwire.TOUCHED).hasValue(0);
  }

  @Test
  void theEngineItselfWouldHaveRunIt(RunningApplication application) {
    var engine = application.bean(ProcessEngine.class);
    var file =
        Written.procedure("x", "")
            .start("s")
            .raw(armed("<bpmn:serviceTask id='x' camunda:class='CLASS'/>"))
            .raw("<bpmn:receiveTask id='w'/>")
            .flow("s>x>w")
            .xml()
            .replace("<bpmn:process ", "<bpmn:process camunda:historyTimeToLive=\"P1D\" ");
    var deployment =
        engine.getRepositoryService().createDeployment().addString("x.bpmn", file).deploy();

    try {
      engine.getRuntimeService().startProcessInstanceByKey("p", someDossier(application));

      assertThat(Tripwire.TOUCHED.get()).isPositive();
    } finally {
      engine.getRepositoryService().deleteDeployment(deployment.getId(), true, true);
    }
  }

  /** A process of ours always carries a dossier. */
  private static String someDossier(RunningApplication application) {
    new Clerks(application).start("nguyen.van.an", "NB-HTQT-06");
    return application
        .bean(JdbcClient.class)
        .sql("select max(id)::text from dossiers")
        .query(String.class)
        .single();
  }

  private static Written hostile(String code, String element) {
    return Written.procedure(code, "")
        .start("s")
        .raw("<bpmn:userTask id='a'/>")
        .raw(element)
        .raw("<bpmn:endEvent id='e'/>")
        .flow("s>a>x>e");
  }

  private static String armed(String element) {
    return element.replace("CLASS", CLASS).replace("RUN", RUN);
  }
}
