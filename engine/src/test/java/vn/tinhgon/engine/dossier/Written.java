package vn.tinhgon.engine.dossier;

import vn.tinhgon.engine.running.Browser;

/** A small BPMN file, written line by line. */
final class Written {
  private final StringBuilder body = new StringBuilder();
  private final String code;
  private String head = "";

  private Written(String code) {
    this.code = code;
  }

  static Written procedure(String code, String attributes) {
    var written = new Written(code);
    written.head =
        "<bpmn:extensionElements><tg:procedure code=\"%s\" %s/></bpmn:extensionElements>"
            .formatted(code, attributes);
    return written;
  }

  /** A {@code tg:document} of the procedure. */
  Written document(String xml) {
    head = head.replace("</bpmn:extensionElements>", xml + "</bpmn:extensionElements>");
    return this;
  }

  Written task(String id, String name, String step) {
    body.append(
        "<bpmn:userTask id=\"%s\" name=\"%s\"><bpmn:extensionElements><tg:step %s/></bpmn:extensionElements></bpmn:userTask>\n"
            .formatted(id, name, step));
    return this;
  }

  /** Any element, as it stands in a file. */
  Written raw(String xml) {
    body.append(xml).append('\n');
    return this;
  }

  Written start(String id) {
    return raw("<bpmn:startEvent id=\"" + id + "\"/>");
  }

  Written end(String id) {
    return raw("<bpmn:endEvent id=\"" + id + "\"/>");
  }

  Written xor(String id) {
    return raw("<bpmn:exclusiveGateway id=\"" + id + "\"/>");
  }

  Written and(String id) {
    return raw("<bpmn:parallelGateway id=\"" + id + "\"/>");
  }

  /** {@code "a>b>c"}: flows {@code a_b} and {@code b_c}. */
  Written flow(String line) {
    var ids = line.split(">");
    for (int i = 1; i < ids.length; i++) flow(ids[i - 1], ids[i], "");
    return this;
  }

  Written flow(String from, String to, String name) {
    return raw(
        "<bpmn:sequenceFlow id=\"%1$s_%2$s\" sourceRef=\"%1$s\" targetRef=\"%2$s\" name=\"%3$s\"/>"
            .formatted(from, to, name));
  }

  String xml() {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
            xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:tg="urn:tinhgon:bpmn:1"
            targetNamespace="urn:test">
        <bpmn:process id="p" name="Thủ tục %s" isExecutable="true">%s
        %s</bpmn:process></bpmn:definitions>
        """
        .formatted(code, head, body);
  }

  /** Taken into the catalogue by the reform officer. */
  Browser.Answer importBy(Clerks clerks) {
    return clerks
        .at("phan.thi.dieu")
        .send("POST", "/api/procedures?name=" + code + ".bpmn", xml(), "application/xml");
  }
}
