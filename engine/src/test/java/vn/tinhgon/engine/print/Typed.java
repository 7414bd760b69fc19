package vn.tinhgon.engine.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Lines as somebody would have typed them elsewhere. */
public final class Typed {
  private Typed() {}

  public static byte[] pdf(String... lines) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var document = new PDDocument();
        var font = Typed.class.getResourceAsStream("/print/fonts/LiberationSans-Regular.ttf")) {
      var page = new PDPage();
      document.addPage(page);
      try (var text = new PDPageContentStream(document, page)) {
        text.beginText();
        text.setFont(PDType0Font.load(document, font), 14);
        text.newLineAtOffset(70, 700);
        for (var line : lines) {
          text.showText(line);
          text.newLineAtOffset(0, -20);
        }
        text.endText();
      }
      document.save(bytes);
    }
    return bytes.toByteArray();
  }

  public static byte[] docx(String... lines) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var document = new XWPFDocument()) {
      for (var line : lines) document.createParagraph().createRun().setText(line);
      document.write(bytes);
    }
    return bytes.toByteArray();
  }
}
