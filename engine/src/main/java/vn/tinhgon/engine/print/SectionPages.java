package vn.tinhgon.engine.print;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Size, margins and running heads of a section as page rules. */
final class SectionPages {
  private final Docx docx;
  private final Element section;
  private final Look look;

  SectionPages(Docx docx, Element section) {
    this.docx = docx;
    this.section = section;
    this.look = new Look().and(section);
  }

  /** The number its first page bears; null where it goes on from the section before. */
  @Nullable Integer restartsAt() {
    var start = look.text("pgNumType.start");
    return start.isEmpty() ? null : Integer.valueOf(start);
  }

  String css() throws IOException {
    var css = new StringBuilder("@page{size:");
    css.append(look.points("pgSz.w")).append("pt ").append(look.points("pgSz.h")).append("pt;");
    css.append("margin:");
    for (var side : new String[] {"top", "right", "bottom", "left"}) {
      css.append(look.points("pgMar." + side)).append("pt ");
    }
    css.append(';').append(running("default")).append('}');
    // Phụ lục I: the first page bears no number.
    if (look.is("titlePg")) css.append("@page :first{").append(running("first")).append('}');
    return css.toString();
  }

  private String running(String which) throws IOException {
    return box("headerReference", which, "top") + box("footerReference", which, "bottom");
  }

  private String box(String reference, String which, String edge) throws IOException {
    var content = new StringBuilder();
    var align = "center";
    for (var one : Xml.children(section, reference)) {
      if (!Xml.attribute(one, "type").equals(which)) continue;
      var part = docx.target(Xml.attribute(one, "id"));
      if (part == null) continue;
      for (var paragraph : Xml.children(Xml.parse(part).getDocumentElement(), "p")) {
        var jc = docx.styles().paragraph(Xml.child(paragraph, "pPr")).text("jc.val");
        if (jc.matches("left|start|right|end|center")) {
          align = jc.matches("left|start") ? "left" : jc.equals("center") ? jc : "right";
        }
        words(paragraph, content);
      }
    }
    var said = content.isEmpty() ? "none" : content.toString();
    return "@%s-%s{content:%s;font:14pt \"%s\"}".formatted(edge, align, said, Fonts.FAMILY);
  }

  private static void words(Element paragraph, StringBuilder content) {
    var instructions = paragraph.getElementsByTagNameNS("*", "instrText");
    boolean number = false;
    for (int i = 0; i < instructions.getLength(); i++) {
      number |= instructions.item(i).getTextContent().strip().startsWith("PAGE");
    }
    var simple = Xml.below(paragraph, "fldSimple");
    number |= simple != null && Xml.attribute(simple, "instr").strip().startsWith("PAGE");
    if (number) {
      content.append(" counter(page)");
      return;
    }
    var text = paragraph.getTextContent().strip();
    if (text.isEmpty()) return;
    content.append(" \"").append(text.replace("\\", "").replace("\"", "\\\"")).append('"');
  }
}
