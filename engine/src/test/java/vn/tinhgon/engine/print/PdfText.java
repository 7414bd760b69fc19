package vn.tinhgon.engine.print;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** What a reader finds in printed documents, lines joined. */
public final class PdfText {
  private PdfText() {}

  public static String of(byte[] pdf) throws IOException {
    return String.join(" ", pages(pdf));
  }

  public static List<String> pages(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      var pages = new ArrayList<String>();
      for (int i = 1; i <= document.getNumberOfPages(); i++) {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(i);
        stripper.setEndPage(i);
        pages.add(joined(stripper.getText(document)));
      }
      return pages;
    }
  }

  public static String ofDocx(byte[] docx) throws IOException {
    try (var words = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(docx)))) {
      return joined(words.getText());
    }
  }

  public static String joined(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("[\\s\\u00a0]+", " ").strip();
  }
}
