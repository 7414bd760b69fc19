package vn.tinhgon.engine.print;

import org.w3c.dom.Element;

/** Paragraphs and tables, one after the other. */
final class BodyMarkup {
  private final Docx docx;
  private final StringBuilder out;

  BodyMarkup(Docx docx, StringBuilder out) {
    this.docx = docx;
    this.out = out;
  }

  void write(Element parent) throws Unprintable {
    for (var element : Xml.children(parent)) block(element);
  }

  void block(Element element) throws Unprintable {
    switch (element.getLocalName()) {
      case "p" -> new ParagraphMarkup(docx, out).write(element);
      case "tbl" -> new TableMarkup(docx, out, this).write(element);
      case "sdt", "sdtContent" -> write(element);
      default -> {
        // Properties of the cell or section, bookmarks.
      }
    }
  }
}
