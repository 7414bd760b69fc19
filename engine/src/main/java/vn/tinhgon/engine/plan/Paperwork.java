package vn.tinhgon.engine.plan;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.plan.choice.Reach;
import vn.tinhgon.engine.plan.paper.Article;
import vn.tinhgon.engine.plan.paper.Inconsistent;
import vn.tinhgon.engine.plan.paper.Item;
import vn.tinhgon.engine.plan.paper.PlanPaper;
import vn.tinhgon.engine.plan.paper.Reduced;
import vn.tinhgon.engine.plan.paper.Subject;
import vn.tinhgon.engine.plan.paper.Summary;
import vn.tinhgon.engine.print.Letterhead;
import vn.tinhgon.engine.print.Ministry;
import vn.tinhgon.engine.print.Printed;
import vn.tinhgon.engine.print.Signing;
import vn.tinhgon.engine.print.TemplateUnusable;
import vn.tinhgon.engine.print.Templates;
import vn.tinhgon.engine.print.Vietnamese;
import vn.tinhgon.engine.problem.Refusal;
import vn.tinhgon.engine.target.Ledger;
import vn.tinhgon.rules.target.CountMode;

/** A plan as the decision that approves it. */
@Component
class Paperwork {
  private final Path folder;
  private final Tallies tallies;

  Paperwork(@Value("${tinhgon.data-dir:tinhgon-data}") String data, Tallies tallies) {
    this.tallies = tallies;
    folder = Path.of(data).resolve("templates");
  }

  /** A procedure that was reviewed for a programme, and the unit that answers for it. */
  record Reviewed(String code, @Nullable String owner) {}

  /**
   * What a plan aims at.
   *
   * @param reviewed the scope of its programme; empty without one
   */
  record Aim(CountMode mode, List<Reach> reached, List<Reviewed> reviewed) {}

  Ministry ministry() {
    return Ministry.load(folder);
  }

  PlanPaper paper(Row.Plan plan, List<Row.Item> items, Aim aim) {
    var ministry = ministry();
    int count = items.stream().mapToInt(item -> item.procedures().size()).sum();
    return new PlanPaper(
        new Letterhead(null, ministry.agency(), ministry.symbol(), ministry.place()),
        plan.number(),
        plan.issuedOn(),
        unbroken(about(plan)),
        unbroken(plan.title()),
        ministry.issuer(),
        ministry.bases(),
        ministry.proposer(),
        articles(plan, ministry, count),
        items.stream().map(Paperwork::item).toList(),
        summary(items, aim),
        Signing.by(ministry.signerTitle(), null),
        ministry.recipients());
  }

  static String about(Row.Plan plan) {
    return "Về việc phê duyệt " + lower(plan.title());
  }

  /** A year stays on the line of its word. */
  private static String unbroken(String title) {
    return title.replaceAll("năm (\\d{4})", "năm\u00a0$1");
  }

  private static String lower(String title) {
    return title.substring(0, 1).toLowerCase(Vietnamese.LOCALE) + title.substring(1);
  }

  private static List<Article> articles(Row.Plan plan, Ministry ministry, int count) {
    var from =
        plan.effective() == null || plan.effective().equals(plan.issuedOn())
            ? "kể từ ngày ký"
            : "từ " + Vietnamese.day(plan.effective());
    return List.of(
        Article.of(
            "Phê duyệt phương án đơn giản hóa %s thủ tục hành chính nội bộ (có Phụ lục kèm theo)."
                .formatted(Vietnamese.count(count))),
        Article.of(ministry.carryingOut()),
        Article.of("Quyết định này có hiệu lực thi hành " + from + "."),
        Article.of(ministry.responsible()));
  }

  private static Item item(Row.Item item) {
    var one = item.procedures().get(0);
    return new Item(
        item.procedures().stream().map(Paperwork::subject).toList(),
        Wording.paragraphs(item.wording().content()),
        Wording.paragraphs(item.wording().reasons()),
        item.wording().amendments(),
        item.cost(),
        item.procedures().size() == 1 ? one.time() : null,
        item.wording().roadmap().isBlank() ? null : item.wording().roadmap().strip(),
        item.ledger() == Ledger.HANDLING);
  }

  private static Subject subject(Row.Procedure procedure) {
    return new Subject(procedure.code(), procedure.name());
  }

  private Summary summary(List<Row.Item> items, Aim aim) {
    var costs = new ArrayList<Summary.CostLine>();
    var times = new ArrayList<Summary.TimeLine>();
    var measures = new LinkedHashMap<String, Integer>();
    for (var item : items) {
      for (var procedure : item.procedures()) {
        costs.add(
            new Summary.CostLine(
                subject(procedure), procedure.cost(), procedure.ledger() == Ledger.HANDLING));
        times.add(new Summary.TimeLine(subject(procedure), procedure.time()));
        Tallies.measures(procedure).stream().forEach(code -> measures.merge(code, 1, Integer::sum));
      }
    }
    return new Summary(
        tallies.of(items, aim),
        costs,
        Plans.cost(items, Ledger.COMPLIANCE),
        times,
        measures.entrySet().stream()
            .map(one -> new Summary.MeasureLine(one.getKey(), one.getValue()))
            .toList(),
        aim.reached().stream().map(Paperwork::target).toList());
  }

  private static Summary.TargetLine target(Reach reach) {
    BigDecimal after = reach.before().subtract(reach.saved());
    return new Summary.TargetLine(
        Goals.label(reach.goal().metric()).vi(),
        reach.goal().percent(),
        Reduced.of(reach.before(), after),
        reach.met());
  }

  /**
   * @throws Refusal 422 where the paper contradicts itself, with every place
   */
  Printed print(PlanPaper paper) {
    try {
      return paper.print(new Templates(folder));
    } catch (Inconsistent inconsistent) {
      throw refused(inconsistent);
    } catch (TemplateUnusable unusable) {
      throw Refusal.unprocessable(unusable.reason(), List.of());
    }
  }

  /**
   * The tables for leaders as a workbook.
   *
   * @throws Refusal 422 where the paper contradicts itself, with every place
   */
  byte[] tables(PlanPaper paper) {
    try {
      return paper.tables();
    } catch (Inconsistent inconsistent) {
      throw refused(inconsistent);
    }
  }

  private static Refusal refused(Inconsistent inconsistent) {
    return Refusal.unprocessable(
        new Text(
            "Phương án chưa in được vì lời văn và số liệu chưa khớp. Hãy sửa các điểm dưới đây.",
            "The plan cannot be printed while its texts and figures disagree. Mend what follows."),
        inconsistent.faults());
  }
}
