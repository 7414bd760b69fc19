package vn.tinhgon.bpmn.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tinhgon.bpmn.Cost;
import vn.tinhgon.bpmn.Document;
import vn.tinhgon.bpmn.Flow;
import vn.tinhgon.bpmn.LegalBasis;
import vn.tinhgon.bpmn.Procedure;
import vn.tinhgon.bpmn.Profile;
import vn.tinhgon.bpmn.Step;

/** {@code tg.xsd} is the source; the editor's descriptor and the reader say the same. */
class VocabularyTest {
  private static final String XS = XMLConstants.W3C_XML_SCHEMA_NS_URI;
  private static final Path FOLDER = Path.of("src/main/resources/tg");

  /** Attributes by element, each with its type. */
  private static final Map<String, Map<String, String>> ELEMENTS = new LinkedHashMap<>();

  private static final Map<String, List<String>> CHOICES = new LinkedHashMap<>();
  private static Validator validator;
  private static Element schema;

  @BeforeAll
  static void readSchema() throws Exception {
    var xsd = FOLDER.resolve("tg.xsd");
    validator = SchemaFactory.newDefaultInstance().newSchema(xsd.toFile()).newValidator();
    schema =
        DocumentBuilderFactory.newDefaultNSInstance()
            .newDocumentBuilder()
            .parse(xsd.toFile())
            .getDocumentElement();
    var types = new LinkedHashMap<String, Map<String, String>>();
    for (var type : named("complexType")) {
      var attributes = new LinkedHashMap<String, String>();
      inside(type, "attribute")
          .forEach(one -> attributes.put(one.getAttribute("name"), one.getAttribute("type")));
      types.put(type.getAttribute("name"), attributes);
    }
    for (var type : named("simpleType")) {
      var values = inside(type, "enumeration").map(one -> one.getAttribute("value")).toList();
      if (!values.isEmpty()) CHOICES.put(type.getAttribute("name"), values);
    }
    for (var element : named("element")) {
      var type = element.getAttribute("type").substring("tg:".length());
      ELEMENTS.put(element.getAttribute("name"), types.get(type));
    }
  }

  @Test
  void theReaderTakesExactlyTheValuesOfTheSchema() {
    var probes =
        new LinkedHashSet<>(
            List.of("abc", "-1", "0", "0.5", ".5", "1.", "+2", "2", "6", "7.25", "true", "false"));
    probes.addAll(
        List.of("Đúng", "2026-10-30", "2026-02-30", "30/10/2026", "R/P1M", "R3/P2W", "P1M"));
    CHOICES.values().forEach(probes::addAll);

    var disagreements = new ArrayList<String>();
    ELEMENTS.forEach(
        (element, attributes) ->
            attributes
                .keySet()
                .forEach(
                    attribute ->
                        probes.stream()
                            .map(value -> "%s=\"%s\"".formatted(attribute, value))
                            .filter(one -> valid(element, one) != readable(element, one))
                            .forEach(one -> disagreements.add(element + " " + one))));

    assertThat(disagreements).isEmpty();
  }

  @Test
  void everyAttributeOfTheSchemaReachesItsOwnField() throws Exception {
    for (var element : ELEMENTS.keySet()) {
      var fields = new TreeSet<String>();
      var blank = fields(element, "limit=\"1\"");
      for (var attribute : ELEMENTS.get(element).entrySet()) {
        var value = sample(attribute.getValue());
        var declared = "%s=\"%s\"".formatted(attribute.getKey(), value);
        if (attribute.getKey().equals("limitUnit")) declared += " limit=\"1\"";
        else if (ELEMENTS.get(element).containsKey("limit")) declared += " limitUnit=\"HOUR\"";
        if (!attribute.getKey().startsWith("limit")) declared += " limit=\"1\"";
        var changed = changed(blank, fields(element, declared));
        if (!attribute.getKey().startsWith("limit")) changed.remove("limit");
        assertThat(changed).as("%s %s", element, declared).hasSize(1);
        fields.addAll(changed);
      }
      var all = new TreeSet<>(blank.keySet());
      all.removeAll(element.equals("step") ? Set.of("id", "name", "automatic") : Set.of());
      if (element.equals("branch")) all.retainAll(Set.of("probability"));
      assertThat(fields).as(element).isEqualTo(all);
    }
  }

  @Test
  void theEditorsDescriptorSaysTheSame() throws Exception {
    var json = JsonMapper.shared().readTree(Files.readString(FOLDER.resolve("tg.json")));

    assertThat(json.path("uri").asString()).isEqualTo(Namespaces.TG);
    assertThat(json.path("prefix").asString()).isEqualTo("tg");
    var elements = new LinkedHashMap<String, Map<String, String>>();
    for (var type : json.path("types")) {
      assertThat(type.path("superClass").get(0).asString()).isEqualTo("Element");
      var name = type.path("name").asString();
      var attributes = new LinkedHashMap<String, String>();
      for (var property : type.path("properties")) {
        assertThat(property.path("isAttr").asBoolean()).isTrue();
        attributes.put(property.path("name").asString(), property.path("type").asString());
      }
      elements.put(name.substring(0, 1).toLowerCase() + name.substring(1), attributes);
    }
    var expected = new LinkedHashMap<String, Map<String, String>>();
    ELEMENTS.forEach(
        (element, attributes) -> {
          var types = new LinkedHashMap<String, String>();
          attributes.forEach((name, type) -> types.put(name, moddle(type)));
          expected.put(element, types);
        });
    assertThat(elements).isEqualTo(expected);
    assertThat(choices(json)).isEqualTo(CHOICES);
  }

