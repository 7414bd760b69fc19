package vn.tinhgon.engine.plan.paper;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tinhgon.engine.print.OwnFiles;

/**
 * The fixed words of an annex and the order of its fields ({@code print/annex.json}); a ministry
 * that prints another order has a file of its own.
 */
public record Labels(
    String procedure,
    String procedures,
    List<Section> sections,
    Map<Section, String> headings,
    String reason,
    String noAmendment,
    String handling,
    List<Line> benefit,
    Map<Line, String> lines) {

  /** The parts of an item. */
  public enum Section {
    CONTENT,
    AMENDMENTS,
    BENEFIT,
    ROADMAP
  }

  /** The lines of its benefit. */
  public enum Line {
    COST_BEFORE,
    COST_AFTER,
    /** In the place of {@link #COST_BEFORE} where the cost is of the other ledger. */
    HANDLING_BEFORE,
    HANDLING_AFTER,
    COST_SAVED,
    COST_SHARE,
    TIME_BEFORE,
    TIME_AFTER,
    TIME_SAVED,
    TIME_SHARE
  }

  public static final String FILE = "annex.json";

  /** Where a ministry's own file is older than this label. */
  private static final String HANDLING =
      "Cách tính: chi phí xử lý nội bộ (giờ công của các đơn vị giải quyết), không cộng vào chi phí"
          + " tuân thủ của phương án.";

  public static Labels load(OwnFiles own) {
    return read(own.file(FILE));
  }

  private static Labels read(byte[] json) {
    var root = new JsonMapper().readTree(json);
    return new Labels(
        text(root, "procedure"),
        text(root, "procedures"),
        names(root.path("sections"), Section.class),
        words(root.path("headings"), Section.class),
        text(root, "reason"),
        text(root, "noAmendment"),
        root.path("handling").stringValue(HANDLING),
        names(root.path("benefit"), Line.class),
        words(root.path("lines"), Line.class));
  }

  private static String text(JsonNode root, String name) {
    return root.required(name).stringValue();
  }

  private static <E extends Enum<E>> List<E> names(JsonNode array, Class<E> of) {
    return array.valueStream().map(node -> named(node.stringValue(), of)).toList();
  }

  private static <E extends Enum<E>> Map<E, String> words(JsonNode object, Class<E> of) {
    var words = new LinkedHashMap<E, String>();
    object
        .properties()
        .forEach(one -> words.put(named(one.getKey(), of), one.getValue().stringValue()));
    return Map.copyOf(words);
  }

  /** {@code costBefore} names {@code COST_BEFORE}. */
  private static <E extends Enum<E>> E named(String name, Class<E> of) {
    var constant = name.replaceAll("([A-Z])", "_$1").toUpperCase(java.util.Locale.ROOT);
    return Enum.valueOf(of, constant);
  }
}
