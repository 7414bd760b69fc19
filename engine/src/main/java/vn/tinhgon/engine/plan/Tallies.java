package vn.tinhgon.engine.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tinhgon.bpmn.measure.Percent;
import vn.tinhgon.engine.catalogue.Catalogue;
import vn.tinhgon.engine.organisation.Organisation;
import vn.tinhgon.engine.plan.paper.Summary;
import vn.tinhgon.rules.target.CountMode;

/** Table 1 for leaders: of the procedures reviewed in each unit, what becomes of them. */
@Component
class Tallies {
  private static final String NOBODY = "Chưa ghi đơn vị chủ trì";

  private final Catalogue catalogue;
  private final Organisation organisation;

  Tallies(Catalogue catalogue, Organisation organisation) {
    this.catalogue = catalogue;
    this.organisation = organisation;
  }

  private static final class Counts {
    int abolished;
    int merged;
    int simplified;
    int kept;
  }

  /** Without a programme, what the plan holds is what was reviewed. */
  List<Summary.Tally> of(List<Row.Item> items, Paperwork.Aim aim) {
    var planned = new HashMap<String, Row.Procedure>();
    for (var item : items) for (var one : item.procedures()) planned.put(one.code(), one);
    var owners = new HashMap<String, @Nullable String>();
    for (var one : aim.reviewed()) owners.put(one.code(), one.owner());
    for (var code : planned.keySet()) {
      if (!owners.containsKey(code)) owners.put(code, catalogue.require(code).owner());
    }
    var counts = new TreeMap<String, Counts>();
    owners.forEach(
        (code, owner) -> {
          var unit = owner == null ? NOBODY : organisation.unitName(owner);
          count(counts.computeIfAbsent(unit, name -> new Counts()), planned.get(code));
        });
    var tallies = new ArrayList<Summary.Tally>();
    counts.forEach((unit, sum) -> tallies.add(tally(unit, sum, aim.mode())));
    return tallies;
  }

  private static void count(Counts counts, Row.@Nullable Procedure procedure) {
    if (procedure == null || !procedure.changed()) counts.kept++;
    else if (procedure.merged()) counts.merged++;
    else if (procedure.abolished()) counts.abolished++;
    else counts.simplified++;
  }

  private static Summary.Tally tally(String unit, Counts sum, CountMode mode) {
    int reviewed = sum.abolished + sum.merged + sum.simplified + sum.kept;
    boolean only = mode == CountMode.ABOLISHED_ONLY;
    int cut = sum.abolished + sum.merged + (only ? 0 : sum.simplified);
    return new Summary.Tally(
        unit,
        reviewed,
        sum.abolished,
        sum.merged,
        sum.simplified,
        sum.kept,
        Percent.of(BigDecimal.valueOf(cut), BigDecimal.valueOf(reviewed)),
        only ? Summary.Counted.ABOLISHED : Summary.Counted.SIMPLIFIED_TOO);
  }

  /** What is done to a procedure, in the words of table 4; each once. */
  static Set<String> measures(Row.Procedure procedure) {
    var measures = new LinkedHashSet<String>();
    if (procedure.abolished()) {
      measures.add(procedure.merged() ? "Gộp thủ tục" : "Bãi bỏ thủ tục");
      return measures;
    }
    for (var cut : procedure.cuts()) {
      var action = cut.rule().substring(0, Math.max(0, cut.rule().indexOf('-')));
      measures.add(
          switch (action) {
            case "merge" -> "Gộp bước";
            case "parallelise" -> "Thực hiện song song";
            case "shorten" -> "Rút ngắn thời hạn, giảm bản sao";
            case "delegate" -> "Phân cấp, ủy quyền";
            case "automate" -> "Tự động hóa";
            case "digitise" -> "Điện tử hóa, ký số";
            case "standardise" -> "Mẫu hóa";
            case "reorder" -> "Sắp xếp lại trình tự";
            default -> "Bỏ bước, bỏ giấy tờ";
          });
    }
    return measures;
  }
}
