package vn.tinhgon.bpmn.draw;

import java.util.List;

/** Writes SVG: shapes, lines and text, every name escaped. */
final class Svg {
  private static final double LETTER = 12;
  private static final double LINE = 14;

  private final StringBuilder out = new StringBuilder(1 << 14);

  Svg open(String classes, String id) {
    out.append("<g class=\"").append(escape(classes)).append('"');
    out.append(" data-element=\"").append(escape(id)).append("\">");
    return this;
  }

  Svg title(String name) {
    if (!name.isEmpty()) out.append("<title>").append(escape(name)).append("</title>");
    return this;
  }

  void close() {
    out.append("</g>\n");
  }

  Svg rectangle(Box box, double round, String classes) {
    out.append("<rect x=\"").append(number(box.x())).append("\" y=\"").append(number(box.y()));
    out.append("\" width=\"").append(number(box.width()));
    out.append("\" height=\"").append(number(box.height()));
    if (round > 0) out.append("\" rx=\"").append(number(round));
    return end(classes);
  }

  Svg circle(double x, double y, double radius, String classes) {
    out.append("<circle cx=\"").append(number(x)).append("\" cy=\"").append(number(y));
    out.append("\" r=\"").append(number(Math.max(0, radius)));
    return end(classes);
  }

  /** A path whose coordinates count from a point, in a scale. */
  Svg path(String data, double x, double y, double scale, String classes) {
    out.append("<path transform=\"translate(").append(number(x)).append(' ').append(number(y));
    out.append(") scale(").append(scale == 1 ? "1" : Double.toString(scale)).append(")\" d=\"");
    out.append(data);
    return end(classes);
  }

  /** Markers are attributes that name what stands at the ends. */
  Svg line(List<Point> way, String classes, String markers) {
    out.append("<polyline").append(markers).append(" points=\"");
    for (var point : way) {
      out.append(number(point.x())).append(',').append(number(point.y())).append(' ');
    }
    out.setLength(out.length() - 1);
    return end(classes);
  }

  private Svg end(String classes) {
    out.append("\" class=\"").append(classes).append("\"/>");
    return this;
  }

  /** Lines around a middle. */
  Svg centred(String text, double x, double y, double width) {
    var lines = Lettering.wrap(text, width, LETTER);
    return lines(lines, x, y - LINE * (lines.size() - 1) / 2 + LETTER * 0.35, "");
  }

  /** Lines from a top downwards. */
  Svg below(String text, double x, double top, double width) {
    return lines(Lettering.wrap(text, width, LETTER), x, top + LETTER, "");
  }

  /** Lines to the left edge of a box. */
  Svg left(String text, Box box) {
    var lines = Lettering.wrap(text, box.width() - 10, LETTER);
    return lines(lines, box.x() + 6, box.y() + 4 + LETTER, " class=\"left\"");
  }

  /** Along the bar of a pool or lane, read from below. */
  Svg upwards(String text, double x, double y, double length) {
    out.append("<g transform=\"translate(").append(number(x)).append(' ').append(number(y));
    out.append(") rotate(-90)\">");
    centred(text, 0, 0, length);
    out.append("</g>");
    return this;
  }

  private Svg lines(List<String> lines, double x, double y, String how) {
    if (lines.isEmpty()) return this;
    out.append("<text").append(how).append('>');
    for (int i = 0; i < lines.size(); i++) {
      out.append("<tspan x=\"").append(number(x));
      out.append("\" y=\"").append(number(y + i * LINE)).append("\">");
      out.append(escape(lines.get(i))).append("</tspan>");
    }
    out.append("</text>");
    return this;
  }

  String finish(Box view, String title, String head) {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"tg-drawing\" role=\"img\" viewBox=\""
        + number(view.x())
        + ' '
        + number(view.y())
        + ' '
        + number(view.width())
        + ' '
        + number(view.height())
        + "\" width=\""
        + number(view.width())
        + "\" height=\""
        + number(view.height())
        + "\"><title>"
        + escape(title)
        + "</title>"
        + head
        + "\n"
        + out
        + "</svg>\n";
  }

  static String number(double value) {
    return DiagramWriting.number(value);
  }

  /** What XML forbids even escaped is left out. */
  static String escape(String text) {
    var escaped = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            code -> {
              switch (code) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> {
                  boolean allowed = code >= ' ' && (code < 0xD800 || code > 0xDFFF);
                  if (allowed && code != 0xFFFE && code != 0xFFFF) escaped.appendCodePoint(code);
                }
              }
            });
    return escaped.toString();
  }
}
