package vn.tinhgon.bpmn.xml;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import javax.xml.XMLConstants;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.ext.DefaultHandler2;
import org.xml.sax.ext.Locator2;
import vn.tinhgon.bpmn.Text;

/**
 * Builds the document while it is parsed, with comments, CDATA and processing instructions. The
 * JDK's own builder would know neither lines nor a bound on depth.
 */
final class DomBuilding extends DefaultHandler2 {

  /** An element not yet closed. */
  record Open(String name, int line) {}

  /** A bound of {@link Limits} is passed. */
  static final class TooMuch extends SAXException {
    private static final long serialVersionUID = 1;
    final transient Text reason;

    TooMuch(Text reason) {
      super(reason.en());
      this.reason = reason;
    }
  }

  private final Document xml;
  private final Deque<Open> open = new ArrayDeque<>();
  private final StringBuilder text = new StringBuilder();
  private Node at;
  private int[] lines = new int[1024];
  private int elements;

  /** The parser tells where a tag ends; it starts where what came before it ended. */
  private int reached;

  private @Nullable Locator locator;

  DomBuilding(Document xml) {
    this.xml = xml;
    this.at = xml;
    // The parser has checked the names already.
    xml.setStrictErrorChecking(false);
  }

  XmlIn.Parsed parsed() {
    xml.setStrictErrorChecking(true);
    return new XmlIn.Parsed(xml, Arrays.copyOf(lines, elements));
  }

  /** The line the parser has come to. */
  int line() {
    return locator == null ? 0 : Math.max(0, locator.getLineNumber());
  }

  @Nullable Open innermost() {
    return open.peek();
  }

  @Override
  public void setDocumentLocator(Locator locator) {
    this.locator = locator;
  }

  @Override
  public void startElement(String uri, String localName, String name, Attributes attributes)
      throws SAXException {
    flushText();
    if (open.isEmpty() && locator instanceof Locator2 known && known.getXMLVersion() != null) {
      xml.setXmlVersion(known.getXMLVersion());
    }
    int line = open.isEmpty() ? line() : reached;
    open.push(new Open(name, line));
    if (open.size() > Limits.DEPTH) throw new TooMuch(Reasons.deep());
    if (elements == Limits.ELEMENTS) throw new TooMuch(Reasons.many());
    if (elements == lines.length) lines = Arrays.copyOf(lines, elements * 2);
    lines[elements++] = line;

    var element = xml.createElementNS(uri.isEmpty() ? null : uri, name);
    for (int i = 0; i < attributes.getLength(); i++) {
      var attribute = attributes.getQName(i);
      element.setAttributeNS(
          namespace(attribute, attributes.getURI(i)), attribute, attributes.getValue(i));
    }
    at.appendChild(element);
    at = element;
    reached = line();
  }

  private static @Nullable String namespace(String attribute, String uri) {
    if (attribute.equals("xmlns") || attribute.startsWith("xmlns:")) {
      return XMLConstants.XMLNS_ATTRIBUTE_NS_URI;
    }
    return uri.isEmpty() ? null : uri;
  }

  @Override
  public void endElement(String uri, String localName, String name) {
    flushText();
    open.pop();
    at = at.getParentNode();
    reached = line();
  }

  @Override
  public void characters(char[] characters, int start, int length) {
    text.append(characters, start, length);
    reached = line();
  }

  @Override
  public void startCDATA() {
    flushText();
  }

  @Override
  public void endCDATA() {
    at.appendChild(xml.createCDATASection(text.toString()));
    text.setLength(0);
    reached = line();
  }

  @Override
  public void comment(char[] characters, int start, int length) {
    flushText();
    at.appendChild(xml.createComment(new String(characters, start, length)));
    reached = line();
  }

  @Override
  public void processingInstruction(String target, String data) {
    flushText();
    at.appendChild(xml.createProcessingInstruction(target, data));
    reached = line();
  }

  @Override
  public void fatalError(SAXParseException fault) throws SAXException {
    throw fault;
  }

  private void flushText() {
    if (text.isEmpty()) return;
    at.appendChild(xml.createTextNode(text.toString()));
    text.setLength(0);
  }
}
