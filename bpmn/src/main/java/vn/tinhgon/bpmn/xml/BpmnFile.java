package vn.tinhgon.bpmn.xml;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.w3c.dom.Comment;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import vn.tinhgon.bpmn.Procedure;

/** A BPMN 2.0 file: its XML, which is the truth, and the procedure read from it. Immutable. */
public final class BpmnFile {
  private final String name;
  private final Document truth;
  private final Document withIds;
  private final Procedure procedure;
  private final ToIntFunction<Element> lines;

  private BpmnFile(
      String name,
      Document truth,
      Document withIds,
      Procedure procedure,
      ToIntFunction<Element> lines) {
    this.name = name;
    this.truth = truth;
    this.withIds = withIds;
    this.procedure = procedure;
    this.lines = lines;
  }

  /** Reads a file of any tool that writes BPMN 2.0. */
  public static BpmnFile read(Path file) throws Unreadable {
    var name = file.getFileName() == null ? file.toString() : file.getFileName().toString();
    return read(content(file, name), name);
  }

  public static BpmnFile read(byte[] bytes, String name) throws Unreadable {
    if (bytes.length > Limits.BYTES) throw new Unreadable(name, 0, Reasons.large(bytes.length));
    var parsed = XmlIn.parse(bytes, name);
    return of(parsed.xml(), name, new Lines(parsed));
  }

  /** What a document has become by an edit; the document must not be changed afterwards. */
  public static BpmnFile of(Document xml, String name) throws Unreadable {
    return of(xml, name, element -> 0);
  }

  private static BpmnFile of(Document truth, String name, ToIntFunction<Element> line)
      throws Unreadable {
    var root = truth.getDocumentElement();
    if (!Elements.is(root, "definitions")) {
      var namespace = root.getNamespaceURI() == null ? "" : root.getNamespaceURI();
      throw new Unreadable(
          name, line.applyAsInt(root), Reasons.notBpmn(root.getNodeName(), namespace));
    }
    var withIds = truth;
    if (Ids.lacking(root)) {
      withIds = copy(truth);
      Ids.complete(withIds);
    }
    var procedure = ProcedureReading.read(withIds, name, new Faults(line));
    return new BpmnFile(name, truth, withIds, procedure, line);
  }

  /** Name of the file, without its folder. */
  public String name() {
    return name;
  }

  public Procedure procedure() {
    return procedure;
  }

  /** Where the elements open, by id; empty where the file was not read from text. */
  public Map<String, Integer> lines() {
    var found = new HashMap<String, Integer>();
    collect(withIds.getDocumentElement(), found);
    return found;
  }

  private void collect(Element element, Map<String, Integer> found) {
    int line = lines.applyAsInt(element);
    if (line > 0) found.putIfAbsent(element.getAttribute("id"), line);
    for (var child : Elements.children(element)) collect(child, found);
  }

  /**
   * A copy of the document, for edits and drawing. Whatever flows has an id in it, even where the
   * file left it out.
   */
  public Document xml() {
    return copy(withIds);
  }

  /** Cloning a whole document at once makes every name and attribute anew: three times the work. */
  private static Document copy(Document xml) {
    var copy = (Document) xml.cloneNode(false);
    for (var child = xml.getFirstChild(); child != null; child = child.getNextSibling()) {
      copy.appendChild(copy.adoptNode(child.cloneNode(true)));
    }
    return copy;
  }

  /**
   * The same procedure without its diagrams, its layout and what nodes repeat of their flows: edits
   * cost less where nobody will look at the file.
   */
  public BpmnFile undrawn() {
    var bare = xml();
    strip(bare.getDocumentElement());
    return new BpmnFile(name, bare, bare, procedure, element -> 0);
  }

  private static void strip(Element element) {
    var child = element.getFirstChild();
    while (child != null) {
      var next = child.getNextSibling();
      if (idle(child)) element.removeChild(child);
      else if (child instanceof Element kept) strip(kept);
      child = next;
    }
  }

  private static boolean idle(Node node) {
    if (node instanceof Element element) {
      return Namespaces.BPMN_DI.equals(element.getNamespaceURI())
          || Elements.is(element, "documentation")
          || Elements.is(element, "incoming")
          || Elements.is(element, "outgoing");
    }
    return node instanceof Comment || node instanceof Text text && text.getData().isBlank();
  }

  /** The file as UTF-8 XML, with all that was in it, understood or not. */
  public byte[] bytes() {
    return XmlOut.write(truth);
  }

  private static byte[] content(Path file, String name) throws Unreadable {
    if (Files.isDirectory(file)) throw new Unreadable(name, 0, Reasons.folder());
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new Unreadable(name, 0, Reasons.special());
    }
    try {
      long size = Files.size(file);
      if (size > Limits.BYTES) throw new Unreadable(name, 0, Reasons.large(size));
      try (var in = Files.newInputStream(file)) {
        return in.readNBytes(Limits.BYTES + 1);
      }
    } catch (NoSuchFileException e) {
      throw new Unreadable(name, 0, Reasons.missing(), e);
    } catch (AccessDeniedException e) {
      throw new Unreadable(name, 0, Reasons.forbidden(), e);
    } catch (IOException e) {
      throw new Unreadable(name, 0, Reasons.failing(), e);
    }
  }

  /** The lines of the elements, looked up only when something is wrong. */
  private static final class Lines implements ToIntFunction<Element> {
    private final XmlIn.Parsed parsed;
    private final Map<Element, Integer> lines = new HashMap<>();

    Lines(XmlIn.Parsed parsed) {
      this.parsed = parsed;
    }

    @Override
    public int applyAsInt(Element element) {
      if (lines.isEmpty()) collect(element.getOwnerDocument().getDocumentElement());
      return lines.getOrDefault(element, 0);
    }

    private void collect(Element element) {
      lines.put(element, parsed.lines()[lines.size()]);
      for (var child : Elements.children(element)) collect(child);
    }
  }
}
