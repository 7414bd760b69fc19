package vn.tinhgon.engine.plan.paper;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.engine.dossier.Urgency;
import vn.tinhgon.engine.print.Letterhead;
import vn.tinhgon.engine.print.Printed;
import vn.tinhgon.engine.print.Signing;
import vn.tinhgon.engine.print.Templates;
import vn.tinhgon.engine.problem.Fault;

/**
 * The decision that approves a plan, with its annex and tables, as it stands on paper.
 *
 * @param number of the decision; null until it is issued
 * @param date day of the decision; null until it is issued
 * @param urgency as it goes out
 * @param subject trích yếu: "Về việc phê duyệt phương án đơn giản hóa …"
 * @param title of the annex, below "Phụ lục"
 * @param issuer who decides, such as Bộ trưởng Bộ Nội vụ; printed in capitals before the bases
 * @param bases căn cứ, one text each, without the closing mark
 * @param proposer "Theo đề nghị của …", the last of the bases
 * @param recipients nơi nhận, the last one the archive
 */
public record PlanPaper(
    Letterhead letterhead,
    @Nullable Integer number,
    @Nullable LocalDate date,
    Urgency urgency,
    String subject,
    String title,
    String issuer,
    List<String> bases,
    String proposer,
    List<Article> articles,
    List<Item> items,
    Summary summary,
    Signing signing,
    List<String> recipients) {

  public PlanPaper {
    bases = List.copyOf(bases);
    articles = List.copyOf(articles);
    items = List.copyOf(items);
    recipients = List.copyOf(recipients);
  }

  /** Everything in which the paper contradicts itself, or lacks; only a paper without prints. */
  public List<Fault> faults() {
    return Consistency.of(this);
  }

  /**
   * The decision with its annex.
   *
   * @throws Inconsistent where {@link #faults} finds any
   */
  public Printed print(Templates templates) throws Inconsistent {
    return PlanDocument.print(this, templates);
  }

  /**
   * The tables for leaders as XLSX, one a sheet.
   *
   * @throws Inconsistent where {@link #faults} finds any
   */
  public byte[] tables() throws Inconsistent {
    return LeaderTables.of(this);
  }

  /** Procedures of all items, in order. */
  List<Subject> procedures() {
    return items.stream().flatMap(item -> item.procedures().stream()).toList();
  }
}