  @Test
  void everyWordIsExplainedInBothLanguages() {
    for (var name : List.of("attribute", "complexType", "simpleType", "enumeration")) {
      inside(schema, name)
          .forEach(
              one ->
                  assertThat(inside(one, "documentation").limit(2))
                      .as(one.getAttribute("name") + one.getAttribute("value"))
                      .extracting(doc -> doc.getAttributeNS(XMLConstants.XML_NS_URI, "lang"))
                      .containsExactly("vi", "en"));
    }
  }

  private static boolean valid(String element, String attribute) {
    var xml = "<tg:%s xmlns:tg=\"%s\" %s/>".formatted(element, Namespaces.TG, attribute);
    try {
      validator.validate(new StreamSource(new StringReader(xml)));
      return true;
    } catch (SAXException e) {
      return false;
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static boolean readable(String element, String attributes) {
    try {
      read(element, attributes);
      return true;
    } catch (Unreadable e) {
      return false;
    }
  }

  private static Procedure read(String element, String attributes) throws Unreadable {
    var one =
        "<extensionElements><tg:%s xmlns:tg=\"%s\" %s/></extensionElements>"
            .formatted(element, Namespaces.TG, attributes);
    var inStep = element.equals("step") ? one : "";
    var inFlow = element.equals("branch") ? one : "";
    var inProcess = inStep.isEmpty() && inFlow.isEmpty() ? one : "";
    var xml =
        "<definitions xmlns=\"%s\"><process id=\"p\">%s<task id=\"t\">%s</task>%s%s"
            .formatted(
                Namespaces.BPMN,
                inProcess,
                inStep,
                "<sequenceFlow id=\"f\" sourceRef=\"t\" targetRef=\"t\">" + inFlow,
                "</sequenceFlow></process></definitions>");
    return BpmnFile.read(xml.getBytes(StandardCharsets.UTF_8), "a.bpmn").procedure();
  }

  /** The fields of the record that an element becomes. */
  private static Map<String, Object> fields(String element, String attributes) throws Exception {
    var has = ELEMENTS.get(element).containsKey("limit");
    var procedure = read(element, has ? attributes : attributes.replaceAll("limit=\"1\"", ""));
    return switch (element) {
      case "procedure" -> fields(Profile.class, procedure.profile());
      case "cost" -> fields(Cost.class, procedure.costs().get(0));
      case "legalBasis" -> fields(LegalBasis.class, procedure.legalBases().get(0));
      case "document" -> fields(Document.class, procedure.documents().get(0));
      case "step" -> fields(Step.class, procedure.steps().get(0));
      case "branch" -> fields(Flow.class, procedure.graph().flows().get(0));
      default -> throw new IllegalArgumentException(element);
    };
  }

  private static Map<String, Object> fields(Class<?> type, Object one) throws Exception {
    var fields = new LinkedHashMap<String, Object>();
    for (var component : type.getRecordComponents()) {
      fields.put(component.getName(), component.getAccessor().invoke(one));
    }
    return fields;
  }

  private static Set<String> changed(Map<String, Object> before, Map<String, Object> after) {
    var changed = new TreeSet<String>();
    before.forEach(
        (name, value) -> {
          if (!java.util.Objects.equals(value, after.get(name))) changed.add(name);
        });
    return changed;
  }

  private static String sample(String type) {
    var name = type.substring(3);
    if (CHOICES.containsKey(name)) return CHOICES.get(name).get(0);
    return switch (name) {
      case "boolean" -> "true";
      case "date" -> "2026-10-30";
      case "Quantity", "Count", "Level" -> "3";
      case "Probability" -> "0.25";
      case "Repeat" -> "R/P1M";
      default -> "abc";
    };
  }

  private static String moddle(String type) {
    var name = type.substring(3);
    return switch (name) {
      case "string", "date", "Names", "Repeat" -> "String";
      case "boolean" -> "Boolean";
      case "Quantity", "Probability" -> "Real";
      case "Count", "Level" -> "Integer";
      default -> name;
    };
  }

  private static Map<String, List<String>> choices(JsonNode json) {
    var choices = new LinkedHashMap<String, List<String>>();
    for (var choice : json.path("enumerations")) {
      var values = new ArrayList<String>();
      for (var value : choice.path("literalValues")) values.add(value.path("name").asString());
      choices.put(choice.path("name").asString(), values);
    }
    return choices;
  }

  private static List<Element> named(String name) {
    return Elements.children(schema).stream()
        .filter(one -> XS.equals(one.getNamespaceURI()) && name.equals(one.getLocalName()))
        .toList();
  }

  private static Stream<Element> inside(Element element, String name) {
    var nodes = element.getElementsByTagNameNS(XS, name);
    return java.util.stream.IntStream.range(0, nodes.getLength())
        .mapToObj(i -> (Element) nodes.item(i));
  }
}
