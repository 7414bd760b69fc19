package vn.tinhgon.engine.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Small procedures on disk. */
final class Models {
  private static final String FRAME =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:tg="urn:tinhgon:bpmn:1">
        <process id="p" name="%s">
          <extensionElements><tg:procedure code="NB-01" group="B"/></extensionElements>
      %s  </process>
      </definitions>
      """;

  private Models() {}

  /** Its last but one line finds something: no term is set. */
  static Path sound(Path file) throws IOException {
    return write(
        file,
        """
            <startEvent id="s"/><userTask id="a" name="Tiếp nhận"/><endEvent id="e"/>
            <sequenceFlow id="f1" sourceRef="s" targetRef="a"/>
            <sequenceFlow id="f2" sourceRef="a" targetRef="e"/>
        """);
  }

  /** Waits for a branch that was not taken. */
  static Path unsound(Path file) throws IOException {
    return write(
        file,
        """
            <startEvent id="s"/><exclusiveGateway id="x"/><task id="a"/><task id="b"/>
            <parallelGateway id="j"/><endEvent id="e"/>
            <sequenceFlow id="f1" sourceRef="s" targetRef="x"/>
            <sequenceFlow id="f2" sourceRef="x" targetRef="a"/>
            <sequenceFlow id="f3" sourceRef="x" targetRef="b"/>
            <sequenceFlow id="f4" sourceRef="a" targetRef="j"/>
            <sequenceFlow id="f5" sourceRef="b" targetRef="j"/>
            <sequenceFlow id="f6" sourceRef="j" targetRef="e"/>
        """);
  }

  static Path broken(Path file) throws IOException {
    return Files.writeString(file, "<definitions>");
  }

  private static Path write(Path file, String content) throws IOException {
    Files.createDirectories(file.getParent());
    return Files.writeString(file, FRAME.formatted("Cấp giấy xác nhận", content));
  }
}
