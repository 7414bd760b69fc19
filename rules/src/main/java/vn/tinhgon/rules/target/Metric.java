package vn.tinhgon.rules.target;

import java.math.BigDecimal;
import java.math.RoundingMode;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.bpmn.measure.Percent;

/** What a target counts. */
public enum Metric {
  /** Procedures. */
  COUNT("Số thủ tục", "Procedures", "thủ tục", "procedures", 0),
  /** Đồng a year. */
  COST("Chi phí tuân thủ", "Compliance cost", "đồng/năm", "đồng a year", 0),
  /** Working days of handling. */
  TIME("Thời gian giải quyết", "Handling time", "ngày làm việc", "working days", 2),
  /** Requirements and conditions. */
  CONDITION("Yêu cầu, điều kiện", "Conditions", "điều kiện", "conditions", 0);

  private final Text label;
  private final Text unit;
  private final int decimals;

  Metric(String vi, String en, String unitVi, String unitEn, int decimals) {
    this.label = new Text(vi, en);
    this.unit = new Text(unitVi, unitEn);
    this.decimals = decimals;
  }

  public Text label() {
    return label;
  }

  /** What its figures count, in the plural. */
  public Text unit() {
    return unit;
  }

  /** The least amount that can be acted on and is enough: no half procedure, no half đồng. */
  BigDecimal atLeast(BigDecimal amount) {
    var whole = amount.setScale(decimals, RoundingMode.CEILING).stripTrailingZeros();
    return whole.scale() < 0 ? whole.setScale(0) : whole;
  }

  /** "16.000.000 đồng/năm", "16,000,000 đồng a year". */
  Text say(BigDecimal amount) {
    var vi = Percent.number(amount);
    var en = vi.replace('.', ' ').replace(',', '.').replace(' ', ',');
    return new Text(vi + " " + unit.vi(), en + " " + unit.en());
  }
}
