package vn.tinhgon.bpmn.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vn.tinhgon.bpmn.Limit;
import vn.tinhgon.bpmn.TimeUnit;
import vn.tinhgon.bpmn.draw.Layout;
import vn.tinhgon.bpmn.xml.BpmnFile;
import vn.tinhgon.bpmn.xml.Namespaces;
import vn.tinhgon.bpmn.xml.Unreadable;

/** Makes a model of a steps table: one step after the other, a lane for each performer. */
public final class TableModel {
  /** "Không đạt: quay lại bước 3" draws a branch back. */
  private static final Pattern RETURN =
      Pattern.compile(
          "(?:khong|chua) (?:dat|dong y|du|hop le)[^.;]*?(?:ve|lai|tra)[^.;]*?buoc (\\d+)");

  private static final Pattern REMARK = Pattern.compile("\\([^)]*\\)");

  private final Document xml;
  private final Element process;
  private final List<Element> flows = new ArrayList<>();

  private TableModel() {
    try {
      xml = DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
    var root = xml.createElementNS(Namespaces.BPMN, "bpmn:definitions");
    root.setAttributeNS("http://www.w3.org/2000/xmlns/", "xmlns:tg", Namespaces.TG);
    root.setAttribute("targetNamespace", "urn:tinhgon:procedures");
    xml.appendChild(root);
    process = bpmn(root, "process", "thu_tuc");
    process.setAttribute("isExecutable", "true");
  }

  /** The laid-out model of a table. */
  public static BpmnFile of(StepTable table, String name) throws Unreadable {
    var model = new TableModel();
    model.write(table);
    return Layout.complete(BpmnFile.of(model.xml, name));
  }

  private void write(StepTable table) {
    process.setAttribute("name", table.title());
    var rows = table.rows();
    declareResults(rows);
    var lanes = bpmn(process, "laneSet", "cac_don_vi");
    var steps = new LinkedHashMap<String, List<String>>();
    bpmn(process, "startEvent", "bat_dau").setAttribute("name", "Bắt đầu");
    @Nullable List<String> lastLane = null;
    var before = "bat_dau";
    var branch = "";
    for (var i = 0; i < rows.size(); i++) {
      var id = id(i);
      step(rows.get(i), i);
      var lane = steps.computeIfAbsent(rows.get(i).performer(), performer -> new ArrayList<>());
      lane.add(id);
      lastLane = lane;
      if (i == 0) lane.add("bat_dau");
      flow(before, id, branch);
      before = id;
      branch = "";
      var back = returnsTo(rows.get(i), rows, i);
      if (back == null) continue;
      before = "cong_" + (i + 1);
      branch = "Đạt";
      bpmn(process, "exclusiveGateway", before).setAttribute("name", "Đạt?");
      lane.add(before);
      flow(id, before, "");
      flow(before, id(back), "Không đạt");
    }
    bpmn(process, "endEvent", "ket_thuc").setAttribute("name", "Kết thúc");
    flow(before, "ket_thuc", branch);
    if (lastLane != null) lastLane.add("ket_thuc");
    flows.forEach(process::appendChild);
    writeLanes(lanes, steps);
  }

  private void writeLanes(Element lanes, Map<String, List<String>> steps) {
    if (steps.size() < 2) {
      process.removeChild(lanes);
      return;
    }
    var n = 0;
    for (var entry : steps.entrySet()) {
      var lane = bpmn(lanes, "lane", "don_vi_" + ++n);
      lane.setAttribute("name", entry.getKey());
      for (var step : entry.getValue()) {
        var reference = xml.createElementNS(Namespaces.BPMN, "bpmn:flowNodeRef");
        reference.setTextContent(step);
        lane.appendChild(reference);
      }
    }
  }

  private void declareResults(List<StepTable.Row> rows) {
    if (rows.stream().allMatch(row -> row.result().isBlank())) return;
    var extensions = bpmn(process, "extensionElements", "");
    for (var i = 0; i < rows.size(); i++) {
      if (rows.get(i).result().isBlank()) continue;
      var document = xml.createElementNS(Namespaces.TG, "tg:document");
      document.setAttribute("id", "ket_qua_" + (i + 1));
      document.setAttribute("name", oneLine(rows.get(i).result()));
      extensions.appendChild(document);
    }
  }

  private void step(StepTable.Row row, int i) {
    var task = bpmn(process, "userTask", id(i));
    task.setAttribute("name", withoutReturn(row.content()));
    var limit = Term.read(row.time(), TimeUnit.DAY);
    if (limit == null && row.result().isBlank()) return;
    var step = xml.createElementNS(Namespaces.TG, "tg:step");
    if (limit != null) writeLimit(step, limit);
    if (!row.result().isBlank()) step.setAttribute("writes", "ket_qua_" + (i + 1));
    bpmn(task, "extensionElements", "").appendChild(step);
  }

  private static void writeLimit(Element step, Limit limit) {
    step.setAttribute("limit", Double.toString(limit.value()));
    step.setAttribute("limitUnit", limit.unit().name());
  }

  /** Index of the row a failed check goes back to; null where the row names none above it. */
  private static @Nullable Integer returnsTo(
      StepTable.Row row, List<StepTable.Row> rows, int current) {
    var matcher = RETURN.matcher(Column.plain(row.content() + ". " + row.result()));
    if (!matcher.find()) return null;
    for (var i = 0; i <= current; i++) {
      var number = rows.get(i).number().replaceAll("\\D", "");
      if (number.equals(matcher.group(1))) return i;
    }
    return null;
  }

  private void flow(String from, String to, String name) {
    var flow = xml.createElementNS(Namespaces.BPMN, "bpmn:sequenceFlow");
    flow.setAttribute("id", "luong_" + (flows.size() + 1));
    if (!name.isEmpty()) flow.setAttribute("name", name);
    flow.setAttribute("sourceRef", from);
    flow.setAttribute("targetRef", to);
    flows.add(flow);
  }

  private Element bpmn(Element parent, String type, String id) {
    var element = xml.createElementNS(Namespaces.BPMN, "bpmn:" + type);
    if (!id.isEmpty()) element.setAttribute("id", id);
    parent.appendChild(element);
    return element;
  }

  private static String id(int row) {
    return "buoc_" + (row + 1);
  }

  /** The step's name without the remark in brackets that the branch back now shows. */
  private static String withoutReturn(String content) {
    return oneLine(
        REMARK
            .matcher(content)
            .replaceAll(
                remark ->
                    RETURN.matcher(Column.plain(remark.group())).find()
                        ? ""
                        : Matcher.quoteReplacement(remark.group())));
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
