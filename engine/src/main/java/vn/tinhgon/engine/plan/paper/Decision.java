package vn.tinhgon.engine.plan.paper;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.engine.dossier.Urgency;
import vn.tinhgon.engine.print.Ministry;
import vn.tinhgon.engine.print.Vietnamese;

/**
 * What makes a plan a decision.
 *
 * @param number null until it is issued
 * @param issued null until it is
 * @param effective null where it is in force from the day it is signed
 * @param title of the annex; the subject says that it is approved
 */
public record Decision(
    @Nullable Integer number,
    @Nullable LocalDate issued,
    @Nullable LocalDate effective,
    Urgency urgency,
    String title) {

  /** A draft of the year's plan. */
  public static Decision ofYear(int year) {
    return new Decision(
        null,
        null,
        null,
        Urgency.NORMAL,
        "Phương án đơn giản hóa thủ tục hành chính nội bộ năm " + year);
  }

  public Decision as(Urgency urgency) {
    return new Decision(number, issued, effective, urgency, title);
  }

  public String subject() {
    return "Về việc phê duyệt "
        + title.substring(0, 1).toLowerCase(Vietnamese.LOCALE)
        + title.substring(1);
  }

  public PlanPaper paper(Ministry ministry, List<Item> items, Summary summary) {
    int count = items.stream().mapToInt(item -> item.procedures().size()).sum();
    return new PlanPaper(
        ministry.letterhead(),
        number,
        issued,
        urgency,
        unbroken(subject()),
        unbroken(title),
        ministry.issuer(),
        ministry.bases(),
        ministry.proposer(),
        articles(ministry, count),
        items,
        summary,
        ministry.signing(),
        ministry.recipients());
  }

  private List<Article> articles(Ministry ministry, int count) {
    var from =
        effective == null || effective.equals(issued)
            ? "kể từ ngày ký"
            : "từ " + Vietnamese.day(effective);
    return List.of(
        Article.of(
            "Phê duyệt phương án đơn giản hóa %s thủ tục hành chính nội bộ (có Phụ lục kèm theo)."
                .formatted(Vietnamese.count(count))),
        new Article(ministry.carryingOut()),
        Article.of("Quyết định này có hiệu lực thi hành " + from + "."),
        Article.of(ministry.responsible()));
  }

  /** A year stays on the line of its word. */
  private static String unbroken(String text) {
    return text.replaceAll("năm (\\d{4})", "năm\u00a0$1");
  }
}
