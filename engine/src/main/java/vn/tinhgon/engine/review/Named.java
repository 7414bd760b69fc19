package vn.tinhgon.engine.review;

import java.util.LinkedHashMap;
import java.util.Map;
import vn.tinhgon.bpmn.Procedure;
import vn.tinhgon.bpmn.Text;

/** Says steps and papers by their names where a reason quotes their ids, which no officer knows. */
final class Named {
  private final Map<String, String> names = new LinkedHashMap<>();

  Named(Procedure procedure) {
    for (var node : procedure.graph().nodes()) put(node.id(), node.name());
    for (var paper : procedure.documents()) {
      if (paper.name() != null) put(paper.id(), paper.name());
    }
  }

  private void put(String id, String name) {
    if (!name.isBlank()) names.put(id, name.replaceAll("\\s+", " "));
  }

  Text in(Text reason) {
    var vi = reason.vi();
    var en = reason.en();
    for (var one : names.entrySet()) {
      var name = "“" + one.getValue() + "”";
      vi = vi.replace("“" + one.getKey() + "”", name);
      en = en.replace("'" + one.getKey() + "'", name).replace("“" + one.getKey() + "”", name);
    }
    return new Text(vi, en);
  }
}
