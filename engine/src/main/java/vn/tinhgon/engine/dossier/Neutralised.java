package vn.tinhgon.engine.dossier;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.tinhgon.bpmn.Text;

/**
 * What a file would have another engine run, and this one never does: the process model is written
 * afresh, so nothing of it comes along. The officer is told of each.
 */
final class Neutralised {
  private static final Map<String, Text> ELEMENTS =
      Map.ofEntries(
          Map.entry("script", new Text("Mã lệnh (script)", "A script")),
          Map.entry("connector", new Text("Kết nối ra ngoài (connector)", "A connector")),
          Map.entry(
              "executionListener",
              new Text("Bộ lắng nghe khi chạy (executionListener)", "An execution listener")),
          Map.entry(
              "taskListener", new Text("Bộ lắng nghe của việc (taskListener)", "A task listener")),
          Map.entry("inputOutput", new Text("Gán biến (inputOutput)", "A mapping of variables")),
          Map.entry(
              "conditionExpression",
              new Text(
                  "Điều kiện tự động của nhánh; người ở bước trước chọn nhánh",
                  "A condition of a branch; the person before chooses the branch")),
          Map.entry(
              "completionCondition",
              new Text("Điều kiện dừng lặp", "A condition that ends a repetition")),
          Map.entry(
              "condition",
              new Text(
                  "Điều kiện tự động của sự kiện; một người xác nhận khi điều đó xảy ra",
                  "A condition of an event; a person confirms when it has come")),
          Map.entry(
              "activationCondition",
              new Text("Điều kiện mở cổng phức hợp", "A condition that opens a complex gateway")),
          Map.entry("loopCondition", new Text("Điều kiện lặp", "A condition to repeat")),
          Map.entry(
              "loopCharacteristics",
              new Text("Danh sách lặp tính bằng biểu thức", "A computed list")),
          Map.entry(
              "resourceAssignmentExpression",
              new Text("Người nhận tính bằng biểu thức", "A computed assignee")),
          Map.entry(
              "assignmentDefinition",
              new Text("Người nhận tính bằng biểu thức", "A computed assignee")),
          Map.entry("assignment", new Text("Gán dữ liệu (assignment)", "An assignment of data")),
          Map.entry(
              "transformation",
              new Text("Biến đổi dữ liệu (transformation)", "A transformation of data")),
          Map.entry(
              "messagePath",
              new Text("Biểu thức ghép thông điệp (messagePath)", "An expression on a message")),
          Map.entry(
              "validation", new Text("Kiểm tra biểu mẫu (validation)", "A validation of a form")),
          Map.entry("ioMapping", new Text("Gán biến (ioMapping)", "A mapping of variables")),
          Map.entry(
              "taskDefinition",
              new Text("Việc cho máy khác làm (external task)", "An external task")),
          Map.entry(
              "calledDecision",
              new Text("Bảng quyết định ngoài (calledDecision)", "A decision table")),
          Map.entry("onEntry-script", new Text("Mã lệnh khi vào bước", "A script on entry")),
          Map.entry("onExit-script", new Text("Mã lệnh khi rời bước", "A script on exit")),
          Map.entry("loopCardinality", new Text("Số lần lặp tính sẵn", "A computed repetition")),
          Map.entry(
              "timeDuration",
              new Text(
                  "Thời gian ghi trong sự kiện; chương trình dùng thời hạn của bước",
                  "The time of an event; the limit of the step is used")),
          Map.entry(
              "timeDate",
              new Text(
                  "Ngày ghi trong sự kiện; chương trình dùng thời hạn của bước",
                  "The date of an event; the limit of the step is used")),
          Map.entry("timeCycle", new Text("Chu kỳ ghi trong sự kiện", "The cycle of an event")));

