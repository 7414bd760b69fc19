package vn.tinhgon.bpmn.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Cost;
import vn.tinhgon.bpmn.Document;
import vn.tinhgon.bpmn.Flow;
import vn.tinhgon.bpmn.LegalBasis;
import vn.tinhgon.bpmn.Node;
import vn.tinhgon.bpmn.Procedure;
import vn.tinhgon.bpmn.Step;
import vn.tinhgon.bpmn.compare.Change.Attribute;
import vn.tinhgon.bpmn.compare.Change.Element;
import vn.tinhgon.bpmn.compare.Change.Kind;

/** Walks two versions side by side and gathers what is not as it was. */
final class Comparing {
  private static final Set<String> PLACE = Set.of("lanes", "scope", "units", "lead", "order");
  private static final Set<String> NODE_IS = Set.of("id");
  private static final Set<String> STEP_IS = Set.of("id", "name", "automatic");
  private static final Set<String> FLOW_IS = Set.of("id", "source", "target");

  private final Procedure before;
  private final Procedure after;
  private final Matching<Document> documents;
  private final Matching<LegalBasis> bases;
  private final Matching<Node> nodes;
  private final Matching<Flow> flows;
  private final Map<String, String> renamed = new HashMap<>();
  private final Map<String, Step> stepsBefore;
  private final Map<String, Step> stepsAfter;
  private final List<Change> changes = new ArrayList<>();

  Comparing(Procedure before, Procedure after) {
    this.before = before;
    this.after = after;
    stepsBefore = before.stepsById();
    stepsAfter = after.stepsById();
    documents =
        Matching.of(
            before.documents(), after.documents(), Document::id, Comparing::name, Comparing::name);
    bases =
        Matching.of(
            before.legalBases(),
            after.legalBases(),
            LegalBasis::id,
            Comparing::name,
            Comparing::name);
    nodes =
        Matching.of(
            before.graph().nodes(),
            after.graph().nodes(),
            Node::id,
            Comparing::named,
            Comparing::named);
    renamed.put(before.id(), after.id());
    rename(documents);
    rename(bases);
    rename(nodes);
    pools();
    flows =
        Matching.of(
            before.graph().flows(),
            after.graph().flows(),
            Flow::id,
            this::endsAfter,
            Comparing::ends);
    rename(flows);
  }

  private static String name(Document document) {
    return document.name() == null ? "" : document.name();
  }

  private static String name(LegalBasis basis) {
    return basis.text() == null ? "" : basis.text() + ", " + basis.article();
  }

  private static String ends(Flow flow) {
    return flow.source() + " " + flow.target();
  }

  private String endsAfter(Flow flow) {
    return toAfter(flow.source()) + " " + toAfter(flow.target());
  }

  private static String named(Node node) {
    return node.name().isBlank() ? "" : node.name().strip() + "|" + node.type();
  }

  private void rename(Matching<?> matching) {
    for (var pair : matching.pairs()) renamed.put(pair.getKey(), pair.getValue());
  }

  private void pools() {
    for (var pool : before.pools()) {
      if (pool.process() == null) continue;
      for (var other : after.pools()) {
        if (other.process() != null && !pool.name().isBlank() && pool.name().equals(other.name())) {
          renamed.putIfAbsent(pool.process(), other.process());
        }
      }
    }
  }

  List<Change> changes() {
    profile();
    nodes();
    flows();
    records(Element.DOCUMENT, documents, Set.of("id"), d -> d.name() == null ? d.id() : d.name());
    records(Element.LEGAL_BASIS, bases, Set.of("id"), b -> b.text() == null ? b.id() : b.text());
    costs();
    return changes;
  }

  private String toAfter(String text) {
    return renamed.getOrDefault(text, text);
  }

  private List<Attribute> differences(Record one, Record other, Set<String> without) {
    return Attributes.differences(one, other, without, this::toAfter);
  }

  private void profile() {
    var attributes = new ArrayList<>(differences(before.profile(), after.profile(), Set.of()));
    if (!before.name().equals(after.name()))
      attributes.add(0, new Attribute("name", before.name(), after.name()));
    changed(Kind.CHANGED, Element.PROCEDURE, before.id(), after.id(), after.name(), attributes);
  }

