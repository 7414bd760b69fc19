package vn.tinhgon.bpmn.edit;

import java.nio.charset.StandardCharsets;
import vn.tinhgon.bpmn.xml.BpmnFile;
import vn.tinhgon.bpmn.xml.Unreadable;

/** Models for tests. */
final class Samples {
  private Samples() {}

  static BpmnFile read(String xml) {
    try {
      return BpmnFile.read(xml.getBytes(StandardCharsets.UTF_8), "sample.bpmn");
    } catch (Unreadable e) {
      throw new AssertionError(e);
    }
  }
}