  private static final Map<String, Text> ATTRIBUTES =
      Map.ofEntries(
          Map.entry("class", new Text("Lớp chương trình (class)", "A class of a program")),
          Map.entry(
              "delegateExpression",
              new Text("Biểu thức gọi chương trình (delegateExpression)", "A delegate expression")),
          Map.entry("expression", new Text("Biểu thức (expression)", "An expression")),
          Map.entry(
              "variableMappingClass",
              new Text("Lớp gán biến (variableMappingClass)", "A class that maps variables")),
          Map.entry(
              "formHandlerClass",
              new Text("Lớp xử lý biểu mẫu (formHandlerClass)", "A class that handles a form")),
          Map.entry("resource", new Text("Tệp mã lệnh (resource)", "A file with a script")),
          Map.entry("formRef", new Text("Biểu mẫu ngoài (formRef)", "A form of another program")),
          Map.entry("caseRef", new Text("Vụ việc được gọi (caseRef)", "A called case")),
          Map.entry("topic", new Text("Việc cho máy khác làm (external task)", "An external task")),
          Map.entry(
              "decisionRef", new Text("Bảng quyết định ngoài (decisionRef)", "A decision table")),
          Map.entry(
              "calledElement", new Text("Quy trình được gọi (calledElement)", "A called process")),
          Map.entry("assignee", new Text("Người nhận tính bằng biểu thức", "A computed assignee")),
          Map.entry(
              "candidateUsers", new Text("Nhóm nhận tính bằng biểu thức", "Computed candidates")),
          Map.entry(
              "candidateGroups", new Text("Nhóm nhận tính bằng biểu thức", "Computed candidates")),
          Map.entry("dueDate", new Text("Hạn tính bằng biểu thức", "A computed due date")),
          Map.entry("formKey", new Text("Biểu mẫu ngoài (formKey)", "A form of another program")),
          Map.entry(
              "collection", new Text("Danh sách lặp tính bằng biểu thức", "A computed list")));

  private static final Set<Text> TIMES =
      Set.of(ELEMENTS.get("timeDuration"), ELEMENTS.get("timeDate"), ELEMENTS.get("timeCycle"));

  /** Vocabularies in which tools tell their engines what to run. */
  private static final Set<String> ENGINES =
      Set.of(
          "http://camunda.org/schema/1.0/bpmn",
          "http://camunda.org/schema/zeebe/1.0",
          "http://activiti.org/bpmn",
          "http://flowable.org/bpmn",
          "http://www.jboss.org/drools");

  private Neutralised() {}

  /** Something that will not be run, and the element it belongs to. */
  record Code(String element, Text what) {
    boolean time() {
      return TIMES.contains(what);
    }
  }

  static List<Code> in(byte[] bpmn) {
    var found = new LinkedHashSet<Code>();
    try {
      var reader = factory().createXMLStreamReader(new ByteArrayInputStream(bpmn));
      var owners = new ArrayDeque<String>();
      var within = new ArrayDeque<String>();
      while (reader.hasNext()) {
        var event = reader.next();
        if (event == XMLStreamReader.START_ELEMENT) {
          var id = reader.getAttributeValue(null, "id");
          // What an event waits for belongs to the event, whatever id a tool gave it.
          var own = id != null && !reader.getLocalName().endsWith("EventDefinition");
          owners.push(own ? id : owners.isEmpty() ? "" : owners.peek());
          look(reader, owners.peek(), found);
          within.push(reader.getLocalName());
        } else if (event == XMLStreamReader.END_ELEMENT) {
          owners.pop();
          within.pop();
        } else if (event == XMLStreamReader.CHARACTERS && computed(reader.getText())) {
          if (!ELEMENTS.containsKey(within.peek())) {
            found.add(new Code(owners.peek(), expression(within.peek())));
          }
        }
      }
    } catch (XMLStreamException e) {
      throw new IllegalStateException("A file of the catalogue was readable once", e);
    }
    return new ArrayList<>(found);
  }

  private static XMLInputFactory factory() {
    var factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  private static void look(XMLStreamReader reader, String owner, LinkedHashSet<Code> found) {
    var element = ELEMENTS.get(reader.getLocalName());
    if (element != null) found.add(new Code(owner, element));
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      var name = reader.getAttributeLocalName(i);
      var foreign =
          ENGINES.contains(String.valueOf(reader.getAttributeNamespace(i)))
              || name.equals("calledElement")
              || ENGINES.contains(String.valueOf(reader.getNamespaceURI()));
      if (ENGINES.contains(String.valueOf(reader.getAttributeNamespace(i)))
          && name.equals("type")
          && !reader.getAttributeValue(i).equals("external")) {
        found.add(new Code(owner, builtIn(reader.getAttributeValue(i))));
      } else if (foreign && ATTRIBUTES.containsKey(name)) {
        found.add(new Code(owner, ATTRIBUTES.get(name)));
      } else if (computed(reader.getAttributeValue(i))) {
        found.add(new Code(owner, expression(name)));
      }
    }
  }

  /** Engines evaluate these even in the name of a step or of a message. */
  private static boolean computed(String text) {
    return text.contains("${") || text.contains("#{");
  }

  /** Mail, shell and the like: a task of one of these types runs without any code of its own. */
  private static Text builtIn(String type) {
    return new Text(
        "Lệnh dựng sẵn của máy khác (%s)".formatted(type),
        "A built-in command of another engine (%s)".formatted(type));
  }

  private static Text expression(String place) {
    return new Text(
        "Biểu thức trong “%s”; chỉ được hiện như chữ".formatted(place),
        "An expression in “%s”; it is shown as mere text".formatted(place));
  }
}
