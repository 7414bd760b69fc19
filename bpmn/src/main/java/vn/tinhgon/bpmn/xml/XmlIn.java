package vn.tinhgon.bpmn.xml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.ext.DefaultHandler2;

/** Bytes to DOM. Document types are refused unread, so nothing is ever resolved or expanded. */
final class XmlIn {

  /** The document and, in document order, the line on which each of its elements opens. */
  record Parsed(Document xml, int[] lines) {}

  /** A parser at rest keeps nobody's document alive. */
  private static final DefaultHandler2 NOBODY = new DefaultHandler2();

  private static final String NO_DTD = "http://apache.org/xml/features/disallow-doctype-decl";

  /** Making a parser costs as much as reading a small file; each thread keeps its own. */
  private static final ThreadLocal<XMLReader> READER = ThreadLocal.withInitial(XmlIn::reader);

  private static final ThreadLocal<DocumentBuilder> EMPTY = ThreadLocal.withInitial(XmlIn::empty);

  private XmlIn() {}

  static Parsed parse(byte[] bytes, String file) throws Unreadable {
    if (isBlank(bytes)) throw new Unreadable(file, 0, Reasons.empty());
    var building = new DomBuilding(EMPTY.get().newDocument());
    try {
      var source = new InputSource(new ByteArrayInputStream(bytes));
      if (claimsUtf16(bytes)) source.setEncoding("UTF-8");
      hand(building).parse(source);
      return building.parsed();
    } catch (DomBuilding.TooMuch e) {
      throw new Unreadable(file, building.line(), e.reason);
    } catch (SAXParseException e) {
      int line = Math.max(1, e.getLineNumber());
      throw new Unreadable(file, line, Malformed.reason(e, building, bytes), e);
    } catch (UnsupportedEncodingException e) {
      throw new Unreadable(file, 1, Reasons.unknownEncoding(), e);
    } catch (IOException | SAXException e) {
      // Reading from memory fails only where bytes do not belong to the encoding.
      throw new Unreadable(file, Math.max(1, building.line()), Reasons.encoding(), e);
    } finally {
      hand(NOBODY);
    }
  }

  /** Whoever is handed what is read next. */
  private static XMLReader hand(DefaultHandler2 next) {
    var reader = READER.get();
    try {
      reader.setProperty("http://xml.org/sax/properties/lexical-handler", next);
    } catch (SAXException e) {
      throw new IllegalStateException("The JDK's own XML parser refuses a listener", e);
    }
    reader.setContentHandler(next);
    reader.setErrorHandler(next);
    return reader;
  }

  private static DocumentBuilder empty() {
    try {
      return DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("The JDK's own DOM is not there", e);
    }
  }

  private static XMLReader reader() {
    try {
      var factory = SAXParserFactory.newDefaultNSInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature(NO_DTD, true);
      factory.setFeature("http://xml.org/sax/features/namespace-prefixes", true);
      var parser = factory.newSAXParser();
      parser.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      parser.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      // The JDK's own bounds differ from version to version.
      parser.setProperty("jdk.xml.maxElementDepth", "0");
      parser.setProperty("jdk.xml.elementAttributeLimit", String.valueOf(Limits.ATTRIBUTES));
      var reader = parser.getXMLReader();
      Malformed.speakOneLanguage(reader);
      return reader;
    } catch (ParserConfigurationException | SAXException e) {
      throw new IllegalStateException("The JDK's own XML parser refuses its settings", e);
    }
  }

  /** .NET writers declare UTF-16 and then save in UTF-8; the first bytes tell. */
  private static boolean claimsUtf16(byte[] bytes) {
    if (bytes.length < 2 || bytes[0] != '<' || bytes[1] == 0) return false;
    int most = Math.min(bytes.length, 100);
    var start = new String(bytes, 0, most, StandardCharsets.ISO_8859_1);
    int end = start.indexOf("?>");
    return end > 0 && start.substring(0, end).toLowerCase(Locale.ROOT).contains("utf-16");
  }

  private static boolean isBlank(byte[] bytes) {
    for (byte one : bytes) {
      if (one != 0 && !Character.isWhitespace(one)) return false;
    }
    return true;
  }
}
