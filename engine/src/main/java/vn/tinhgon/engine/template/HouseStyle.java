package vn.tinhgon.engine.template;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.audit.Audit;
import vn.tinhgon.engine.audit.Entry;
import vn.tinhgon.engine.organisation.Organisation;
import vn.tinhgon.engine.organisation.Person;
import vn.tinhgon.engine.plan.paper.Labels;
import vn.tinhgon.engine.print.FieldOrder;
import vn.tinhgon.engine.print.Form;
import vn.tinhgon.engine.print.Ministry;
import vn.tinhgon.engine.print.OwnFiles;
import vn.tinhgon.engine.print.Printed;
import vn.tinhgon.engine.print.TemplateUnusable;
import vn.tinhgon.engine.print.Templates;
import vn.tinhgon.engine.problem.Fault;
import vn.tinhgon.engine.problem.Refusal;

/** What an officer sets for the documents: templates, the ministry's words, orders of fields. */
@Component
class HouseStyle {
  private final Stationery stationery;
  private final KeptFiles kept;
  private final Specimens specimens;
  private final Organisation organisation;
  private final Audit audit;
  private final JsonMapper json = new JsonMapper();

  HouseStyle(
      Stationery stationery,
      KeptFiles kept,
      Specimens specimens,
      Organisation organisation,
      Audit audit) {
    this.stationery = stationery;
    this.kept = kept;
    this.specimens = specimens;
    this.organisation = organisation;
    this.audit = audit;
  }

  List<Shown.DocumentTemplate> templates() {
    var all = new ArrayList<Shown.DocumentTemplate>();
    for (var form : Form.values()) all.add(template(form));
    return all;
  }

  Shown.DocumentTemplate template(Form form) {
    var newest = kept.newest(form.file());
    return new Shown.DocumentTemplate(
        form,
        form.file(),
        stationery.own(form.file()) != null,
        newest.map(one -> who(one.person())).orElse(null),
        newest.map(KeptFiles.Edition::at).orElse(null));
  }

  byte[] file(String name, @Nullable Long edition) {
    requireKnown(name);
    if (edition == null) return stationery.file(name);
    var there = kept.content(name, edition).orElseThrow(HouseStyle::noEdition);
    return there.bytes() == null ? OwnFiles.shipped(name) : there.bytes();
  }

  List<Shown.FileEdition> editions(String name) {
    requireKnown(name);
    var all = kept.of(name);
    var shown = new ArrayList<Shown.FileEdition>();
    for (int i = 0; i < all.size(); i++) {
      var one = all.get(i);
      shown.add(
          new Shown.FileEdition(one.id(), who(one.person()), one.at(), one.shipped(), i == 0));
    }
    return shown;
  }

  /**
   * Takes in a template edited in Word, tried on a specimen first.
   *
   * @throws TemplateUnusable 422 with what is wrong in it
   */
  @Transactional
  Shown.DocumentTemplate put(Form form, byte[] docx, String person) {
    specimens.of(form, new Templates(stationery.with(form.file(), docx))).pdf();
    keep(form.file(), docx, person);
    return template(form);
  }

  /**
   * An earlier edition counts again.
   *
   * @param edition null for the one that ships
   */
  @Transactional
  void restore(String name, @Nullable Long edition, String person) {
    requireKnown(name);
    var content =
        edition == null
            ? null
            : kept.content(name, edition).orElseThrow(HouseStyle::noEdition).bytes();
    keep(name, content, person);
  }

  Printed specimen(Form form, @Nullable Long edition) {
    return specimens.of(
        form, new Templates(stationery.with(form.file(), file(form.file(), edition))));
  }

  private void keep(String name, byte @Nullable [] content, String person) {
    kept.add(name, content, person);
    audit.note(new Entry(person, null, "set", "document file " + name));
  }

  Shown.DocumentWords words() {
    return Shown.DocumentWords.of(Ministry.load(stationery), revision(Ministry.FILE));
  }

