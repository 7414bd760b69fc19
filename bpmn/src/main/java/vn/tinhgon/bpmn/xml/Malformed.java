package vn.tinhgon.bpmn.xml;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import vn.tinhgon.bpmn.Text;

/** What is wrong with a file that is not well-formed, told from the parser's own words. */
final class Malformed {
  private static final Pattern PREFIX = Pattern.compile("prefix \"([^\"]*)\"");
  private static final Pattern ENTITY = Pattern.compile("entity \"([^\"]*)\" was referenced");
  private static final Pattern TWICE =
      Pattern.compile("\"([^\"]*)\".* already specified for element \"([^\"]*)\"");

  private Malformed() {}

  /** The parser speaks the machine's language otherwise, and its words could not be told apart. */
  @SuppressWarnings("deprecation") // only the old interface of the JDK's parser takes a language
  static void speakOneLanguage(XMLReader reader) throws SAXException {
    if (reader instanceof org.xml.sax.Parser parser) parser.setLocale(Locale.ROOT);
  }

  static Text reason(SAXParseException fault, DomBuilding building, byte[] bytes) {
    var said = String.valueOf(fault.getMessage());
    var open = building.innermost();
    if (said.contains("disallow-doctype-decl")) return Reasons.dtd();
    if (said.contains("not allowed in prolog") || said.contains("preceding the root element")) {
      return Reasons.notXml();
    }
    if (said.contains("byte of") || said.contains("Invalid byte")) return Reasons.encoding();
    if (isCutOff(fault, bytes)) {
      return open == null ? Reasons.truncated() : Reasons.truncated(open.name(), open.line());
    }
    boolean endTag = said.contains("matching end-tag") || said.contains("The end-tag for");
    if (endTag && open != null) {
      return Reasons.mismatched(open.name(), open.line());
    }
    var prefix = PREFIX.matcher(said);
    if (said.contains("not bound") && prefix.find()) return Reasons.unbound(prefix.group(1));
    var entity = ENTITY.matcher(said);
    if (entity.find()) return Reasons.entity(entity.group(1));
    var twice = TWICE.matcher(said);
    if (twice.find()) return Reasons.attributeTwice(twice.group(1), twice.group(2));
    if (said.contains("following the root element") || said.contains("trailing section")) {
      return Reasons.afterTheEnd();
    }
    if (said.contains("invalid XML character")) return Reasons.character();
    if (said.contains("entity reference") || said.contains("reference to entity")) {
      return Reasons.sign("&", "&amp;");
    }
    if (said.contains("must not contain the '<'")) return Reasons.sign("<", "&lt;");
    if (said.startsWith("JAXP")) return Reasons.beyond();
    if (said.contains("encoding") && said.contains("not supported")) {
      return Reasons.unknownEncoding();
    }
    boolean inDeclaration = open == null && fault.getLineNumber() == 1 && startsWithOne(bytes);
    if (inDeclaration || said.contains("[xX][mM][lL]")) {
      return Reasons.declaration();
    }
    return Reasons.malformed();
  }

  /** The parser came to the end of the file, and the file does not end with a tag. */
  private static boolean isCutOff(SAXParseException fault, byte[] bytes) {
    var said = String.valueOf(fault.getMessage());
    if (said.contains("within the same entity") || said.contains("Premature end of file")) {
      return true;
    }
    int end = bytes.length;
    while (end > 0 && (bytes[end - 1] == 0 || Character.isWhitespace(bytes[end - 1]))) end--;
    return bytes[end - 1] != '>' && fault.getLineNumber() >= lines(bytes);
  }

  private static boolean startsWithOne(byte[] bytes) {
    var start = new String(bytes, 0, Math.min(bytes.length, 5), StandardCharsets.ISO_8859_1);
    return start.equals("<?xml");
  }

  private static int lines(byte[] bytes) {
    int lines = 1;
    for (int i = 0; i < bytes.length; i++) {
      boolean windows = bytes[i] == '\r' && (i + 1 == bytes.length || bytes[i + 1] != '\n');
      if (bytes[i] == '\n' || windows) lines++;
    }
    return lines;
  }
}
