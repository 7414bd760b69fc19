package vn.tinhgon.engine.plan;

import java.util.List;

/** Models whose figures are those of published plans (Đồng Nai, QĐ 2816 and 2813/QĐ-UBND 2025). */
final class Published {
  private Published() {}

  record Line(String code, String before, String after, String saved, String share) {}

  static final List<Line> LINES =
      List.of(
          new Line("G1-2.000286", "32.000.000", "28.800.000", "3.200.000", "10%"),
          new Line("G2-1.001699", "80.000.000", "73.600.000", "6.400.000", "8%"),
          new Line("G3-1.014027", "32.000.000", "28.800.000", "3.200.000", "10%"),
          new Line("G4-1.001653", "16.000.000", "9.600.000", "6.400.000", "40%"),
          new Line("G5-2.001088", "32.000.000", "28.800.000", "3.200.000", "10%"),
          new Line("G7-1.004082", "18.509.608", "0", "18.509.608", "100%"));

  static List<String> models() {
    return List.of(
        shortened("G1-2.000286", 8, 2, 1),
        shortened("G2-1.001699", 21, 4, 2),
        shortened("G3-1.014027", 8, 2, 1),
        shortened("G4-1.001653", 1, 4, 2),
        shortened("G5-2.001088", 8, 2, 1),
        unused("G7-1.004082"));
  }

  /** Days × 8 hours × 40.000 đồng × 10 dossiers; history shows that one step needs less. */
  private static String shortened(String code, int appraisal, int signing, int needed) {
    return model(
        code,
        """
        <tg:procedure code="%s" group="A" runsPerYear="10" costMethod="PROCESSING_TIME"
          hourlyRate="40000"/>
        """
            .formatted(code),
        """
        <tg:step kind="APPRAISE" unit="QLCL" limit="%d" limitUnit="WORKING_DAY"
          canChangeOutcome="true"/>
        """
            .formatted(appraisal),
        """
        <tg:step kind="APPROVE" unit="LDB" limit="%d" limitUnit="WORKING_DAY" p90Days="%d"
          observedRuns="60" canChangeOutcome="true" level="5"/>
        """
            .formatted(signing, needed));
  }

  private static String unused(String code) {
    return model(
        code,
        """
        <tg:procedure code="%s" group="A" limit="45" limitUnit="DAY" runsPerYear="1"
          lastUsed="2020-01-01"/>
        <tg:cost item="OTHER" money="18509608"/>
        """
            .formatted(code),
        "<tg:step kind=\"APPRAISE\" unit=\"QLCL\" limit=\"44\" limitUnit=\"DAY\" canChangeOutcome=\"true\"/>",
        "<tg:step kind=\"APPROVE\" unit=\"LDB\" limit=\"1\" limitUnit=\"DAY\" canChangeOutcome=\"true\" level=\"5\"/>");
  }

  private static String model(String code, String procedure, String first, String second) {
    return """
    <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
        xmlns:tg="urn:tinhgon:bpmn:1" targetNamespace="urn:test">
      <bpmn:process id="p" name="Thủ tục %s" isExecutable="true">
        <bpmn:extensionElements>%s</bpmn:extensionElements>
        <bpmn:startEvent id="s"/>
        <bpmn:userTask id="a" name="Thẩm định hồ sơ">
          <bpmn:extensionElements>%s</bpmn:extensionElements></bpmn:userTask>
        <bpmn:userTask id="b" name="Phê duyệt">
          <bpmn:extensionElements>%s</bpmn:extensionElements></bpmn:userTask>
        <bpmn:endEvent id="e"/>
        <bpmn:sequenceFlow id="f1" sourceRef="s" targetRef="a"/>
        <bpmn:sequenceFlow id="f2" sourceRef="a" targetRef="b"/>
        <bpmn:sequenceFlow id="f3" sourceRef="b" targetRef="e"/>
      </bpmn:process>
    </bpmn:definitions>
    """
        .formatted(code, procedure, first, second);
  }
}
