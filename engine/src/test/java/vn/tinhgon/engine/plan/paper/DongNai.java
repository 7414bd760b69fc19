package vn.tinhgon.engine.plan.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.TimeUnit;
import vn.tinhgon.engine.dossier.Urgency;
import vn.tinhgon.engine.print.Letterhead;
import vn.tinhgon.engine.print.Signing;

/** Rows as published: QĐ 2816/QĐ-UBND and QĐ 2813/QĐ-UBND of Đồng Nai, 20/11/2025. */
final class DongNai {
  private DongNai() {}

  static Item row(String code, int before, int after) {
    return shortened(code, before, after, "Giảm %02d ngày.".formatted(before - after));
  }

  /** Days × 8 hours × 40.000 đồng × 10 dossiers. */
  static Item shortened(String code, int before, int after, String text) {
    return new Item(
        List.of(new Subject(code, "Thủ tục " + code)),
        List.of(text),
        List.of("Bảo đảm thực hiện đúng quy định, rút ngắn thời gian chờ của hồ sơ."),
        List.of(),
        Reduced.of(before * 8 * 40_000L * 10, after * 8 * 40_000L * 10),
        new TimeTaken(Reduced.of(before, after), TimeUnit.DAY),
        null);
  }

  static Item abolished() {
    return new Item(
        List.of(new Subject("1.004082", "Thủ tục 1.004082")),
        List.of("Bãi bỏ thủ tục."),
        List.of("Trong 05 năm không phát sinh hồ sơ."),
        List.of(new Amendment("Điều 7", "Quyết định 12/2024/QĐ-UBND", "UBND tỉnh", "Bãi bỏ")),
        Reduced.of(18_509_608, 0),
        new TimeTaken(Reduced.of(45, 0), TimeUnit.DAY),
        "Trong năm 2026.");
  }

  /** G1–G5 and G7. */
  static List<Item> rows() {
    return List.of(
        row("2.000286", 10, 9),
        row("1.001699", 25, 23),
        row("1.014027", 10, 9),
        row("1.001653", 5, 3),
        row("2.001088", 10, 9),
        abolished());
  }

  static PlanPaper plan(List<Item> items) {
    return plan(items, summary(items));
  }

  static PlanPaper plan(List<Item> items, Summary summary) {
    return plan(
        items,
        summary,
        "Phê duyệt phương án đơn giản hóa %02d thủ tục hành chính (có Phụ lục kèm theo)."
            .formatted(items.size()));
  }

  static PlanPaper plan(List<Item> items, Summary summary, String firstArticle) {
    return new PlanPaper(
        new Letterhead(null, "Ủy ban nhân dân tỉnh Đồng Nai", "QĐ-UBND", "Đồng Nai"),
        9,
        LocalDate.of(2026, 2, 5),
        Urgency.VERY_URGENT,
        "Về việc phê duyệt phương án đơn giản hóa thủ tục hành chính năm 2026",
        "Phương án đơn giản hóa thủ tục hành chính",
        "Chủ tịch Ủy ban nhân dân tỉnh Đồng Nai",
        List.of(
            "Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025",
            "Nghị định số 63/2010/NĐ-CP ngày 08 tháng 6 năm 2010 của Chính phủ về kiểm soát thủ tục"
                + " hành chính"),
        "Theo đề nghị của Chánh Văn phòng Ủy ban nhân dân tỉnh",
        List.of(
            Article.of(firstArticle),
            Article.of("Các sở, ban, ngành liên quan tổ chức thực hiện."),
            Article.of("Quyết định này có hiệu lực thi hành kể từ ngày ký.")),
        items,
        summary,
        new Signing(Signing.Capacity.DEPUTY, "Chủ tịch", "Phó Chủ tịch", "Nguyễn Thị Hoàng"),
        List.of("Như Điều 3;", "Cục Kiểm soát TTHC, VPCP;", "Lưu: VT, KSTT."));
  }

  static Summary summary(List<Item> items) {
    var costs = new ArrayList<Summary.CostLine>();
    var times = new ArrayList<Summary.TimeLine>();
    Reduced total = Reduced.of(0, 0);
    for (var item : items) {
      var subject = item.procedures().get(0);
      costs.add(new Summary.CostLine(subject, item.cost()));
      times.add(new Summary.TimeLine(subject, taken(item.time())));
      total = total.plus(item.cost());
    }
    return new Summary(List.of(), costs, total, times, List.of(), List.of());
  }

  private static TimeTaken taken(@Nullable TimeTaken time) {
    if (time == null) throw new AssertionError("every row names its time");
    return time;
  }
}
