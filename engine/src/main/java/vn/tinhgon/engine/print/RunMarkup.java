package vn.tinhgon.engine.print;

import java.util.Base64;
import java.util.Locale;
import org.w3c.dom.Element;

/** The letters and pictures of a paragraph. */
final class RunMarkup {
  private static final double EMU_A_POINT = 12_700;

  /** Where a tab would stop; nothing here is set in columns by tabs. */
  private static final String TAB = "&#160;&#160;&#160;&#160;";

  private static final String END = "</span>";

  private final Docx docx;
  private final StringBuilder out;
  private final Look letters;
  private String last = "";

  RunMarkup(Docx docx, StringBuilder out, Look letters) {
    this.docx = docx;
    this.out = out;
    this.letters = letters;
  }

  void write(Element parent) throws Unprintable {
    for (var element : Xml.children(parent)) {
      switch (element.getLocalName()) {
        case "r" -> run(element);
        case "hyperlink", "ins", "smartTag", "sdtContent", "fldSimple", "sdt" -> write(element);
        default -> {
          // Marks of editing, bookmarks and deleted text show nothing.
        }
      }
    }
  }

  private void run(Element run) throws Unprintable {
    var look = docx.styles().run(letters, Xml.child(run, "rPr"));
    if (look.is("vanish")) return;
    var text = new StringBuilder();
    for (var element : Xml.children(run)) content(element, look, text);
    if (text.isEmpty()) return;
    var css = css(look);
    // Runs of one look are one piece, or a line could break between a word and its full stop.
    if (css.equals(last)) out.setLength(out.length() - END.length());
    else out.append("<span style=\"").append(css).append("\">");
    out.append(text).append(END);
    last = css;
  }

  private void content(Element element, Look look, StringBuilder text) throws Unprintable {
    switch (element.getLocalName()) {
      case "t" -> {
        var words = element.getTextContent();
        text.append(escape(look.is("caps") ? words.toUpperCase(Vietnamese.LOCALE) : words));
      }
      case "tab" -> text.append(TAB);
      case "noBreakHyphen" -> text.append('\u2011');
      case "br", "cr" -> {
        boolean page = Xml.attribute(element, "type").equals("page");
        text.append(page ? "<br style=\"page-break-after:always\"/>" : "<br/>");
      }
      case "drawing" -> picture(element, text);
      case "AlternateContent", "pict", "object" ->
          throw new Unprintable("hình vẽ hoặc hộp văn bản", "a drawn shape or text box");
      case "footnoteReference", "endnoteReference" ->
          throw new Unprintable("chú thích cuối trang", "a footnote");
      default -> {
        // Field codes and hints for the next page break show nothing.
      }
    }
  }

  private void picture(Element drawing, StringBuilder text) throws Unprintable {
    var blip = Xml.below(drawing, "blip");
    var extent = Xml.below(drawing, "extent");
    if (blip == null || extent == null) {
      throw new Unprintable("hình vẽ hoặc hộp văn bản", "a drawn shape or text box");
    }
    var id = Xml.attribute(blip, "embed");
    var bytes = docx.target(id);
    if (bytes == null) throw new Unprintable("hình ở ngoài tệp", "a picture outside the file");
    var type = docx.targetName(id).toLowerCase(Locale.ROOT).endsWith("png") ? "png" : "jpeg";
    text.append("<img src=\"data:image/").append(type).append(";base64,");
    text.append(Base64.getEncoder().encodeToString(bytes)).append("\" style=\"width:");
    text.append(Double.parseDouble(Xml.attribute(extent, "cx")) / EMU_A_POINT).append("pt;height:");
    text.append(Double.parseDouble(Xml.attribute(extent, "cy")) / EMU_A_POINT).append("pt\"/>");
  }

  static String css(Look look) {
    var css = new StringBuilder();
    css.append("font-size:").append(look.number("sz.val", 20) / 2).append("pt;");
    if (look.is("b")) css.append("font-weight:bold;");
    if (look.is("i")) css.append("font-style:italic;");
    if (look.is("u")) css.append("text-decoration:underline;");
    if (look.is("strike")) css.append("text-decoration:line-through;");
    var colour = look.text("color.val");
    if (colour.matches("[0-9A-Fa-f]{6}")) css.append("color:#").append(colour).append(';');
    if (look.text("vertAlign.val").equals("superscript")) css.append("vertical-align:super;");
    if (look.text("vertAlign.val").equals("subscript")) css.append("vertical-align:sub;");
    return css.toString();
  }

  static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
