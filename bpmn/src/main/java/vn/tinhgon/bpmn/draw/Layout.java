package vn.tinhgon.bpmn.draw;

import java.util.ArrayList;
import java.util.List;
import vn.tinhgon.bpmn.xml.BpmnFile;
import vn.tinhgon.bpmn.xml.Namespaces;
import vn.tinhgon.bpmn.xml.Unreadable;

/** Gives a file a diagram where it has none; shapes that are there stay where they are. */
public final class Layout {
  private Layout() {}

  /** The same file where everything is drawn already. */
  public static BpmnFile complete(BpmnFile file) {
    var xml = file.xml();
    var contents = new Contents(xml, file.procedure().graph());
    var drawn = Diagram.all(xml);
    var writing = new DiagramWriting(xml);
    if (drawn.shapes().isEmpty()) {
      var picture = new FullLayout(contents).whole();
      if (picture.shapes.isEmpty()) return file;
      for (var empty : Dom.all(xml.getDocumentElement(), Namespaces.BPMN_DI, "BPMNDiagram")) {
        empty.getParentNode().removeChild(empty);
      }
      writing.write(picture, writing.plane(root(contents)));
    } else if (!new Additions(contents, drawn, writing).write()) {
      return file;
    }
    try {
      return BpmnFile.of(xml, file.name());
    } catch (Unreadable impossible) {
      throw new IllegalStateException("A diagram changes nothing that is read", impossible);
    }
  }

  /** What the plane shows: the collaboration, else the process. */
  private static String root(Contents contents) {
    var process = new ArrayList<String>();
    for (var element : contents.byId.values()) {
      var id = element.getAttribute("id").strip();
      if (List.of("collaboration", "choreography").contains(element.getLocalName())) return id;
      if (element.getLocalName().equals("process")) process.add(id);
    }
    return process.isEmpty() ? "" : process.get(0);
  }
}