  private void nodes() {
    for (var id : nodes.removed())
      gone(Kind.REMOVED, element(nodes.before(id)), id, null, label(nodes.before(id)));
    for (var id : nodes.added())
      gone(Kind.ADDED, element(nodes.after(id)), null, id, label(nodes.after(id)));
    var steps =
        nodes.pairs().stream().filter(pair -> nodes.before(pair.getKey()).type().isStep()).toList();
    var moved = Moves.among(steps, before.graph(), after.graph());
    var movedIds = new HashSet<String>();
    for (int i : moved) movedIds.add(steps.get(i).getKey());
    for (var pair : nodes.pairs())
      node(pair.getKey(), pair.getValue(), movedIds.contains(pair.getKey()));
  }

  private void node(String one, String other, boolean moved) {
    var node = nodes.after(other);
    var attributes = new ArrayList<>(differences(nodes.before(one), node, NODE_IS));
    var step = stepsBefore.get(one);
    var later = stepsAfter.get(other);
    if (step != null && later != null) attributes.addAll(differences(step, later, STEP_IS));
    var place = new ArrayList<>(attributes.stream().filter(a -> PLACE.contains(a.name())).toList());
    attributes.removeAll(place);
    if (moved) place.add(0, new Attribute("order", null, null));
    changed(Kind.MOVED, element(node), one, other, label(node), place);
    changed(Kind.CHANGED, element(node), one, other, label(node), attributes);
  }

  private void flows() {
    for (var id : flows.removed())
      gone(Kind.REMOVED, Element.FLOW, id, null, flows.before(id).name());
    for (var id : flows.added()) gone(Kind.ADDED, Element.FLOW, null, id, flows.after(id).name());
    for (var pair : flows.pairs()) {
      var one = flows.before(pair.getKey());
      var other = flows.after(pair.getValue());
      var ends = new ArrayList<Attribute>();
      if (!toAfter(one.source()).equals(other.source()))
        ends.add(new Attribute("source", one.source(), other.source()));
      if (!toAfter(one.target()).equals(other.target()))
        ends.add(new Attribute("target", one.target(), other.target()));
      changed(Kind.REWIRED, Element.FLOW, one.id(), other.id(), other.name(), ends);
      changed(
          Kind.CHANGED,
          Element.FLOW,
          one.id(),
          other.id(),
          other.name(),
          differences(one, other, FLOW_IS));
    }
  }

  private <T extends Record> void records(
      Element element, Matching<T> matching, Set<String> without, Function<T, String> name) {
    for (var id : matching.removed())
      gone(Kind.REMOVED, element, id, null, name.apply(matching.before(id)));
    for (var id : matching.added())
      gone(Kind.ADDED, element, null, id, name.apply(matching.after(id)));
    for (var pair : matching.pairs()) {
      var other = matching.after(pair.getValue());
      changed(
          Kind.CHANGED,
          element,
          pair.getKey(),
          pair.getValue(),
          name.apply(other),
          differences(matching.before(pair.getKey()), other, without));
    }
  }

  /** Costs have no id: the same line is the same cost. */
  private void costs() {
    var left = new ArrayList<>(after.costs());
    for (var cost : before.costs()) {
      if (!left.remove(cost)) gone(Kind.REMOVED, Element.COST, before.id(), null, label(cost));
    }
    for (var cost : left) gone(Kind.ADDED, Element.COST, null, after.id(), label(cost));
  }

  private static Element element(Node node) {
    return node.type().isStep() ? Element.STEP : Element.NODE;
  }

  private static String label(Node node) {
    return node.name().isBlank() ? node.id() : node.name();
  }

  private static String label(Cost cost) {
    var label = cost.service() != null ? cost.service() : cost.document();
    return (cost.item() == null ? Cost.Item.OTHER : cost.item())
        + (label == null ? "" : " " + label);
  }

  private void gone(
      Kind kind, Element element, @Nullable String one, @Nullable String other, String name) {
    changes.add(new Change(kind, element, one, other, name, List.of()));
  }

  private void changed(
      Kind kind,
      Element element,
      String one,
      String other,
      String name,
      List<Attribute> attributes) {
    if (!attributes.isEmpty()) changes.add(new Change(kind, element, one, other, name, attributes));
  }
}
