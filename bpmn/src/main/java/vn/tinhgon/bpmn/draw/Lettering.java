package vn.tinhgon.bpmn.draw;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * Breaks names into lines by the widths of a sans-serif face. A table, not the fonts of this
 * machine: the same file gives the same picture everywhere, and a server may have no fonts.
 */
final class Lettering {
  /** Widths of the ASCII characters from space to tilde in thousandths of the size (Helvetica). */
  private static final int[] WIDTHS = {
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
    611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
    667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500,
    222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584
  };

  private Lettering() {}

  /** Lines of a name, none wider than given unless one character is. */
  static List<String> wrap(String text, double width, double size) {
    var lines = new ArrayList<String>();
    for (var paragraph : text.strip().split("\\R")) wrapInto(lines, paragraph, width, size);
    lines.removeIf(String::isEmpty);
    return lines;
  }

  private static void wrapInto(List<String> lines, String text, double width, double size) {
    var line = new StringBuilder();
    for (var word : text.strip().split("\\s+")) {
      if (!line.isEmpty() && width(line + " " + word, size) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      if (!line.isEmpty()) line.append(' ');
      for (var part : pieces(word, width, size)) {
        if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
          lines.add(line.toString());
          line.setLength(0);
        }
        line.append(part);
      }
    }
    lines.add(line.toString());
  }

  /** A word too long for a line is cut where it must be. */
  private static List<String> pieces(String word, double width, double size) {
    if (width(word, size) <= width) return List.of(word);
    var pieces = new ArrayList<String>();
    var piece = new StringBuilder();
    for (int code : word.codePoints().toArray()) {
      var character = Character.toString(code);
      if (!piece.isEmpty() && width(piece + character, size) > width) {
        pieces.add(piece.toString());
        piece.setLength(0);
      }
      piece.append(character);
    }
    pieces.add(piece.toString());
    return pieces;
  }

  /** A place for the name of a flow: above its first level stretch that is long enough. */
  static Box above(List<Point> way, String name) {
    int from = 0;
    for (int i = 0; i + 1 < way.size(); i++) {
      boolean level = Math.abs(way.get(i).y() - way.get(i + 1).y()) < 1;
      if (level && Math.abs(way.get(i).x() - way.get(i + 1).x()) > 40) {
        from = i;
        break;
      }
    }
    var a = way.get(from);
    var b = way.get(from + 1);
    double height = 14.0 * wrap(name, 100, 12).size();
    return new Box((a.x() + b.x()) / 2 - 50, (a.y() + b.y()) / 2 - 4 - height, 100, height);
  }

  static double width(CharSequence text, double size) {
    // Vietnamese letters are as wide as the letters under their marks.
    var bare = Normalizer.normalize(text, Normalizer.Form.NFD);
    double thousandths = 0;
    for (int i = 0; i < bare.length(); i++) {
      char character = bare.charAt(i);
      if (Character.getType(character) == Character.NON_SPACING_MARK) continue;
      if (character >= ' ' && character <= '~') thousandths += WIDTHS[character - ' '];
      else thousandths += Character.isIdeographic(character) ? 1000 : 600;
    }
    return thousandths * size / 1000;
  }
}
