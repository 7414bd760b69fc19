package vn.tinhgon.engine.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.tinhgon.bpmn.LegalBasis;
import vn.tinhgon.bpmn.LegalRank;
import vn.tinhgon.bpmn.Procedure;
import vn.tinhgon.engine.plan.paper.Amendment;
import vn.tinhgon.rules.Finding;

/** The first wording of an item, from the findings it carries out; people edit it afterwards. */
final class Drafting {
  private Drafting() {}

  /**
   * @param higher findings that only those above the ministry can allow: proposed, never applied
   */
  static Wording of(Redesign redesign, List<Finding> higher) {
    var procedure = redesign.before().procedure();
    var content = new LinkedHashSet<String>();
    for (var finding : redesign.done()) content.add(CutWords.of(finding.edit(), procedure));
    if (redesign.term() != null) content.add(CutWords.term(redesign.time()));
    for (var finding : higher) content.add("Kiến nghị cấp trên: " + sentence(finding));
    var reasons = new LinkedHashSet<String>();
    for (var finding : redesign.done()) reasons.add(sentence(finding));
    for (var finding : higher) {
      reasons.add("Vướng " + String.join("; ", finding.guard()) + ", “" + procedure.name() + "”.");
    }
    return new Wording(
        String.join("\n", content), String.join("\n", reasons), amendments(redesign, higher), "");
  }

  private static String sentence(Finding finding) {
    var said = finding.message().vi().strip();
    return said.endsWith(".") ? said : said + ".";
  }

  private static List<Amendment> amendments(Redesign redesign, List<Finding> higher) {
    var amendments = new LinkedHashSet<Amendment>();
    var verb = redesign.abolished() ? "Bãi bỏ" : "Sửa đổi, bổ sung";
    for (var basis : redesign.touched()) amendments.add(amendment(basis, verb));
    for (var finding : higher) {
      for (var basis : Redesign.founded(redesign.before().procedure(), finding)) {
        if (basis.rank().aboveTheMinistry()) amendments.add(amendment(basis, "Kiến nghị sửa đổi"));
      }
    }
    return new ArrayList<>(amendments);
  }

  private static Amendment amendment(LegalBasis basis, String verb) {
    return new Amendment(
        basis.article() == null ? "" : basis.article(),
        basis.text() == null ? basis.id() : basis.text(),
        authority(basis),
        verb);
  }

  /** Who may amend a text: who issued it, by its rank. */
  static String authority(LegalBasis basis) {
    return switch (basis.rank()) {
      case LAW -> "Quốc hội";
      case DECREE -> "Chính phủ";
      case CIRCULAR, MINISTRY_DECISION -> "Bộ trưởng";
      case UNIT_DECISION, NONE ->
          basis.issuer() == null ? "Thủ trưởng đơn vị" : "Thủ trưởng đơn vị " + basis.issuer();
    };
  }

  /** Highest first, as the texts are grouped. */
  static LegalRank rankOf(String authority) {
    return switch (authority) {
      case "Quốc hội" -> LegalRank.LAW;
      case "Chính phủ" -> LegalRank.DECREE;
      case "Bộ trưởng" -> LegalRank.MINISTRY_DECISION;
      default -> LegalRank.UNIT_DECISION;
    };
  }

  static String names(List<String> elements, Procedure procedure) {
    return elements.stream()
        .map(id -> "“" + name(id, procedure) + "”")
        .collect(Collectors.joining(", "));
  }

  static String name(String id, Procedure procedure) {
    var step = procedure.step(id);
    if (step != null) return step.name().isBlank() ? id : step.name();
    return procedure.documents().stream()
        .filter(document -> document.id().equals(id) && document.name() != null)
        .map(document -> String.valueOf(document.name()))
        .findFirst()
        .orElse(id);
  }

  static String number(double value) {
    return value == Math.rint(value)
        ? "%02d".formatted((long) value)
        : String.format(Locale.ROOT, "%s", value).replace('.', ',');
  }
}
