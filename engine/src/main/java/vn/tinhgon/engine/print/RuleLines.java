package vn.tinhgon.engine.print;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/**
 * Draws the rules below the head and the subject as long as Phụ lục I wants them: as long as the
 * line above, or a third to a half of it; and the frame of a stamp close around its words. A
 * template marks them by their style.
 */
final class RuleLines {
  private static final String EQUAL = "GachBang";
  private static final String SHORT = "GachPhan";
  private static final String FRAME = "DoKhan";

  /** KHẨN stands in 20 mm, HỎA TỐC in 30, THƯỢNG KHẨN in 40: so much more than the words. */
  private static final double FRAME_BESIDE = 6 * 72 / 25.4;

  private static final double SHARE = 0.4;
  private static final int TWIPS_A_POINT = 20;

  private RuleLines() {}

  static void fit(XWPFDocument document) {
    var section = new ArrayList<IBodyElement>();
    for (var element : document.getBodyElements()) {
      section.add(element);
      var properties =
          element instanceof XWPFParagraph paragraph ? paragraph.getCTP().getPPr() : null;
      if (properties != null && properties.getSectPr() != null) {
        fit(document, section, width(properties.getSectPr()));
        section.clear();
      }
    }
    fit(document, section, width(document.getDocument().getBody().getSectPr()));
  }

  /** Between the margins, in points. */
  private static double width(@Nullable CTSectPr section) {
    if (section == null || section.getPgSz() == null || section.getPgMar() == null) return 467;
    return (twips(section.getPgSz().getW())
            - twips(section.getPgMar().getLeft())
            - twips(section.getPgMar().getRight()))
        / TWIPS_A_POINT;
  }

  private static void fit(XWPFDocument document, List<IBodyElement> elements, double width) {
    XWPFParagraph above = null;
    for (var element : elements) {
      if (element instanceof XWPFTable table) {
        for (var row : table.getRows()) {
          for (var cell : row.getTableCells()) {
            fit(document, cell.getBodyElements(), cell.getWidth() / (double) TWIPS_A_POINT);
          }
        }
      } else if (element instanceof XWPFParagraph paragraph) {
        if (FRAME.equals(paragraph.getStyle())) {
          indent(paragraph, width, lastLine(document, paragraph, width) + FRAME_BESIDE);
        }
        boolean equal = EQUAL.equals(paragraph.getStyle());
        if (equal || SHORT.equals(paragraph.getStyle())) {
          fit(document, paragraph, above, width, equal ? 1 : SHARE);
        } else if (!paragraph.getText().isBlank()) {
          above = paragraph;
        }
      }
    }
  }

  private static void fit(
      XWPFDocument document,
      XWPFParagraph rule,
      @Nullable XWPFParagraph above,
      double width,
      double share) {
    if (above == null) return;
    indent(rule, width, Math.min(lastLine(document, above, width), width) * share);
  }

  private static void indent(XWPFParagraph rule, double width, double length) {
    int indent = (int) Math.round((width - length) / 2 * TWIPS_A_POINT);
    rule.setIndentationLeft(indent);
    rule.setIndentationRight(indent);
  }

  /** A subject over several lines is ruled by the widest line it can have. */
  private static double lastLine(XWPFDocument document, XWPFParagraph above, double width) {
    var style = document.getStyles().getStyle(above.getStyle());
    var properties = style == null ? null : style.getCTStyle().getRPr();
    boolean bold = properties != null && properties.sizeOfBArray() > 0;
    boolean caps = properties != null && properties.sizeOfCapsArray() > 0;
    double size =
        properties == null || properties.sizeOfSzArray() == 0
            ? 14
            : ((BigInteger) properties.getSzArray(0).getVal()).doubleValue() / 2;
    var text = caps ? above.getText().toUpperCase(Vietnamese.LOCALE) : above.getText();
    return Math.min(Fonts.width(text, size, bold), width * 0.9);
  }

  private static double twips(Object measure) {
    return measure instanceof BigInteger number ? number.doubleValue() : 0;
  }
}
