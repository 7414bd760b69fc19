package vn.tinhgon.engine.plan.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTOnOff;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.DocumentDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.HdrDocument;
import vn.tinhgon.engine.print.Templates;

/** The printed decision against Nghị định 30/2020/NĐ-CP, Phụ lục I, as a reader measures it. */
class LayoutTest {
  private static final double MM = 72 / 25.4;
  private static final Pattern FONT = Pattern.compile("w:(?:ascii|hAnsi|cs)=\"([^\"]*)\"");
  private static final Pattern COLOUR = Pattern.compile("w:color(?: w:val)?=\"([^\"]*)\"");
  private static final Pattern STAMP =
      Pattern.compile("<w:style [^>]*w:styleId=\"DoKhan\".*?</w:style>", Pattern.DOTALL);
  private static final double TWIPS_A_MM = 1440 / 25.4;
  private static final PlanPaper PLAN = DongNai.plan(DongNai.rows());
  private static final List<Line> LINES = new ArrayList<>();
  private static byte[] docx = new byte[0];

  private record Line(int page, String text, double left, double right, double top, Look look) {}

  private record Look(double size, boolean bold, boolean italic) {}

  @BeforeAll
  static void print() throws Exception {
    var printed = PLAN.print(Templates.SHIPPED);
    docx = printed.docx();
    try (var document = Loader.loadPDF(printed.pdf())) {
      new PDFTextStripper() {
        @Override
        protected void writeString(String text, List<TextPosition> letters) {
          var first = letters.get(0);
          var last = letters.get(letters.size() - 1);
          var font = first.getFont().getName();
          LINES.add(
              new Line(
                  getCurrentPageNo(),
                  Normalizer.normalize(text, Normalizer.Form.NFC).replace('\u00a0', ' ').strip(),
                  first.getXDirAdj() / MM,
                  (last.getXDirAdj() + last.getWidthDirAdj()) / MM,
                  first.getYDirAdj() / MM,
                  new Look(first.getFontSize(), font.contains("Bold"), font.contains("Italic"))));
        }
      }.getText(document);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM | 12 | 13 | bold",
        "Độc lập - Tự do - Hạnh phúc | 13 | 14 | bold",
        "ỦY BAN NHÂN DÂN | 12 | 13 | bold",
        "Số: 09/QĐ-UBND | 13 | 13 | regular",
        "THƯỢNG KHẨN | 13 | 14 | bold",
        "Đồng Nai, ngày 05 tháng 02 năm 2026 | 13 | 14 | italic",
        "QUYẾT ĐỊNH | 13 | 14 | bold",
        "Về việc | 13 | 14 | bold",
        "Căn cứ | 13 | 14 | italic",
        "Điều 1. | 13 | 14 | bold",
        "KT. CHỦ TỊCH | 13 | 14 | bold",
        "Nguyễn Thị Hoàng | 13 | 14 | bold",
        "Nơi nhận: | 12 | 12 | bold italic",
        "- Lưu: VT, KSTT. | 11 | 11 | regular",
        "Phụ lục | 14 | 14 | bold"
      })
  void everyPartHasItsLettersAndSize(String text, double least, double most, String cut)
      throws IOException {
    var line =
        LINES.stream()
            .filter(one -> one.text().startsWith(text))
            .findFirst()
            .orElseThrow(() -> new AssertionError("not printed: " + text));

    assertThat(line.look().size()).as(text).isBetween(least - 0.05, most + 0.05);
    assertThat(line.look().bold()).as(text + " bold").isEqualTo(cut.contains("bold"));
    assertThat(line.look().italic()).as(text + " italic").isEqualTo(cut.contains("italic"));
    var written = written(text);
    assertThat(written.size()).as(text + " in the DOCX").isBetween(least, most);
    assertThat(written.bold()).as(text + " in the DOCX").isEqualTo(line.look().bold());
    assertThat(written.italic()).as(text + " in the DOCX").isEqualTo(line.look().italic());
  }

