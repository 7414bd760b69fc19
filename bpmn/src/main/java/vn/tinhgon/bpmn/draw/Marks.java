package vn.tinhgon.bpmn.draw;

import java.util.Map;

/**
 * What a picture points out.
 *
 * @param classes by element id, a CSS class such as {@code removed}, {@code changed}, {@code added}
 * @param badges by element id, a short text such as the number of findings
 */
public record Marks(Map<String, String> classes, Map<String, String> badges) {
  public static final Marks NONE = new Marks(Map.of(), Map.of());

  public Marks {
    classes = Map.copyOf(classes);
    badges = Map.copyOf(badges);
  }

  String classOf(String id) {
    var name = classes.getOrDefault(id, "");
    return name.matches("[A-Za-z][\\w-]*") ? " " + name : "";
  }
}
