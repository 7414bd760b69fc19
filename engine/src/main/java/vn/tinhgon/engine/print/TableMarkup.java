package vn.tinhgon.engine.print;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** A table of a DOCX as XHTML: widths, borders, spans, a head that repeats on every page. */
final class TableMarkup {
  private static final List<String> SIDES = List.of("top", "right", "bottom", "left");

  private final Docx docx;
  private final StringBuilder out;
  private final BodyMarkup body;

  TableMarkup(Docx docx, StringBuilder out, BodyMarkup body) {
    this.docx = docx;
    this.out = out;
    this.body = body;
  }

  void write(Element table) throws Unprintable {
    var look = docx.styles().table(Xml.child(table, "tblPr"));
    var grid = Xml.child(table, "tblGrid");
    var columns = grid == null ? List.<Element>of() : Xml.children(grid, "gridCol");
    double width = columns.stream().mapToDouble(TableMarkup::width).sum() / 20;
    out.append("<table style=\"width:").append(width).append("pt;");
    if (look.text("jc.val").equals("center")) out.append("margin-left:auto;margin-right:auto;");
    out.append("\">");
    for (var column : columns) {
      out.append("<col style=\"width:").append(width(column) / 20).append("pt\"/>");
    }
    var rows = Xml.children(table, "tr");
    int heads = 0;
    while (heads < rows.size() && row(rows.get(heads)).is("tblHeader")) heads++;
    if (heads > 0) {
      out.append("<thead>");
      for (int i = 0; i < heads; i++) row(rows, i, look);
      out.append("</thead>");
    }
    out.append("<tbody>");
    for (int i = heads; i < rows.size(); i++) row(rows, i, look);
    out.append("</tbody></table>\n");
  }

  private static double width(Element column) {
    var width = Xml.attribute(column, "w");
    return width.isEmpty() ? 0 : Double.parseDouble(width);
  }

  private static Look row(Element row) {
    return new Look().and(Xml.child(row, "trPr"));
  }

  private void row(List<Element> rows, int index, Look table) throws Unprintable {
    var row = rows.get(index);
    var look = row(row);
    out.append("<tr style=\"");
    if (look.is("cantSplit")) out.append("page-break-inside:avoid;");
    double height = look.points("trHeight.val");
    if (height > 0) out.append("height:").append(height).append("pt;");
    out.append("\">");
    int column = 0;
    for (var cell : Xml.children(row, "tc")) {
      var own = new Look().and(Xml.child(cell, "tcPr"));
      int span = (int) own.number("gridSpan.val", 1);
      if (!continues(own)) {
        cell(cell, own, table, span, own.is("vMerge") ? tall(rows, index, column) : 1);
      }
      column += span;
    }
    out.append("</tr>\n");
  }

  private void cell(Element cell, Look own, Look table, int span, int tall) throws Unprintable {
    out.append("<td colspan=\"").append(span).append("\" rowspan=\"").append(tall);
    out.append("\" style=\"").append(css(own, table)).append("\">");
    body.write(cell);
    out.append("</td>");
  }

  private static boolean continues(Look cell) {
    return cell.is("vMerge") && !cell.text("vMerge.val").equals("restart");
  }

  /** Rows that a merged cell goes down. */
  private static int tall(List<Element> rows, int from, int column) {
    int tall = 1;
    for (int i = from + 1; i < rows.size(); i++) {
      var below = at(rows.get(i), column);
      if (below == null || !continues(below)) break;
      tall++;
    }
    return tall;
  }

  private static @Nullable Look at(Element row, int column) {
    int at = 0;
    for (var cell : Xml.children(row, "tc")) {
      var look = new Look().and(Xml.child(cell, "tcPr"));
      if (at == column) return look;
      at += (int) look.number("gridSpan.val", 1);
    }
    return null;
  }

  private static String css(Look own, Look table) {
    var css = new StringBuilder();
    for (var side : SIDES) {
      var inner = side.matches("top|bottom") ? "insideH" : "insideV";
      var border = border(own, "tcBorders." + side);
      if (border == null) border = border(table, "tblBorders." + inner);
      if (border == null) border = border(table, "tblBorders." + side);
      css.append("border-").append(side).append(':').append(border == null ? "none" : border);
      css.append(";padding-").append(side).append(':');
      css.append(table.points("tblCellMar." + side + ".w")).append("pt;");
    }
    var align = own.text("vAlign.val");
    css.append("vertical-align:")
        .append(align.equals("center") ? "middle" : align.equals("bottom") ? "bottom" : "top");
    var fill = own.text("shd.fill");
    if (fill.matches("[0-9A-Fa-f]{6}")) css.append(";background:#").append(fill);
    return css.append(';').toString();
  }

  private static @Nullable String border(Look look, String path) {
    var kind = look.text(path + ".val");
    if (kind.isEmpty()) return null;
    if (kind.matches("none|nil")) return "none";
    return look.number(path + ".sz", 4) / 8 + "pt solid #000";
  }
}
