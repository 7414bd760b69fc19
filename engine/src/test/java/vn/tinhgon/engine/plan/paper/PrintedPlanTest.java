package vn.tinhgon.engine.plan.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tinhgon.engine.print.Form;
import vn.tinhgon.engine.print.OwnFiles;
import vn.tinhgon.engine.print.PdfText;
import vn.tinhgon.engine.print.TemplateUnusable;
import vn.tinhgon.engine.print.Templates;

class PrintedPlanTest {
  private static final PlanPaper PLAN = DongNai.plan(DongNai.rows());

  private static byte[] docx = new byte[0];
  private static byte[] pdf = new byte[0];

  @BeforeAll
  static void print() throws Exception {
    var printed = PLAN.print(Templates.SHIPPED);
    docx = printed.docx();
    pdf = printed.pdf();
  }

  @Test
  void everyTextThatGoesInComesOutOfBoth() throws IOException {
    var labels = Labels.load(OwnFiles.NONE);
    var texts = new ArrayList<String>(List.of(PLAN.subject(), "Số: 09/QĐ-UBND"));
    texts.addAll(PLAN.bases());
    texts.add("Đồng Nai, ngày 05 tháng 02 năm 2026");
    PLAN.articles().forEach(article -> texts.addAll(article.paragraphs()));
    for (int i = 0; i < PLAN.items().size(); i++) {
      for (var part : AnnexItem.of(i + 1, PLAN.items().get(i), labels).parts()) {
        texts.add(part.heading());
        texts.addAll(part.lines());
      }
    }
    texts.addAll(List.of("KT. CHỦ TỊCH PHÓ CHỦ TỊCH", "Nguyễn Thị Hoàng", "- Lưu: VT, KSTT."));

    assertThat(PdfText.of(pdf)).contains(texts);
    assertThat(PdfText.ofDocx(docx)).contains(texts);
    assertThat(PdfText.of(pdf)).contains(PLAN.title().toUpperCase(Locale.ROOT));
  }

  @Test
  void theLastBasisEndsInAFullStopAndTheOthersInSemicolons() throws IOException {
    assertThat(PdfText.of(pdf))
        .contains(
            "kiểm soát thủ tục hành chính; Theo đề nghị của Chánh Văn phòng Ủy ban nhân dân tỉnh."
                + " QUYẾT ĐỊNH: Điều 1.");
  }

  @Test
  void whatAnnouncesTheReasonsStaysWithThem() throws IOException {
    try (var document = new XWPFDocument(new ByteArrayInputStream(docx))) {
      assertThat(document.getParagraphs())
          .filteredOn(paragraph -> paragraph.getText().endsWith(":"))
          .isNotEmpty()
          .allMatch(XWPFParagraph::isKeepNext);
    }
  }

  @Test
  void theFirstPageOfDecisionAndAnnexBearNoNumber() throws IOException {
    var pages = PdfText.pages(pdf);

    assertThat(pages.get(0)).startsWith("ỦY BAN NHÂN DÂN");
    assertThat(pages.get(1)).startsWith("Phụ lục");
    assertThat(pages.get(2)).startsWith("2 ");
    assertThat(pages.get(3)).startsWith("3 ");
  }

  @Test
  void thePaperIsA4AndEveryFontIsEmbedded() throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      for (var page : document.getPages()) {
        assertThat(page.getMediaBox().getWidth()).isCloseTo(PDRectangle.A4.getWidth(), within());
        assertThat(page.getMediaBox().getHeight()).isCloseTo(PDRectangle.A4.getHeight(), within());
        for (var name : page.getResources().getFontNames()) {
          var font = page.getResources().getFont(name);
          assertThat(font.isEmbedded()).as(font.getName()).isTrue();
          assertThat(font.getName()).contains("LiberationSerif");
        }
      }
    }
  }

  @Test
  void tagsInATextStayText() throws Exception {
    var rows = List.of(DongNai.shortened("2.000286", 10, 9, "Bỏ ô {{subject}} và [name] <b>."));
    var printed = DongNai.plan(rows).print(Templates.SHIPPED);

    assertThat(PdfText.of(printed.pdf())).contains("Bỏ ô {{subject}} và [name] <b>.");
  }

  @Test
  void aPlanThatContradictsItselfIsNotPrinted() {
    var plan = DongNai.plan(List.of(DongNai.shortened("1.001653", 5, 3, "Giảm 01 ngày.")));

    assertThatThrownBy(() -> plan.print(Templates.SHIPPED))
        .isInstanceOfSatisfying(
            Inconsistent.class, refused -> assertThat(refused.faults()).hasSize(1));
  }

  @Test
  void aMinistrysOwnTemplateWinsAndABrokenOneIsNamed(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve(Form.PLAN_DECISION.file()), "no document");

    assertThatThrownBy(() -> PLAN.print(new Templates(OwnFiles.in(folder))))
        .isInstanceOfSatisfying(
            TemplateUnusable.class,
            broken -> assertThat(broken.reason().vi()).startsWith("Mẫu quyet-dinh-phuong-an.docx"));
  }

  private static org.assertj.core.data.Offset<Float> within() {
    return org.assertj.core.data.Offset.offset(1f);
  }
}
