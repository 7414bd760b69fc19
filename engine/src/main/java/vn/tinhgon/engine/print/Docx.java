package vn.tinhgon.engine.print;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** A DOCX opened: its text, styles, and what its references point to. */
final class Docx {
  private static final long MOST_BYTES = 100L << 20;

  private final Map<String, byte[]> parts = new HashMap<>();
  private final Map<String, String> targets = new HashMap<>();
  private final Styles styles;
  private final Element body;

  Docx(byte[] bytes) throws IOException {
    long total = 0;
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        var part = zip.readNBytes((int) (MOST_BYTES - total + 1));
        total += part.length;
        if (total > MOST_BYTES) throw new IOException("over 100 MB unpacked");
        parts.put(entry.getName(), part);
      }
    }
    var root = Xml.parse(part("word/document.xml")).getDocumentElement();
    var found = Xml.child(root, "body");
    if (found == null) throw new IOException("no body");
    body = found;
    styles = new Styles(Xml.parse(part("word/styles.xml")));
    var links = parts.get("word/_rels/document.xml.rels");
    if (links != null) {
      for (var link : Xml.children(Xml.parse(links).getDocumentElement())) {
        targets.put(Xml.attribute(link, "Id"), Xml.attribute(link, "Target"));
      }
    }
  }

  Element body() {
    return body;
  }

  Styles styles() {
    return styles;
  }

  /** The part a reference points to; null where it points outside or nowhere. */
  byte @Nullable [] target(String id) {
    var target = targets.getOrDefault(id, "");
    return parts.get(target.startsWith("/") ? target.substring(1) : "word/" + target);
  }

  String targetName(String id) {
    return targets.getOrDefault(id, "");
  }

  private byte[] part(String name) throws IOException {
    var part = parts.get(name);
    if (part == null) throw new IOException("no " + name);
    return part;
  }
}
