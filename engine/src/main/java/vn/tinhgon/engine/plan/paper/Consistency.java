package vn.tinhgon.engine.plan.paper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.problem.Fault;

/** Finds every place where a paper contradicts itself. */
final class Consistency {
  private final PlanPaper paper;
  private final Faults faults = new Faults();

  private Consistency(PlanPaper paper) {
    this.paper = paper;
  }

  static List<Fault> of(PlanPaper paper) {
    var consistency = new Consistency(paper);
    consistency.head();
    consistency.procedures();
    for (int i = 0; i < paper.items().size(); i++) {
      new ItemConsistency("items[" + i + "]", paper.items().get(i), consistency.faults).check();
    }
    new SummaryConsistency(paper, consistency.faults).check();
    consistency.articles();
    return consistency.faults.all();
  }

  private void head() {
    var missing = new ArrayList<Map.Entry<String, Text>>();
    missing.add(Map.entry(paper.letterhead().agency(), new Text("tên cơ quan", "the agency")));
    missing.add(Map.entry(paper.letterhead().symbol(), new Text("ký hiệu", "the symbol")));
    missing.add(Map.entry(paper.letterhead().place(), new Text("địa danh", "the place")));
    missing.add(Map.entry(paper.subject(), new Text("trích yếu", "the subject")));
    missing.add(Map.entry(paper.issuer(), new Text("người ban hành", "the issuer")));
    missing.add(
        Map.entry(paper.signing().title(), new Text("chức vụ người ký", "the signer's title")));
    for (var entry : missing) {
      if (entry.getKey().isBlank()) faults.missing("head", entry.getValue());
    }
    if (paper.bases().isEmpty()) faults.missing("bases", new Text("căn cứ", "the legal bases"));
    if (paper.articles().isEmpty()) faults.missing("articles", new Text("các Điều", "articles"));
    if (paper.items().isEmpty()) {
      faults.missing("items", new Text("thủ tục được đơn giản hóa", "procedures to simplify"));
    }
    if (paper.recipients().isEmpty()) {
      faults.missing("recipients", new Text("nơi nhận", "the recipients"));
    }
  }

  /** A procedure in two items would have its saving counted twice. */
  private void procedures() {
    var seen = new HashSet<String>();
    for (var subject : paper.procedures()) {
      if (subject.code().isBlank() || subject.name().isBlank()) {
        faults.missing("items", new Text("mã hoặc tên thủ tục", "a procedure's code or name"));
      } else if (!seen.add(subject.code())) {
        faults.add(
            "items",
            "Thủ tục %s có ở hai mục của phương án. Hãy gộp hai mục làm một."
                .formatted(subject.code()),
            "Procedure %s stands in two items of the plan. Merge them.".formatted(subject.code()));
      }
    }
  }

  private void articles() {
    var texts = new ArrayList<String>();
    texts.add(paper.subject());
    paper.articles().forEach(article -> texts.addAll(article.paragraphs()));
    var claims = Claims.in(texts);
    int count = paper.procedures().size();
    for (var claim : claims.procedures()) {
      if (claim.value().intValue() != count) {
        faults.add(
            "articles",
            "Quyết định ghi “%s” nhưng phụ lục có %d thủ tục.".formatted(claim.words(), count),
            "The decision says “%s” but the annex holds %d procedures."
                .formatted(claim.words(), count));
      }
    }
    var total =
        paper.items().stream()
            .filter(item -> !item.handling())
            .map(Item::cost)
            .reduce(Reduced::plus);
    if (total.isEmpty()) return;
    faults.compare("articles", "Quyết định", claims.savedDong(), total.get().saved(), " đồng");
  }

  /** The stated figures of each procedure, by code. */
  static Map<String, Reduced> byCode(List<Summary.CostLine> lines) {
    var byCode = new HashMap<String, Reduced>();
    for (var line : lines) byCode.merge(line.procedure().code(), line.cost(), Reduced::plus);
    return byCode;
  }
}
