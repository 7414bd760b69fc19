package vn.tinhgon.engine.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * Liberation Serif, of the same widths as Times New Roman, which Phụ lục I asks for and nobody may
 * ship: what fits in Word fits in the PDF.
 */
final class Fonts {
  static final String FAMILY = "Liberation Serif";

  private static final Font REGULAR = font("Regular");
  private static final Font BOLD = font("Bold");

  private Fonts() {}

  static void give(PdfRendererBuilder pdf) {
    pdf.useFont(() -> stream("Regular"), FAMILY, 400, FontStyle.NORMAL, true);
    pdf.useFont(() -> stream("Bold"), FAMILY, 700, FontStyle.NORMAL, true);
    pdf.useFont(() -> stream("Italic"), FAMILY, 400, FontStyle.ITALIC, true);
    pdf.useFont(() -> stream("BoldItalic"), FAMILY, 700, FontStyle.ITALIC, true);
  }

  /** Width of a text in points. */
  static double width(String text, double size, boolean bold) {
    var context = new FontRenderContext(null, true, true);
    return (bold ? BOLD : REGULAR)
        .deriveFont((float) size)
        .getStringBounds(text, context)
        .getWidth();
  }

  private static Font font(String cut) {
    try (var in = stream(cut)) {
      return Font.createFont(Font.TRUETYPE_FONT, in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FontFormatException e) {
      throw new IllegalStateException("The font that ships is broken: " + cut, e);
    }
  }

  private static InputStream stream(String cut) {
    var file = "/print/fonts/LiberationSerif-" + cut + ".ttf";
    return Objects.requireNonNull(Fonts.class.getResourceAsStream(file), file);
  }
}