  /**
   * @throws Refusal 409 where somebody else was quicker, 422 with all that is wrong
   */
  @Transactional
  Shown.DocumentWords words(Shown.DocumentWords wanted, String person) {
    requireSeen(Ministry.FILE, wanted.revision());
    var faults = faults(wanted);
    if (!faults.isEmpty()) {
      throw Refusal.unprocessable(
          new Text("Chưa lưu được thông tin cơ quan", "The agency's words cannot be saved"),
          faults);
    }
    var node = json.createObjectNode();
    node.put("source", wanted.source()).put("parent", wanted.parent().strip());
    node.put("agency", wanted.agency().strip()).put("symbol", wanted.symbol().strip());
    node.put("place", wanted.place().strip()).put("issuer", wanted.issuer().strip());
    node.putObject("signing")
        .put("capacity", wanted.capacity().name())
        .put("superior", wanted.superior().strip())
        .put("title", wanted.signerTitle().strip());
    node.put("proposer", wanted.proposer().strip());
    node.set("bases", json.valueToTree(lines(wanted.bases())));
    node.set("carryingOut", json.valueToTree(lines(wanted.carryingOut())));
    node.put("responsible", wanted.responsible().strip());
    node.set("recipients", json.valueToTree(lines(wanted.recipients())));
    keep(Ministry.FILE, json.writeValueAsBytes(node), person);
    return words();
  }

