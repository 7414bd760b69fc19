package vn.tinhgon.bpmn.edit;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** Small steps on the XML tree that keep its indentation. */
final class Dom {
  private Dom() {}

  /** Elements below, in document order. */
  static List<Element> descendants(Element root) {
    var all = new ArrayList<Element>();
    Node node = root.getFirstChild();
    while (node != null) {
      if (node instanceof Element element) all.add(element);
      if (node.getFirstChild() != null) {
        node = node.getFirstChild();
        continue;
      }
      while (node != root && node.getNextSibling() == null) node = node.getParentNode();
      if (node == root) break;
      node = node.getNextSibling();
    }
    return all;
  }

  static List<Element> children(Element parent) {
    var all = new ArrayList<Element>();
    for (var child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element) all.add(element);
    }
    return all;
  }

  static void remove(Element element) {
    var before = element.getPreviousSibling();
    if (before instanceof Text text && text.getData().isBlank()) {
      text.getParentNode().removeChild(text);
    }
    element.getParentNode().removeChild(element);
  }

  static void insertAfter(Element sibling, Element added) {
    var parent = sibling.getParentNode();
    var indent = sibling.getPreviousSibling();
    parent.insertBefore(added, sibling.getNextSibling());
    if (indent instanceof Text text && text.getData().isBlank()) {
      parent.insertBefore(text.cloneNode(false), added);
    }
  }

  static void prepend(Element parent, Element added) {
    parent.insertBefore(added, parent.getFirstChild());
  }

  /** A new element, with the prefix that the document already has for its namespace. */
  static Element create(Document xml, String namespace, String usualPrefix, String name) {
    var prefix = xml.getDocumentElement().lookupPrefix(namespace);
    return xml.createElementNS(namespace, (prefix == null ? usualPrefix : prefix) + ":" + name);
  }

  /** A new element of the same namespace and prefix as another. */
  static Element like(Element other, String name) {
    var prefix = other.getPrefix() == null ? "" : other.getPrefix() + ":";
    return other.getOwnerDocument().createElementNS(other.getNamespaceURI(), prefix + name);
  }

  /** The local part of an id reference, which tools may write as a QName. */
  static String local(String reference) {
    return reference.substring(reference.indexOf(':') + 1);
  }
}
