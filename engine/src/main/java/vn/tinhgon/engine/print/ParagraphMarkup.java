package vn.tinhgon.engine.print;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** A paragraph of a DOCX as XHTML with its look written out. */
final class ParagraphMarkup {
  /** A line of Liberation Serif, in times of its size. */
  private static final double LINE = 1.15;

  private final Docx docx;
  private final StringBuilder out;

  ParagraphMarkup(Docx docx, StringBuilder out) {
    this.docx = docx;
    this.out = out;
  }

  void write(Element paragraph) throws Unprintable {
    var properties = Xml.child(paragraph, "pPr");
    var look = docx.styles().paragraph(properties);
    if (!look.text("numPr.numId.val").isEmpty()) {
      throw new Unprintable("danh sách đánh số tự động", "automatic numbering");
    }
    var letters = docx.styles().letters(properties);
    var mark = letters.and(properties == null ? null : Xml.child(properties, "rPr"));
    out.append("<p style=\"").append(css(look)).append("\">");
    int before = out.length();
    new RunMarkup(docx, out, letters).write(paragraph);
    // An empty paragraph takes a line all the same.
    if (out.length() == before) {
      out.append("<span style=\"").append(RunMarkup.css(mark)).append("\">&#160;</span>");
    }
    out.append("</p>\n");
  }

  private static String css(Look look) {
    var css = new StringBuilder();
    css.append("margin:").append(points(look, "spacing.before")).append("pt ");
    css.append(points(look, "ind.right")).append("pt ");
    css.append(points(look, "spacing.after")).append("pt ");
    css.append(points(look, "ind.left")).append("pt;");
    double first = look.points("ind.firstLine") - look.points("ind.hanging");
    css.append("text-indent:").append(first).append("pt;");
    css.append("line-height:").append(line(look)).append(';');
    css.append("text-align:").append(align(look.text("jc.val"))).append(';');
    for (var side : new String[] {"top", "right", "bottom", "left"}) border(look, side, css);
    if (look.is("keepNext")) css.append("page-break-after:avoid;");
    if (look.is("keepLines")) css.append("page-break-inside:avoid;");
    if (look.is("pageBreakBefore")) css.append("page-break-before:always;");
    return css.toString();
  }

  private static double points(Look look, String path) {
    return look.points(path);
  }

  private static String line(Look look) {
    double line = look.number("spacing.line", 240);
    return switch (look.text("spacing.lineRule")) {
      case "exact", "atLeast" -> line / 20 + "pt";
      default -> Double.toString(line / 240 * LINE);
    };
  }

  private static String align(String jc) {
    return switch (jc) {
      case "both", "distribute" -> "justify";
      case "center" -> "center";
      case "right", "end" -> "right";
      default -> "left";
    };
  }

  private static void border(Look look, String side, StringBuilder css) {
    var kind = look.text("pBdr." + side + ".val");
    if (kind.isEmpty() || kind.matches("none|nil")) return;
    css.append("border-").append(side).append(':');
    css.append(look.number("pBdr." + side + ".sz", 4) / 8).append("pt solid #");
    var colour = look.text("pBdr." + side + ".color");
    css.append(colour.matches("[0-9A-Fa-f]{6}") ? colour : "000").append(';');
    css.append("padding-").append(side).append(':');
    css.append(look.number("pBdr." + side + ".space", 0)).append("pt;");
  }

  /** The section that ends with this paragraph; null where none does. */
  static @Nullable Element sectionEnd(Element paragraph) {
    var properties = Xml.child(paragraph, "pPr");
    return properties == null ? null : Xml.child(properties, "sectPr");
  }
}
