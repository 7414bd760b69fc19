package vn.tinhgon.engine.print;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The named styles of a DOCX with what they inherit. */
final class Styles {
  private final Map<String, Element> byId = new HashMap<>();
  private final Map<String, String> defaults = new HashMap<>();
  private @Nullable Element paragraphDefault;
  private @Nullable Element runDefault;

  Styles(Document styles) {
    var root = styles.getDocumentElement();
    var all = Xml.child(root, "docDefaults");
    if (all != null) {
      paragraphDefault = Xml.below(all, "pPr");
      runDefault = Xml.below(all, "rPr");
    }
    for (var style : Xml.children(root, "style")) {
      byId.put(Xml.attribute(style, "styleId"), style);
      if (Xml.attribute(style, "default").matches("1|true")) {
        defaults.put(Xml.attribute(style, "type"), Xml.attribute(style, "styleId"));
      }
    }
  }

  /** Look of a paragraph. */
  Look paragraph(@Nullable Element properties) {
    return new Look().and(paragraphDefault).and(chain(styleOf(properties), "pPr")).and(properties);
  }

  /** Look of letters within a paragraph, before the run's own. */
  Look letters(@Nullable Element paragraphProperties) {
    return new Look().and(runDefault).and(chain(styleOf(paragraphProperties), "rPr"));
  }

  /** A run's own look on top of its paragraph's. */
  Look run(Look letters, @Nullable Element properties) {
    var style = properties == null ? null : Xml.child(properties, "rStyle");
    var look = style == null ? letters : letters.and(chain(Xml.attribute(style, "val"), "rPr"));
    return look.and(properties);
  }

  /** Look of a table: its style's, then its own. */
  Look table(@Nullable Element properties) {
    var style = properties == null ? null : Xml.child(properties, "tblStyle");
    var id = style == null ? defaults.get("table") : Xml.attribute(style, "val");
    return new Look().and(chain(id, "tblPr")).and(properties);
  }

  private @Nullable String styleOf(@Nullable Element properties) {
    var style = properties == null ? null : Xml.child(properties, "pStyle");
    return style == null ? defaults.get("paragraph") : Xml.attribute(style, "val");
  }

  private Look chain(@Nullable String id, String part) {
    var look = new Look();
    var seen = new HashSet<String>();
    for (var at = id; at != null && byId.containsKey(at) && seen.add(at); ) {
      var style = byId.get(at);
      look = new Look().and(Xml.child(style, part)).and(look);
      var based = Xml.child(style, "basedOn");
      at = based == null ? null : Xml.attribute(based, "val");
    }
    return look;
  }
}
