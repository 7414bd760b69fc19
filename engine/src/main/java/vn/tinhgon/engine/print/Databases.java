package vn.tinhgon.engine.print;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the databases are called that models name by a code ({@code print/databases.json}): nobody
 * outside knows {@code CSDL_CBCCVC}.
 */
public final class Databases {
  private static final Pattern CODE = Pattern.compile("\\b(?:CSDL|HE_THONG)(?:_\\p{Lu}+)+\\b");
  private static final Databases SHIPPED = load(OwnFiles.NONE);

  private final Map<String, String> names = new LinkedHashMap<>();

  private Databases() {}

  private static Databases load(OwnFiles own) {
    var databases = new Databases();
    for (var one : new JsonMapper().readTree(own.file("databases.json")).required("databases")) {
      databases.names.put(one.required("code").stringValue(), one.required("name").stringValue());
    }
    return databases;
  }

  /** A text with every code written out; one that nobody has named stays. */
  public static String inWords(String text) {
    return CODE.matcher(text)
        .replaceAll(code -> SHIPPED.names.getOrDefault(code.group(), code.group()));
  }
}
