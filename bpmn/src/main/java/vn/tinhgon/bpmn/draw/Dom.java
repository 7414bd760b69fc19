package vn.tinhgon.bpmn.draw;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.tinhgon.bpmn.xml.Namespaces;

/** Walks a document by local names. */
final class Dom {
  private Dom() {}

  static List<Element> children(Element parent) {
    var found = new ArrayList<Element>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) found.add(element);
    }
    return found;
  }

  static List<Element> children(Element parent, String name) {
    var found = children(parent);
    found.removeIf(child -> !name.equals(child.getLocalName()));
    return found;
  }

  static @Nullable Element child(Element parent, String name) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element && name.equals(element.getLocalName())) return element;
    }
    return null;
  }

  /** All below an element, itself not, in the order of the file. */
  static List<Element> all(Element top, String namespace, String name) {
    var found = new ArrayList<Element>();
    walk(
        top,
        element -> {
          if (namespace.equals(element.getNamespaceURI()) && name.equals(element.getLocalName())) {
            found.add(element);
          }
        });
    return found;
  }

  /** The BPMN elements of the file by id. */
  static Map<String, Element> byId(Element top) {
    var found = new LinkedHashMap<String, Element>();
    walk(
        top,
        element -> {
          var id = element.getAttribute("id").strip();
          if (!id.isEmpty() && Namespaces.BPMN.equals(element.getNamespaceURI())) {
            found.putIfAbsent(id, element);
          }
        });
    return found;
  }

  private static void walk(Element top, java.util.function.Consumer<Element> visit) {
    Node node = top;
    while (true) {
      Node next = node.getFirstChild();
      while (next == null) {
        if (node == top) return;
        next = node.getNextSibling();
        if (next == null) {
          node = node.getParentNode();
          if (node == null) return;
        }
      }
      node = next;
      if (node instanceof Element element) visit.accept(element);
    }
  }

  /** An id that refers to another element, without its prefix. */
  static String reference(String value) {
    var id = value.strip();
    return id.substring(id.indexOf(':') + 1);
  }

  /** A number of the diagram; nothing drawn lies a million pixels away. */
  static double number(Element element, String attribute) {
    try {
      double value = Double.parseDouble(element.getAttribute(attribute).strip());
      return Double.isFinite(value) ? Math.max(-1e6, Math.min(1e6, value)) : 0;
    } catch (NumberFormatException unreadable) {
      // A picture with a shape at the edge says more than no picture.
      return 0;
    }
  }

  static String name(Element element) {
    return element.getAttribute("name").strip().replaceAll("\\s+", " ");
  }
}