  /** How Word draws the first letter of a paragraph: its own word, its style's, or the default. */
  private static Look written(String text) throws IOException {
    try (var document = new XWPFDocument(new ByteArrayInputStream(docx))) {
      var paragraph =
          paragraphs(document)
              .filter(one -> capitals(one.getText()).startsWith(capitals(text)))
              .findFirst()
              .orElseThrow(() -> new AssertionError("not in the DOCX: " + text));
      var said = new ArrayList<CTRPr>();
      var own = paragraph.getRuns().get(0).getCTR().getRPr();
      if (own != null) said.add(own);
      for (var style = document.getStyles().getStyle(paragraph.getStyleID()); style != null; ) {
        if (style.getCTStyle().getRPr() != null) said.add(style.getCTStyle().getRPr());
        style = document.getStyles().getStyle(style.getBasisStyleID());
      }
      var size =
          said.stream()
              .filter(one -> one.sizeOfSzArray() > 0)
              .map(one -> ((BigInteger) one.getSzArray(0).getVal()).doubleValue() / 2)
              .findFirst()
              .orElse(document.getStyles().getDefaultRunStyle().getFontSizeAsDouble());
      return new Look(
          size,
          is(said, CTRPr::sizeOfBArray, one -> one.getBArray(0)),
          is(said, CTRPr::sizeOfIArray, one -> one.getIArray(0)));
    }
  }

  /** Some styles print their letters as capitals. */
  private static String capitals(String text) {
    return text.replace('\u00a0', ' ').strip().toUpperCase(Locale.ROOT);
  }

  private static boolean is(
      List<CTRPr> said, ToIntFunction<CTRPr> many, Function<CTRPr, CTOnOff> first) {
    return said.stream()
        .filter(one -> many.applyAsInt(one) > 0)
        .map(first)
        .findFirst()
        .map(
            one ->
                !one.isSetVal()
                    || !List.of("0", "false", "off").contains(one.xgetVal().getStringValue()))
        .orElse(false);
  }

  private static Stream<XWPFParagraph> paragraphs(XWPFDocument document) {
    var cells =
        document.getTables().stream()
            .flatMap(table -> table.getRows().stream())
            .flatMap(row -> row.getTableCells().stream())
            .flatMap(cell -> cell.getParagraphs().stream());
    return Stream.concat(document.getParagraphs().stream(), cells);
  }

  @Test
  void wordFindsEveryElementWhereItsSchemaWantsIt() throws Exception {
    try (var parts = new ZipInputStream(new ByteArrayInputStream(docx))) {
      var seen = new ArrayList<String>();
      for (var part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
        var content = new ByteArrayInputStream(parts.readAllBytes());
        var read =
            switch (part.getName().replaceAll("\\d*\\.xml$", "")) {
              case "word/document" -> DocumentDocument.Factory.parse(content);
              case "word/header" -> HdrDocument.Factory.parse(content);
              default -> null;
            };
        if (read == null) continue;
        var faults = new ArrayList<XmlError>();
        read.validate(new XmlOptions().setErrorListener(faults));
        assertThat(faults).as(part.getName()).isEmpty();
        seen.add(part.getName());
      }
      assertThat(seen).hasSizeGreaterThan(1);
    }
  }

  @Test
  void everyLetterOfTheDocxIsTimesNewRomanAndBlackButTheStamp() throws IOException {
    var fonts = new ArrayList<String>();
    var colours = new ArrayList<String>();
    try (var parts = new ZipInputStream(new ByteArrayInputStream(docx))) {
      for (var part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
        var xml = new String(parts.readAllBytes(), StandardCharsets.UTF_8);
        FONT.matcher(xml).results().forEach(it -> fonts.add(it.group(1)));
        COLOUR
            .matcher(STAMP.matcher(xml).replaceAll(""))
            .results()
            .forEach(it -> colours.add(it.group(1)));
      }
    }
    assertThat(fonts).isNotEmpty().containsOnly("Times New Roman");
    assertThat(colours).isSubsetOf("000000", "auto");
  }

