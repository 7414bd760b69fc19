package vn.tinhgon.engine.print;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.w3c.dom.Element;
import vn.tinhgon.bpmn.Text;

/** Sets a DOCX as PDF: each section for itself, for each has its own paper and numbering. */
final class PdfPages {
  private static final String FRAME =
      """
      <html lang="vi"><head><title>%s</title><style>%s
      body{margin:0;font-family:"%s"}
      p{margin:0;orphans:2;widows:2}
      table{border-collapse:collapse;table-layout:fixed;border-spacing:0;-fs-table-paginate:paginate}
      td{padding:0;word-wrap:break-word}
      </style></head><body>%s</body></html>
      """;

  static {
    XRLog.setLoggingEnabled(false);
  }

  private PdfPages() {}

  static byte[] of(Form form, byte[] bytes) {
    try {
      var docx = new Docx(bytes);
      var parts = new ArrayList<byte[]>();
      int next = 1;
      for (var section : sections(docx)) {
        var pages = new SectionPages(docx, section.end());
        var restart = pages.restartsAt();
        int from = restart == null ? next : restart;
        var part = set(section, docx, pages, from);
        next = from + count(part);
        parts.add(part);
      }
      return joined(parts);
    } catch (IOException e) {
      throw unusable(form, e.getMessage(), e.getMessage());
    } catch (Unprintable e) {
      throw unusable(form, e.what().vi(), e.what().en());
    }
  }

  /** Blocks up to the paragraph that ends the section. */
  private record Section(List<Element> blocks, Element end) {}

  private static List<Section> sections(Docx docx) throws IOException {
    var sections = new ArrayList<Section>();
    var blocks = new ArrayList<Element>();
    for (var element : Xml.children(docx.body())) {
      if (element.getLocalName().equals("sectPr")) {
        sections.add(new Section(List.copyOf(blocks), element));
        blocks.clear();
        continue;
      }
      var end = element.getLocalName().equals("p") ? ParagraphMarkup.sectionEnd(element) : null;
      // The paragraph that only carries the section's end would open an empty page.
      if (end == null || !element.getTextContent().isBlank()) blocks.add(element);
      if (end == null) continue;
      sections.add(new Section(List.copyOf(blocks), end));
      blocks.clear();
    }
    if (sections.isEmpty()) throw new IOException("no section");
    return sections;
  }

  private static byte[] set(Section section, Docx docx, SectionPages pages, int from)
      throws IOException, Unprintable {
    var body = new StringBuilder();
    var markup = new BodyMarkup(docx, body);
    for (var block : section.blocks()) markup.block(block);
    var out = new ByteArrayOutputStream();
    var document = new PDDocument();
    var pdf = new PdfRendererBuilder();
    pdf.usePDDocument(document);
    Fonts.give(pdf, document);
    pdf.useUnicodeLineBreaker(new AtSpaces());
    pdf.useInitialPageNumber(from);
    pdf.withProducer("Tinh Gọn");
    // Pictures come inside the text; nothing is fetched from anywhere.
    for (var when : ExternalResourceControlPriority.values()) {
      pdf.useExternalResourceAccessControl((uri, type) -> uri.startsWith("data:"), when);
    }
    pdf.withHtmlContent(FRAME.formatted("Tinh Gọn", pages.css(), Fonts.FAMILY, body), null);
    pdf.toStream(out);
    // Closes the document, too.
    pdf.run();
    return out.toByteArray();
  }

  private static int count(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return document.getNumberOfPages();
    }
  }

  private static byte[] joined(List<byte[]> parts) throws IOException {
    if (parts.size() == 1) return parts.get(0);
    var out = new ByteArrayOutputStream();
    var merger = new PDFMergerUtility();
    for (var part : parts) merger.addSource(new RandomAccessReadBuffer(part));
    merger.setDestinationStream(out);
    merger.mergeDocuments(IOUtils.createMemoryOnlyStreamCache());
    return out.toByteArray();
  }

  private static TemplateUnusable unusable(Form form, String vi, String en) {
    return new TemplateUnusable(
        new Text(
            "Không dựng được PDF từ mẫu %s: %s. Hãy bỏ phần đó khỏi mẫu."
                .formatted(form.file(), vi),
            "No PDF can be set from template %s: %s. Take it out of the template."
                .formatted(form.file(), en)));
  }
}
