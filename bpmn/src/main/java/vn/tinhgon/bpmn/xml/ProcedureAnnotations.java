package vn.tinhgon.bpmn.xml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.tinhgon.bpmn.Cost;
import vn.tinhgon.bpmn.Document;
import vn.tinhgon.bpmn.LegalBasis;
import vn.tinhgon.bpmn.LegalRank;
import vn.tinhgon.bpmn.Medium;
import vn.tinhgon.bpmn.Profile;
import vn.tinhgon.bpmn.Signature;

/**
 * {@code tg:procedure}, {@code tg:legalBasis}, {@code tg:document} and {@code tg:cost}. They belong
 * under a process, and are understood under the file, a collaboration or a pool as well.
 */
final class ProcedureAnnotations {
  private record Found(Element element, Element owner) {}

  private final Element root;
  private final Faults faults;
  private final List<Found> found = new ArrayList<>();

  ProcedureAnnotations(Element root, Faults faults) {
    this.root = root;
    this.faults = faults;
    collect(root);
    for (var child : Elements.bpmn(root)) {
      collect(child);
      for (var participant : Elements.bpmn(child, "participant")) collect(participant);
    }
  }

  private void collect(Element owner) {
    for (var element : Elements.annotations(owner)) found.add(new Found(element, owner));
  }

  Profile profile(@Nullable Element main) {
    var element = main == null ? null : Elements.annotation(main, "procedure");
    var owner = main == null ? root : main;
    for (var one : named("procedure")) {
      if (element != null) break;
      element = one.element();
      owner = one.owner();
    }
    var tg = annotation(element, owner);
    return new Profile(
        tg.text("code"),
        tg.choice("group", Profile.Group.class),
        tg.text("field"),
        tg.text("owner"),
        tg.text("org"),
        tg.limit(),
        tg.number("runsPerYear"),
        tg.number("subjects"),
        tg.date("lastUsed"),
        tg.text("result"),
        tg.text("subject"),
        tg.choice("receivedThrough", Profile.Intake.class),
        tg.flag("secret"),
        tg.choice("costMethod", Profile.CostMethod.class),
        tg.money("hourlyRate"),
        tg.text("variantOf"),
        tg.choice("channel", Medium.class),
        tg.count("statisticsYear"));
  }

  List<LegalBasis> legalBases() {
    var ids = new HashSet<String>();
    var bases = new ArrayList<LegalBasis>();
    for (var one : named("legalBasis")) {
      var tg = annotation(one.element(), one.owner());
      var rank = tg.choice("rank", LegalRank.class);
      bases.add(
          new LegalBasis(
              id(one, ids),
              tg.text("text"),
              tg.text("article"),
              tg.date("date"),
              rank == null ? LegalRank.NONE : rank,
              tg.text("issuer")));
    }
    return bases;
  }

  List<Document> documents() {
    var ids = new HashSet<String>();
    var documents = new ArrayList<Document>();
    for (var one : named("document")) {
      var tg = annotation(one.element(), one.owner());
      documents.add(
          new Document(
              id(one, ids),
              tg.text("name"),
              tg.choice("medium", Medium.class),
              tg.count("sets"),
              tg.count("copies"),
              tg.flag("certified"),
              tg.flag("template"),
              tg.text("issuedBy"),
              tg.list("availableIn"),
              tg.choice("signature", Signature.class),
              tg.number("prepareHours"),
              tg.count("pages"),
              tg.count("summaryPages"),
              tg.flag("secret"),
              tg.flag("structured"),
              tg.list("legalBasis")));
    }
    return documents;
  }

  List<Cost> costs() {
    var costs = new ArrayList<Cost>();
    for (var one : named("cost")) {
      var tg = annotation(one.element(), one.owner());
      costs.add(
          new Cost(
              tg.choice("item", Cost.Item.class),
              tg.number("hours"),
              tg.money("money"),
              tg.text("service"),
              tg.text("document")));
    }
    return costs;
  }

  private List<Found> named(String name) {
    return found.stream().filter(one -> one.element().getLocalName().equals(name)).toList();
  }

  private Annotation annotation(@Nullable Element element, Element owner) {
    var id = owner.getAttribute("id");
    return new Annotation(element, id.isEmpty() ? owner.getNodeName() : id, faults);
  }

  /** The id steps refer to; one without an id gets a name nobody refers to. */
  private String id(Found one, Set<String> ids) {
    var id = Elements.attribute(one.element(), "id");
    if (id != null && !ids.add(id)) faults.twice(one.element(), id);
    return id == null ? one.element().getLocalName() + "_" + (ids.size() + 1) : id;
  }
}
