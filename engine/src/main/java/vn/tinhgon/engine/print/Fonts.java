package vn.tinhgon.engine.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Liberation Serif, of the same widths as Times New Roman, which Phụ lục I asks for and nobody may
 * ship: what fits in Word fits in the PDF.
 */
final class Fonts {
  static final String FAMILY = "Liberation Serif";

  private static final Font REGULAR = font("Regular");
  private static final Font BOLD = font("Bold");

  private Fonts() {}

  /** Embeds what is used of each cut in the document. */
  static void give(PdfRendererBuilder pdf, PDDocument document) throws IOException {
    pdf.useFont(cut("Regular", document), FAMILY, 400, FontStyle.NORMAL, true);
    pdf.useFont(cut("Bold", document), FAMILY, 700, FontStyle.NORMAL, true);
    pdf.useFont(cut("Italic", document), FAMILY, 400, FontStyle.ITALIC, true);
    pdf.useFont(cut("BoldItalic", document), FAMILY, 700, FontStyle.ITALIC, true);
  }

  private static PDFontSupplier cut(String cut, PDDocument document) throws IOException {
    try (var in = stream(cut)) {
      var font = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
      // Ligatures are nothing Vietnamese needs, and looking for them takes most of the time.
      font.setEnableGsub(false);
      return new PDFontSupplier(PDType0Font.load(document, font, true));
    }
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
