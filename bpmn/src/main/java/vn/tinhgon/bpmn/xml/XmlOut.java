package vn.tinhgon.bpmn.xml;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import javax.xml.XMLConstants;
import org.w3c.dom.Document;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * DOM to UTF-8, character for character what the document holds: no indentation, no reordering. The
 * JDK's transformer breaks lines around CDATA and runs the prologue together.
 */
final class XmlOut {
  private final StringBuilder out;

  private XmlOut(StringBuilder out) {
    this.out = out;
  }

  static byte[] write(Document xml) {
    var out = new StringBuilder(1 << 16);
    new XmlOut(out).document(xml);
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void document(Document xml) {
    out.append("<?xml version=\"").append(xml.getXmlVersion()).append("\" encoding=\"UTF-8\"?>\n");
    for (Node node = xml.getFirstChild(); node != null; node = node.getNextSibling()) {
      node(node, Map.of());
      out.append('\n');
    }
  }

  private void node(Node node, Map<String, String> scope) {
    switch (node.getNodeType()) {
      case Node.ELEMENT_NODE -> element(node, scope);
      case Node.TEXT_NODE -> text(node.getNodeValue());
      case Node.CDATA_SECTION_NODE -> cdata(node.getNodeValue());
      case Node.COMMENT_NODE -> out.append("<!--").append(node.getNodeValue()).append("-->");
      case Node.PROCESSING_INSTRUCTION_NODE -> instruction(node);
      default -> throw new IllegalArgumentException("No such node in a BPMN file: " + node);
    }
  }

  private void element(Node element, Map<String, String> around) {
    out.append('<').append(element.getNodeName());
    var scope = declared(element.getAttributes(), around);
    scope = declaring(element, scope);
    var attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      var attribute = attributes.item(i);
      if (attribute.getPrefix() != null) scope = declaring(attribute, scope);
      out.append(' ').append(attribute.getNodeName()).append("=\"");
      attribute(attribute.getNodeValue());
      out.append('"');
    }
    if (element.getFirstChild() == null) {
      out.append("/>");
      return;
    }
    out.append('>');
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      node(node, scope);
    }
    out.append("</").append(element.getNodeName()).append('>');
  }

  private static Map<String, String> declared(NamedNodeMap attributes, Map<String, String> around) {
    var scope = around;
    for (int i = 0; i < attributes.getLength(); i++) {
      var attribute = attributes.item(i);
      if (!XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI())) continue;
      if (scope == around) scope = new HashMap<>(around);
      var prefix = attribute.getPrefix() == null ? "" : attribute.getLocalName();
      scope.put(prefix, attribute.getNodeValue());
    }
    return scope;
  }

  /** An element or attribute put in by an edit may use a prefix that nothing around it declares. */
  private Map<String, String> declaring(Node named, Map<String, String> scope) {
    var prefix = named.getPrefix() == null ? "" : named.getPrefix();
    var namespace = named.getNamespaceURI() == null ? "" : named.getNamespaceURI();
    boolean bound = namespace.equals(scope.getOrDefault(prefix, ""));
    if (bound || prefix.equals("xml") || prefix.equals("xmlns")) return scope;
    out.append(prefix.isEmpty() ? " xmlns" : " xmlns:" + prefix).append("=\"");
    attribute(namespace);
    out.append('"');
    var wider = new HashMap<>(scope);
    wider.put(prefix, namespace);
    return wider;
  }

  private void instruction(Node instruction) {
    out.append("<?").append(instruction.getNodeName());
    var data = instruction.getNodeValue();
    if (data != null && !data.isEmpty()) out.append(' ').append(data);
    out.append("?>");
  }

  private void cdata(String text) {
    out.append("<![CDATA[").append(text.replace("]]>", "]]]]><![CDATA[>")).append("]]>");
  }

  private void text(String text) {
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (character == '\n' || character == '\t') out.append(character);
      else if (character == '>') out.append("&gt;");
      else character(character);
    }
  }

  private void attribute(String text) {
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (character == '"') out.append("&quot;");
      else character(character);
    }
  }

  /** Line ends and C1 controls would be read back as something else, so they go as numbers. */
  private void character(char character) {
    if (character == '&') out.append("&amp;");
    else if (character == '<') out.append("&lt;");
    else if (character < ' ' || (character >= 0x7f && character <= 0x9f) || character == 0x2028) {
      out.append("&#").append((int) character).append(';');
    } else out.append(character);
  }
}
