package vn.tinhgon.bpmn.lexicon;

import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Text;

/**
 * What the databases are called that models name by a code ({@code lexicon/databases.tsv}): nobody
 * outside knows {@code CSDL_CBCCVC}.
 */
public final class Databases {
  private static final Map<String, Text> NAMES =
      Phrases.lines("/lexicon/databases.tsv").stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  columns -> columns.get(0), columns -> new Text(columns.get(1), columns.get(2))));

  private Databases() {}

  /** Null where nobody has named it. */
  public static @Nullable Text name(String code) {
    return NAMES.get(code);
  }
}