  /** 20, 30 or 40 mm for KHẨN, HỎA TỐC, THƯỢNG KHẨN (ô số 10b). */
  @Test
  void theUrgencyIsStampedInAFrameAsWideAsTheDecreeSays() throws IOException {
    try (var document = new XWPFDocument(new ByteArrayInputStream(docx))) {
      var cell = document.getTables().get(0).getRow(0).getCell(0);
      var stamps =
          cell.getParagraphs().stream().filter(one -> "DoKhan".equals(one.getStyle())).toList();

      assertThat(stamps).singleElement();
      var stamp = stamps.get(0);
      assertThat(stamp.getText()).isEqualTo("THƯỢNG KHẨN");
      assertThat(
              (cell.getWidth() - stamp.getIndentationLeft() - stamp.getIndentationRight())
                  / TWIPS_A_MM)
          .isCloseTo(40, offset(2.0));
    }
  }

  @Test
  void nothingStandsInTheMarginsOfThePages() {
    var numbers = LINES.stream().filter(line -> line.text().matches("\\d+") && line.top() < 20);
    var body = new ArrayList<>(LINES);
    body.removeAll(numbers.toList());

    assertThat(body).allMatch(line -> line.left() >= 29.9 && line.right() <= 195.1);
    assertThat(body).allMatch(line -> line.top() >= 20 && line.top() <= 277);
    assertThat(body.stream().mapToDouble(Line::left).min().orElseThrow()).isBetween(29.9, 35.0);
  }

  @Test
  void pageNumbersStandAtTheTopInTheMiddleFromTheSecondPageOn() {
    var numbers =
        LINES.stream().filter(line -> line.text().matches("\\d+") && line.top() < 20).toList();

    assertThat(numbers).isNotEmpty().noneMatch(line -> line.page() == 1);
    for (var number : numbers) {
      assertThat(number.look().size()).isBetween(13.0, 14.05);
      assertThat((number.left() + number.right()) / 2).isCloseTo((30 + 195) / 2.0, offset(1.0));
    }
  }

  @Test
  void everySectionOfTheDocxIsA4WithTheMarginsOfTheDecree() throws IOException {
    try (var document = new XWPFDocument(new ByteArrayInputStream(docx))) {
      var sections = new ArrayList<CTSectPr>();
      sections.add(document.getDocument().getBody().getSectPr());
      for (var paragraph : document.getParagraphs()) {
        var properties = paragraph.getCTP().getPPr();
        if (properties != null && properties.isSetSectPr()) sections.add(properties.getSectPr());
      }
      assertThat(sections).hasSizeGreaterThan(1);
      for (var section : sections) {
        assertThat(mm(section.getPgSz().getW())).isCloseTo(210, offset(0.1));
        assertThat(mm(section.getPgSz().getH())).isCloseTo(297, offset(0.1));
        assertThat(mm(section.getPgMar().getTop())).isBetween(20.0, 25.0);
        assertThat(mm(section.getPgMar().getBottom())).isBetween(20.0, 25.0);
        assertThat(mm(section.getPgMar().getLeft())).isBetween(30.0, 35.0);
        assertThat(mm(section.getPgMar().getRight())).isBetween(15.0, 20.0);
        assertThat(section.isSetTitlePg()).as("the first page bears no number").isTrue();
      }
      assertThat(document.getStyles().getDefaultRunStyle().getFontSizeAsDouble())
          .isBetween(13.0, 14.0);
    }
  }

  private static double mm(Object twips) {
    return ((BigInteger) twips).doubleValue() / TWIPS_A_MM;
  }

  /** Other programs draw a line where only its colour is named. */
  @Test
  void nothingIsUnderlined() throws IOException {
    try (var word = new XWPFDocument(new ByteArrayInputStream(docx))) {
      assertThat(word.getDocument().xmlText()).doesNotContain("<w:u ");
    }
  }
}
