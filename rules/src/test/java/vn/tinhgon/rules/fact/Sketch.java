package vn.tinhgon.rules.fact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.tinhgon.bpmn.Flow;
import vn.tinhgon.bpmn.Graph;
import vn.tinhgon.bpmn.Node;
import vn.tinhgon.bpmn.Node.Loop;
import vn.tinhgon.bpmn.Node.Trigger;
import vn.tinhgon.bpmn.Node.Type;
import vn.tinhgon.bpmn.Procedure;
import vn.tinhgon.bpmn.Profile;
import vn.tinhgon.bpmn.Step;
import vn.tinhgon.bpmn.StepKind;

/**
 * Procedures in one line: {@code s > a:DRAFT 1 TCCB > x > b:REVIEW 2 TCCB w=d1 > e ; x -từ chối>
 * e2}. {@code s} starts, {@code e…} ends, {@code x…} chooses, {@code p…} splits or joins, {@code
 * i…} is an event that lets everything pass; all else is a step.
 */
final class Sketch {
  private final Map<String, Node> nodes = new LinkedHashMap<>();
  private final Map<String, Step> steps = new LinkedHashMap<>();
  private final List<Flow> flows = new ArrayList<>();

  static Procedure of(String... lines) {
    var sketch = new Sketch();
    for (var line : lines) for (var chain : line.split(";")) sketch.chain(chain.strip());
    return new Procedure(
        "thu_tuc",
        "Thủ tục",
        Profile.BLANK,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.copyOf(sketch.steps.values()),
        new Graph(List.copyOf(sketch.nodes.values()), sketch.flows, List.of()));
  }

  private void chain(String chain) {
    var arrow = Pattern.compile("\\s+(?:-([^>]*))?>\\s+").matcher(chain);
    int from = 0;
    String last = "";
    String label = "";
    while (arrow.find()) {
      last = join(last, label, chain.substring(from, arrow.start()));
      label = arrow.group(1) == null ? "" : arrow.group(1);
      from = arrow.end();
    }
    join(last, label, chain.substring(from));
  }

  private String join(String last, String label, String token) {
    var words = token.strip().split("\\s+");
    var id = words[0].contains(":") ? words[0].substring(0, words[0].indexOf(':')) : words[0];
    if (!nodes.containsKey(id)) add(id, words);
    if (!last.isEmpty()) flows.add(new Flow(last + "-" + id, label, last, id, null, false));
    return id;
  }

  private void add(String id, String[] words) {
    var type =
        switch (words[0].contains(":") ? 'a' : id.charAt(0)) {
          case 's' -> Type.START_EVENT;
          case 'e' -> Type.END_EVENT;
          case 'x' -> Type.EXCLUSIVE_GATEWAY;
          case 'p' -> Type.PARALLEL_GATEWAY;
          case 'i' -> Type.THROW_EVENT;
          default -> Type.USER_TASK;
        };
    nodes.put(
        id,
        new Node(
            id,
            id,
            type,
            "thu_tuc",
            Trigger.NONE,
            null,
            true,
            Loop.NONE,
            null,
            null,
            null,
            false,
            false,
            List.of()));
    if (type == Type.USER_TASK) steps.put(id, step(id, words));
  }

  private static Step step(String id, String[] words) {
    var kind =
        words[0].contains(":") ? StepKind.valueOf(words[0].substring(id.length() + 1)) : null;
    Integer level = null;
    List<String> units = List.of();
    List<String> reads = List.of();
    List<String> writes = List.of();
    Double rejects = null;
    Double effort = null;
    for (var word : Arrays.asList(words).subList(1, words.length)) {
      if (word.matches("\\d")) level = Integer.valueOf(word);
      else if (word.startsWith("r=")) reads = List.of(word.substring(2).split(","));
      else if (word.startsWith("w=")) writes = List.of(word.substring(2).split(","));
      else if (word.startsWith("no=")) rejects = Double.valueOf(word.substring(3));
      else if (word.startsWith("h=")) effort = Double.valueOf(word.substring(2));
      else units = List.of(word.split(","));
    }
    return new Step(
        id,
        id,
        false,
        kind,
        units,
        null,
        null,
        units.isEmpty() ? null : "R",
        level,
        null,
        effort,
        null,
        null,
        null,
        null,
        reads,
        writes,
        List.of(),
        null,
        null,
        rejects,
        null,
        null,
        null,
        null,
        null,
        null);
  }
}
