package vn.tinhgon.bpmn.edit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.tinhgon.bpmn.Limit;
import vn.tinhgon.bpmn.TimeUnit;
import vn.tinhgon.bpmn.xml.Namespaces;

/** Reads and writes the {@code tg} annotations of a draft. */
final class Annotations {
  private Annotations() {}

  /** Value of an attribute of {@code tg:step}; empty where not declared. */
  static String of(Draft draft, String step, String attribute) throws CannotEdit {
    var annotation = find(draft.element(step), "step");
    return annotation == null ? "" : annotation.getAttribute(attribute);
  }

  /** Writes on {@code tg:step}, or on {@code tg:procedure} where the element is a process. */
  static void set(Draft draft, String id, String attribute, String value) throws CannotEdit {
    var element = draft.element(id);
    var name = element.getLocalName().equals("process") ? "procedure" : "step";
    annotation(draft, element, name).setAttribute(attribute, value);
  }

  static void clear(Draft draft, String step, String attribute) throws CannotEdit {
    var annotation = find(draft.element(step), "step");
    if (annotation != null) annotation.removeAttribute(attribute);
  }

  static void setLimit(Draft draft, String id, Limit limit) throws CannotEdit {
    set(draft, id, "limit", text(limit.value()));
    set(draft, id, "limitUnit", limit.unit().name());
  }

  /** The list attribute of one step becomes that of all of them. */
  static void gather(Draft draft, String kept, String attribute, List<String> steps)
      throws CannotEdit {
    var all = new LinkedHashSet<String>();
    for (var step : steps) {
      Arrays.stream(of(draft, step, attribute).split("\\s+"))
          .filter(id -> !id.isEmpty())
          .forEach(all::add);
    }
    if (!all.isEmpty()) set(draft, kept, attribute, String.join(" ", all));
  }

  static void total(Draft draft, String kept, String attribute, List<String> steps)
      throws CannotEdit {
    var sum = 0.0;
    var declared = false;
    for (var step : steps) {
      var value = of(draft, step, attribute);
      if (value.isEmpty()) continue;
      declared = true;
      sum += Double.parseDouble(value);
    }
    if (declared) set(draft, kept, attribute, text(sum));
  }

  /** The terms add up, in their own unit where all share it, else in working days. */
  static void totalLimit(Draft draft, String kept, List<String> steps) throws CannotEdit {
    var days = 0.0;
    var sum = 0.0;
    var units = new LinkedHashSet<TimeUnit>();
    for (var step : steps) {
      var value = of(draft, step, "limit");
      if (value.isEmpty()) continue;
      var unit = of(draft, step, "limitUnit");
      var limit =
          new Limit(
              Double.parseDouble(value),
              unit.isEmpty() ? TimeUnit.WORKING_DAY : TimeUnit.valueOf(unit));
      units.add(limit.unit());
      sum += limit.value();
      days += limit.workingDays();
    }
    if (units.size() == 1) setLimit(draft, kept, new Limit(sum, units.iterator().next()));
    if (units.size() > 1) setLimit(draft, kept, new Limit(days, TimeUnit.WORKING_DAY));
  }

  /** Declared probability of a flow; the rest of one where none is, which sorts it first. */
  static double probability(Draft draft, String flow) {
    var declared = branch(draft, flow);
    return declared.isEmpty() ? 1 : Double.parseDouble(declared);
  }

  static String branch(Draft draft, String flow) {
    try {
      var annotation = find(draft.element(flow), "branch");
      return annotation == null ? "" : annotation.getAttribute("probability");
    } catch (CannotEdit gone) {
      return "";
    }
  }

  static void setBranch(Draft draft, String flow, String probability) {
    try {
      var element = draft.element(flow);
      if (probability.isEmpty()) {
        var annotation = find(element, "branch");
        if (annotation != null) Dom.remove(annotation);
      } else {
        annotation(draft, element, "branch").setAttribute("probability", probability);
      }
    } catch (CannotEdit gone) {
      throw new IllegalStateException(gone);
    }
  }

  /** A flow that goes leaves its probability to another. */
  static void addProbability(Draft draft, String gone, String kept) {
    if (branch(draft, gone).isEmpty() || branch(draft, kept).isEmpty()) return;
    setBranch(draft, kept, text(probability(draft, gone) + probability(draft, kept)));
  }

  static String text(double value) {
    return value == Math.rint(value)
        ? Long.toString((long) value)
        : BigDecimal.valueOf(value)
            .setScale(6, RoundingMode.HALF_UP)
            .stripTrailingZeros()
            .toPlainString();
  }

  static @Nullable Element find(Element owner, String name) {
    for (var child : Dom.children(owner)) {
      if (!child.getLocalName().equals("extensionElements")) continue;
      for (var extension : Dom.children(child)) {
        if (Namespaces.TG.equals(extension.getNamespaceURI())
            && extension.getLocalName().equals(name)) {
          return extension;
        }
      }
    }
    return null;
  }

  private static Element annotation(Draft draft, Element owner, String name) {
    var found = find(owner, name);
    if (found != null) return found;
    var root = draft.xml().getDocumentElement();
    var prefix = root.lookupPrefix(Namespaces.TG);
    if (prefix == null) {
      prefix = "tg";
      root.setAttributeNS("http://www.w3.org/2000/xmlns/", "xmlns:tg", Namespaces.TG);
    }
    var annotation = draft.xml().createElementNS(Namespaces.TG, prefix + ":" + name);
    extensions(draft, owner).appendChild(annotation);
    return annotation;
  }

  /** BPMN wants extension elements right after the documentation. */
  private static Element extensions(Draft draft, Element owner) {
    @Nullable Element documentation = null;
    for (var child : Dom.children(owner)) {
      if (child.getLocalName().equals("extensionElements")) return child;
      if (child.getLocalName().equals("documentation")) documentation = child;
    }
    var extensions = Dom.like(owner, "extensionElements");
    if (documentation == null) Dom.prepend(owner, extensions);
    else Dom.insertAfter(documentation, extensions);
    return extensions;
  }

  /** Everything in the model that names one of the documents of an attribute list loses it. */
  static void forget(Draft draft, String document) {
    for (var element : Dom.descendants(draft.xml().getDocumentElement())) {
      if (!Namespaces.TG.equals(element.getNamespaceURI())) continue;
      for (var attribute : Set.of("reads", "writes")) {
        if (!element.hasAttribute(attribute)) continue;
        var left =
            Arrays.stream(element.getAttribute(attribute).strip().split("\\s+"))
                .filter(id -> !id.equals(document))
                .toList();
        element.setAttribute(attribute, String.join(" ", left));
      }
      if (element.getLocalName().equals("cost")
          && element.getAttribute("document").equals(document)) {
        Dom.remove(element);
      }
    }
  }
}
