package vn.tinhgon.bpmn.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Node;

/** What another parser reads from the file written is what it reads from the file given. */
class RoundTripTest {

  @TestFactory
  Stream<DynamicTest> everyBundledModelComesBackWhole() {
    return Corpus.models(Corpus.BUNDLED).stream()
        .map(
            file ->
                dynamicTest(
                    Corpus.BUNDLED.relativize(file).toString(),
                    () -> assertThat(lostIn(file)).as("%s", file).isEmpty()));
  }

  @TestFactory
  Stream<DynamicTest> everySampleProcedureComesBackWhole() {
    return Corpus.models(Path.of("procedures")).stream()
        .map(
            file ->
                dynamicTest(
                    file.getFileName().toString(),
                    () -> assertThat(lostIn(file)).as("%s", file).isEmpty()));
  }

  @Test
  void everyModelOfEveryToolComesBackWhole() throws Exception {
    var miwg = Corpus.beside("miwg");
    var tools = new TreeMap<String, List<String>>();
    var whole = new TreeMap<String, Integer>();
    for (var file : Corpus.models(miwg)) {
      var tool = miwg.relativize(file).getName(0).toString();
      var lost = tools.computeIfAbsent(tool, name -> new ArrayList<>());
      lost.addAll(lostIn(file));
      whole.merge(tool, lost.isEmpty() ? 1 : 0, Integer::sum);
    }
    tools.forEach(
        (tool, lost) ->
            System.out.printf("%-55s %3d whole, %d lost%n", tool, whole.get(tool), lost.size()));

    assertThat(tools.values().stream().flatMap(List::stream)).isEmpty();
    assertThat(tools).hasSizeGreaterThan(30);
  }

  @Test
  void everyOtherModelComesBackWhole() throws Exception {
    var lost = new ArrayList<String>();
    for (var folder : List.of("bpmn", "soundness", "layout", "sim")) {
      for (var file : Corpus.models(Corpus.beside(folder))) {
        if (!NOT_XML.contains(file.getFileName().toString())) lost.addAll(lostIn(file));
      }
    }

    assertThat(lost).isEmpty();
  }

  /** Starts with an empty line, which XML does not allow before its declaration. */
  private static final List<String> NOT_XML =
      List.of("scenario.multiple-task-gateways-columns.bpmn");

  @Test
  void whatNobodyUnderstandsStays() throws Exception {
    var xml =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <!-- before --><?tool keep this?>
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:x="urn:x" x:a="1&#10;2&quot;&lt;">
          <process id="p">\t<![CDATA[a ]]]]><![CDATA[> b]]> &amp; 🌏&#13; <x:y xmlns:x="urn:z" x:b=""/></process>
        </definitions>
        <!-- after -->
        """;

    var bytes = xml.getBytes(StandardCharsets.UTF_8);
    assertThat(differences(bytes, BpmnFile.read(bytes, "odd.bpmn").bytes())).isEmpty();
  }

  @Test
  void otherEncodingsBecomeUtf8() throws Exception {
    var xml = "<?xml version=\"1.0\" encoding=\"%s\"?>\r\n<definitions xmlns=\"" + Namespaces.BPMN;
    xml += "\"><process id=\"p\" name=\"Tiếp nhận\"/></definitions>";
    for (var encoding : List.of("UTF-8", "UTF-16", "UTF-16BE", "UTF-16LE")) {
      var bytes = xml.formatted(encoding).getBytes(encoding);
      var file = BpmnFile.read(bytes, "a.bpmn");
      assertThat(file.procedure().name()).as(encoding).isEqualTo("Tiếp nhận");
      assertThat(new String(file.bytes(), StandardCharsets.UTF_8))
          .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<definitions")
          .contains("Tiếp nhận");
    }
  }

  private static List<String> lostIn(Path path) throws Exception {
    var given = Files.readAllBytes(path);
    var file = BpmnFile.read(path);
    var lost = differences(given, file.bytes());
    var again = BpmnFile.read(file.bytes(), file.name());
    var edited = BpmnFile.of(file.xml(), file.name());
    if (!again.procedure().equals(file.procedure())) lost.add("another procedure");
    if (!edited.procedure().equals(file.procedure())) lost.add("another copy");
    return lost.stream().map(one -> path + ": " + one).collect(Collectors.toList());
  }

  private static List<String> differences(byte[] given, byte[] written) throws Exception {
    var before = nodes(parse(given));
    var after = nodes(parse(written));
    var found = new ArrayList<String>();
    if (before.size() != after.size()) found.add("nodes beside the root");
    for (int i = 0; i < Math.min(before.size(), after.size()); i++) {
      if (!before.get(i).isEqualNode(after.get(i))) found.add("node " + i);
    }
    return found;
  }

  private static List<Node> nodes(Document xml) {
    var nodes = new ArrayList<Node>();
    for (var node = xml.getFirstChild(); node != null; node = node.getNextSibling()) {
      nodes.add(node);
    }
    return nodes;
  }

  private static Document parse(byte[] bytes) throws Exception {
    return DocumentBuilderFactory.newDefaultNSInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(bytes));
  }
}
