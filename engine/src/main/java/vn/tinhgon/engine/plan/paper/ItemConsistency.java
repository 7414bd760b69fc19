package vn.tinhgon.engine.plan.paper;

import java.math.BigDecimal;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Limit;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.bpmn.TimeUnit;

/** Within one item: before minus after, shares, and what the sentences say of them. */
final class ItemConsistency {
  private final String field;
  private final Item item;
  private final Faults faults;

  ItemConsistency(String field, Item item, Faults faults) {
    this.field = field;
    this.item = item;
    this.faults = faults;
  }

  void check() {
    var codes = item.codes();
    if (item.procedures().isEmpty()) {
      faults.missing(field, new Text("thủ tục của mục này", "the item's procedures"));
    }
    if (item.content().stream().allMatch(String::isBlank)) {
      faults.missing(
          field, new Text("nội dung đơn giản hóa của " + codes, "what is cut in " + codes));
    }
    if (item.reasons().stream().allMatch(String::isBlank)) {
      faults.missing(field, new Text("lý do của " + codes, "the reason for " + codes));
    }
    faults.exact(field, codes + ", chi phí", item.cost(), " đồng");
    negative(codes + ", chi phí", item.cost());
    var time = item.time();
    if (time != null) {
      faults.exact(field, codes + ", thời gian", time.amount(), " " + time.unitName());
      negative(codes + ", thời gian", time.amount());
    }
    claims(codes, time);
  }

  private void claims(String codes, @Nullable TimeTaken time) {
    var texts = new ArrayList<String>(item.content());
    texts.addAll(item.reasons());
    var claims = Claims.in(texts);
    var amount = time == null ? null : time.amount();
    faults.compare(
        field, codes, claims.savedDays(), amount == null ? null : days(amount.saved()), " ngày");
    faults.compare(
        field, codes, claims.daysBefore(), amount == null ? null : days(amount.before()), " ngày");
    faults.compare(
        field, codes, claims.daysAfter(), amount == null ? null : days(amount.after()), " ngày");
    faults.compare(field, codes, claims.savedDong(), item.cost().saved(), " đồng");
    faults.compare(field, codes, claims.costPercent(), item.cost().percent(), "%");
    faults.compare(
        field, codes, claims.timePercent(), amount == null ? null : amount.percent(), "%");
  }

  private BigDecimal days(BigDecimal value) {
    var time = item.time();
    return time != null && time.unit() == TimeUnit.HOUR
        ? value.divide(BigDecimal.valueOf(Limit.HOURS_A_DAY))
        : value;
  }

  private void negative(String where, Reduced figures) {
    if (figures.before().signum() >= 0 && figures.after().signum() >= 0) return;
    faults.add(
        field, where + ": số liệu không được âm.", where + ": a figure must not be below zero.");
  }
}
