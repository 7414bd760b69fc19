package vn.tinhgon.engine.plan.paper;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.bpmn.measure.Percent;
import vn.tinhgon.engine.problem.Fault;

/** Gathers what is wrong; figures in the form they are printed in. */
final class Faults {
  private final List<Fault> all = new ArrayList<>();

  List<Fault> all() {
    return List.copyOf(all);
  }

  void add(String field, String vi, String en) {
    all.add(new Fault(field, new Text(vi, en)));
  }

  void missing(String field, Text what) {
    add(
        field,
        "Còn thiếu: " + what.vi() + ". Hãy bổ sung trước khi in.",
        "Missing: " + what.en() + ". Add it before printing.");
  }

  /** Saving and share must follow from before and after. */
  void exact(String field, String where, Reduced stated, String unit) {
    var exact = stated.exact();
    if (stated.saved().compareTo(exact.saved()) != 0) {
      add(
          field,
          "%s: %s − %s = %s%s, nhưng ghi tiết kiệm %s%s."
              .formatted(
                  where,
                  number(stated.before()),
                  number(stated.after()),
                  number(exact.saved()),
                  unit,
                  number(stated.saved()),
                  unit),
          "%s: %s − %s = %s, but the saving is stated as %s."
              .formatted(
                  where,
                  number(stated.before()),
                  number(stated.after()),
                  number(exact.saved()),
                  number(stated.saved())));
    }
    share(field, where, stated.percent(), exact.percent());
  }

  void share(String field, String where, @Nullable BigDecimal stated, @Nullable BigDecimal exact) {
    boolean same = stated == null || exact == null ? stated == exact : stated.compareTo(exact) == 0;
    if (same) return;
    add(
        field,
        "%s: tỷ lệ tính đúng là %s, nhưng ghi %s."
            .formatted(where, Percent.printed(exact), Percent.printed(stated)),
        "%s: the share is %s, but stated as %s."
            .formatted(where, Percent.printed(exact), Percent.printed(stated)));
  }

  /** What the text says against what the table says. */
  void compare(
      String field,
      String where,
      List<Claims.Claim> claims,
      @Nullable BigDecimal table,
      String unit) {
    for (var claim : claims) {
      if (table != null && claim.value().compareTo(table) == 0) continue;
      var said = table == null ? "không có số liệu" : number(table) + unit;
      var saidEn = table == null ? "nothing" : number(table) + unit;
      add(
          field,
          "%s: lời văn ghi “%s” nhưng bảng số liệu là %s.".formatted(where, claim.words(), said),
          "%s: the text says “%s” but the figures say %s.".formatted(where, claim.words(), saidEn));
    }
  }

  static String number(BigDecimal value) {
    return Percent.number(value);
  }
}
