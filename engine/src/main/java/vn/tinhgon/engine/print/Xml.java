package vn.tinhgon.engine.print;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Parts of a DOCX as trees, without document types and outside entities. */
final class Xml {
  private Xml() {}

  static Document parse(byte[] part) throws IOException {
    try {
      var factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setNamespaceAware(true);
      return factory.newDocumentBuilder().parse(new ByteArrayInputStream(part));
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  static List<Element> children(Element parent) {
    var children = new ArrayList<Element>();
    for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) children.add(element);
    }
    return children;
  }

  static List<Element> children(Element parent, String name) {
    return children(parent).stream().filter(one -> name.equals(one.getLocalName())).toList();
  }

  static @Nullable Element child(@Nullable Element parent, String name) {
    if (parent == null) return null;
    return children(parent, name).stream().findFirst().orElse(null);
  }

  /** The first of that name anywhere below. */
  static @Nullable Element below(Element parent, String name) {
    return (Element) parent.getElementsByTagNameNS("*", name).item(0);
  }

  /** An attribute by local name; empty where absent. */
  static String attribute(Element element, String name) {
    var attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      var attribute = attributes.item(i);
      if (name.equals(attribute.getLocalName())) return attribute.getNodeValue();
    }
    return "";
  }
}
