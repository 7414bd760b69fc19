package vn.tinhgon.bpmn.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Walks the elements of a document by namespace and name, whatever their prefixes. */
final class Elements {
  private static final Pattern SPACE = Pattern.compile("\\s{2,}|[^\\S ]");

  private Elements() {}

  static List<Element> children(Element parent) {
    var found = new ArrayList<Element>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) found.add(element);
    }
    return found;
  }

  /** The children of BPMN's own namespace. */
  static List<Element> bpmn(Element parent) {
    var found = new ArrayList<Element>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child && isBpmn(child)) found.add(child);
    }
    return found;
  }

  static List<Element> bpmn(Element parent, String name) {
    var found = new ArrayList<Element>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child && is(child, name)) found.add(child);
    }
    return found;
  }

  static boolean has(Element parent, String name) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child && is(child, name)) return true;
    }
    return false;
  }

  static boolean isBpmn(Element element) {
    return Namespaces.BPMN.equals(element.getNamespaceURI());
  }

  static boolean is(Element element, String name) {
    return isBpmn(element) && name.equals(element.getLocalName());
  }

  /** Our annotations on an element: they stand in its {@code extensionElements}. */
  static List<Element> annotations(Element owner) {
    var found = new ArrayList<Element>();
    for (var extensions : bpmn(owner, "extensionElements")) {
      for (var child : children(extensions)) {
        if (Namespaces.TG.equals(child.getNamespaceURI())) found.add(child);
      }
    }
    return found;
  }

  static @Nullable Element annotation(Element owner, String name) {
    for (var annotation : annotations(owner)) {
      if (annotation.getLocalName().equals(name)) return annotation;
    }
    return null;
  }

  /** An attribute without the space around it; null where it is absent or blank. */
  static @Nullable String attribute(Element element, String name) {
    var value = element.getAttribute(name).strip();
    return value.isEmpty() ? null : value;
  }

  static boolean flag(Element element, String name, boolean otherwise) {
    var value = attribute(element, name);
    if (value == null) return otherwise;
    return value.equals("true") || value.equals("1");
  }

  /** A name on one line: tools break long labels with line feeds. */
  static String name(Element element) {
    return SPACE.matcher(element.getAttribute("name").strip()).replaceAll(" ");
  }
}