  private static List<String> lines(List<String> typed) {
    return typed.stream().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  private static List<Fault> faults(Shown.DocumentWords words) {
    var faults = new ArrayList<Fault>();
    var needed = new LinkedHashMap<String, String>();
    needed.put("agency", words.agency());
    needed.put("place", words.place());
    needed.put("issuer", words.issuer());
    needed.put("signerTitle", words.signerTitle());
    needed.put("proposer", words.proposer());
    needed.put("responsible", words.responsible());
    needed.forEach(
        (field, said) -> {
          if (said.isBlank()) faults.add(fault(field, "Hãy nhập ô này.", "Fill this in."));
        });
    if (!words.symbol().strip().matches("QĐ-[\\p{Lu}\\d…-]{1,27}")) {
      faults.add(
          fault(
              "symbol",
              "Ký hiệu viết như QĐ-BNV: QĐ, gạch nối, chữ viết tắt in hoa của cơ quan.",
              "Write it like QĐ-BNV: QĐ, a hyphen, the agency's abbreviation in capitals."));
    }
    if (lines(words.bases()).isEmpty()) {
      faults.add(
          fault(
              "bases",
              "Quyết định phải có ít nhất một căn cứ (Nghị định 30/2020/NĐ-CP, Phụ lục I).",
              "A decision needs at least one legal basis (Decree 30/2020, Annex I)."));
    }
    if (lines(words.carryingOut()).isEmpty()) {
      faults.add(fault("carryingOut", "Hãy nhập ô này.", "Fill this in."));
    }
    var recipients = lines(words.recipients());
    if (recipients.isEmpty() || !recipients.get(recipients.size() - 1).startsWith("Lưu")) {
      faults.add(
          fault(
              "recipients",
              "Dòng cuối của nơi nhận là “Lưu: VT, …” (Nghị định 30/2020/NĐ-CP, Phụ lục I).",
              "The last recipient is the archive, “Lưu: VT, …” (Decree 30/2020, Annex I)."));
    }
    return faults;
  }

  Shown.DocumentOrders orders() {
    var fields = FieldOrder.load(stationery);
    var labels = Labels.load(stationery);
    return new Shown.DocumentOrders(
        fields.fields().stream()
            .map(one -> new Shown.OrderedField(one.name(), fields.label(one)))
            .toList(),
        labels.sections().stream()
            .map(one -> new Shown.OrderedField(one.name(), labels.headings().get(one)))
            .toList(),
        labels.benefit().stream()
            .map(one -> new Shown.OrderedField(one.name(), labels.lines().get(one)))
            .toList(),
        revision(FieldOrder.FILE),
        revision(Labels.FILE));
  }

  /**
   * The fields of the procedure sheet in another order.
   *
   * @throws Refusal 409 where somebody else was quicker, 422 where a field is missing or new
   */
  @Transactional
  Shown.DocumentOrders sheetOrder(List<String> fields, long revision, String person) {
    requireSeen(FieldOrder.FILE, revision);
    var now = orders().sheet();
    requireSame("sheet", fields, now);
    var labels = labels(now);
    var node = tree(FieldOrder.FILE);
    var array = node.putArray("fields");
    for (var field : fields) {
      array.addObject().put("field", camel(field)).put("label", labels.get(field));
    }
    keep(FieldOrder.FILE, json.writeValueAsBytes(node), person);
    return orders();
  }

  /** Parts and lines of the items of a plan in another order. */
  @Transactional
  Shown.DocumentOrders annexOrder(
      List<String> parts, List<String> lines, long revision, String person) {
    requireSeen(Labels.FILE, revision);
    requireSame("parts", parts, orders().parts());
    requireSame("lines", lines, orders().lines());
    var node = tree(Labels.FILE);
    node.set("sections", json.valueToTree(parts.stream().map(HouseStyle::camel).toList()));
    node.set("benefit", json.valueToTree(lines.stream().map(HouseStyle::camel).toList()));
    keep(Labels.FILE, json.writeValueAsBytes(node), person);
    return orders();
  }

  private ObjectNode tree(String name) {
    return (ObjectNode) json.readTree(stationery.file(name));
  }

  private static Map<String, String> labels(List<Shown.OrderedField> fields) {
    var labels = new LinkedHashMap<String, String>();
    for (var one : fields) labels.put(one.field(), one.label());
    return labels;
  }

  private static String camel(String constant) {
    var parts = constant.toLowerCase(java.util.Locale.ROOT).split("_");
    var camel = new StringBuilder(parts[0]);
    for (int i = 1; i < parts.length; i++) {
      camel.append(Character.toUpperCase(parts[i].charAt(0))).append(parts[i].substring(1));
    }
    return camel.toString();
  }

  private static void requireSame(String field, List<String> wanted, List<Shown.OrderedField> now) {
    var known = labels(now).keySet();
    if (wanted.size() == known.size() && new HashSet<>(wanted).equals(known)) return;
    var said =
        new Text(
            "Thứ tự phải gồm đủ các mục hiện có, mỗi mục một lần; hãy tải lại trang.",
            "The order has to name each of the present fields once; load the page again.");
    throw Refusal.unprocessable(said, List.of(new Fault(field, said)));
  }

  private long revision(String name) {
    return kept.newest(name).map(KeptFiles.Edition::id).orElse(0L);
  }

  private void requireSeen(String name, long revision) {
    kept.lock(name);
    if (revision(name) == revision) return;
    var newest = kept.newest(name).orElseThrow();
    throw Refusal.conflict(
        new Text(
            "%s vừa lưu bản khác. Nội dung Anh/Chị nhập vẫn còn; hãy tải lại, đối chiếu rồi lưu."
                .formatted(who(newest.person()).name()),
            "%s has just saved another edition. What you typed is still there; load again, compare, save."
                .formatted(who(newest.person()).name())));
  }

  private Shown.Setter who(String username) {
    return new Shown.Setter(
        username, organisation.person(username).map(Person::name).orElse(username));
  }

  private static void requireKnown(String name) {
    for (var form : Form.values()) if (form.file().equals(name)) return;
    if (List.of(Ministry.FILE, FieldOrder.FILE, Labels.FILE).contains(name)) return;
    throw Refusal.notFound(
        new Text("Không có mẫu “" + name + "”.", "There is no template “" + name + "”."));
  }

  private static Refusal noEdition() {
    return Refusal.notFound(
        new Text(
            "Không có bản ấy của mẫu; hãy tải lại trang.",
            "The template has no such edition; load the page again."));
  }

  private static Fault fault(String field, String vi, String en) {
    return new Fault(field, new Text(vi, en));
  }
}
