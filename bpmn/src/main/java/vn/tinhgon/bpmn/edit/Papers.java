package vn.tinhgon.bpmn.edit;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.tinhgon.bpmn.xml.Namespaces;

/** Changes to the papers of a procedure: fewer, fewer copies, electronic. */
final class Papers {
  private Papers() {}

  static void remove(Draft draft, String document) throws CannotEdit {
    var element = document(draft, document);
    Annotations.forget(draft, document);
    Dom.remove(element);
  }

  static void oneElectronicCopy(Draft draft, String document) throws CannotEdit {
    var element = document(draft, document);
    element.setAttribute("sets", "1");
    element.setAttribute("copies", "1");
    element.setAttribute("certified", "false");
    element.setAttribute("medium", "ELECTRONIC");
  }

  static void onAForm(Draft draft, String document, @Nullable Double prepareHours)
      throws CannotEdit {
    var element = document(draft, document);
    element.setAttribute("template", "true");
    if (prepareHours != null) element.setAttribute("prepareHours", Annotations.text(prepareHours));
  }

  /** The step and the papers it touches become electronic; a secret paper never does. */
  static void digitise(Draft draft, String step) throws CannotEdit {
    var touched =
        Arrays.stream(
                (Annotations.of(draft, step, "reads") + " " + Annotations.of(draft, step, "writes"))
                    .split("\\s+"))
            .collect(Collectors.toSet());
    Annotations.set(draft, step, "medium", "ELECTRONIC");
    if (byHand(Annotations.of(draft, step, "signature"))) {
      Annotations.set(draft, step, "signature", "DIGITAL");
    }
    for (var element : Dom.descendants(draft.xml().getDocumentElement())) {
      if (!isDocument(element) || !touched.contains(element.getAttribute("id"))) continue;
      if (element.getAttribute("secret").equals("true")) continue;
      element.setAttribute("medium", "ELECTRONIC");
      if (byHand(element.getAttribute("signature"))) element.setAttribute("signature", "DIGITAL");
    }
  }

  private static boolean byHand(String signature) {
    return Set.of("WET", "INITIAL").contains(signature);
  }

  private static boolean isDocument(Element element) {
    return Namespaces.TG.equals(element.getNamespaceURI())
        && element.getLocalName().equals("document");
  }

  private static Element document(Draft draft, String id) throws CannotEdit {
    return Dom.descendants(draft.xml().getDocumentElement()).stream()
        .filter(element -> isDocument(element) && element.getAttribute("id").equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new CannotEdit(
                    "Mô hình không còn giấy tờ “%s”.".formatted(id),
                    "The model has no document '%s' any more.".formatted(id)));
  }
}
