package vn.tinhgon.engine.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Procedure;
import vn.tinhgon.bpmn.Profile;
import vn.tinhgon.bpmn.measure.Measures;
import vn.tinhgon.bpmn.soundness.Verdict;
import vn.tinhgon.rules.AuthorityClass;
import vn.tinhgon.rules.Counted;
import vn.tinhgon.rules.Finding;
import vn.tinhgon.rules.Level;
import vn.tinhgon.rules.Saving;
import vn.tinhgon.rules.target.Assessment;

/** The terms of a review as an officer reads them. */
final class Words {
  private final Lang lang;
  private final Figures figures;

  Words(Lang lang) {
    this.lang = lang;
    this.figures = new Figures(lang);
  }

  /** Name, code and group. */
  String title(Procedure procedure) {
    var profile = procedure.profile();
    var more = new ArrayList<String>();
    if (profile.code() != null) more.add(profile.code());
    if (profile.group() != null) {
      more.add(lang.say("nhóm ", "group ") + profile.group());
    }
    return more.isEmpty()
        ? procedure.name()
        : procedure.name() + " (" + String.join(", ", more) + ")";
  }

  /** How much there is of it. */
  List<String> size(Measures measures) {
    return List.of(
        count(measures.steps(), "bước", "step", "steps"),
        count(measures.automaticSteps(), "bước tự động", "automatic step", "automatic steps"),
        count(measures.handovers(), "lần chuyển giao", "hand-over", "hand-overs"),
        count(measures.approvalLevels(), "cấp duyệt", "approval level", "approval levels"),
        count(measures.documents(), "loại giấy tờ nộp", "paper handed in", "papers handed in"));
  }

  /** How long it takes and what it costs. */
  List<String> price(Measures measures) {
    var days = figures.of(measures.elapsedDays());
    var worst = figures.of(measures.elapsedDaysWorst());
    var hours = figures.of(measures.effortHours());
    var price = new ArrayList<String>();
    price.add(
        lang.say(
            days + " ngày làm việc (đường dài nhất không quay lại: " + worst + ")",
            days
                + Counted.behind(measures.elapsedDays(), " working days")
                + " (longest way without returns: "
                + worst
                + ")"));
    price.add(
        lang.say(
            hours + " giờ công", hours + Counted.behind(measures.effortHours(), " hours of work")));
    price.add(
        measures.costPerYear() == 0
            ? lang.say("chưa tính được chi phí năm", "yearly cost unknown")
            : money(measures.costPerYear()) + " (" + method(measures.costMethod()) + ")");
    return price;
  }

  private String method(Profile.CostMethod method) {
    return switch (method) {
      case SCM_FULL -> lang.say("chi phí tuân thủ", "compliance cost");
      case PROCESSING_TIME -> lang.say("theo thời hạn giải quyết", "by processing time");
      case EFFORT_INTERNAL -> lang.say("theo công sức nội bộ", "by internal effort");
    };
  }

  String sound(Verdict verdict) {
    var said =
        switch (verdict.sound()) {
          case SOUND -> lang.say("Luồng xử lý đúng", "The flow is sound");
          case UNSOUND -> lang.say("Luồng xử lý SAI", "The flow is UNSOUND");
          case UNKNOWN -> lang.say("Luồng xử lý chưa rõ đúng sai", "Soundness is unknown");
        };
    return verdict.reason() == null ? said + "." : said + ": " + lang.say(verdict.reason());
  }

  /** An inferred value says so; which ones, the other formats tell. */
  String inferred(int count) {
    return count(
        count,
        "giá trị không khai báo được suy ra (liệt kê trong --format json).",
        "value is inferred, not declared (listed in --format json).",
        "values are inferred, not declared (listed in --format json).");
  }

  /** How many findings there are of each level. */
  String found(List<Finding> findings) {
    if (findings.isEmpty()) return lang.say("Không có phát hiện nào.", "Nothing was found.");
    var levels = new ArrayList<String>();
    for (var level : Level.values()) {
      int count = (int) findings.stream().filter(one -> one.level() == level).count();
      if (count > 0) levels.add(levels(level, count));
    }
    return count(findings.size(), "phát hiện", "finding", "findings")
        + ": "
        + String.join(", ", levels)
        + ".";
  }

  String level(Level level) {
    return switch (level) {
      case ERROR -> lang.say("LỖI", "ERROR");
      case WARNING -> lang.say("CẢNH BÁO", "WARNING");
      case NOTE -> lang.say("GHI CHÚ", "NOTE");
    };
  }

  String levels(Level level, int count) {
    return switch (level) {
      case ERROR -> count(count, "lỗi", "error", "errors");
      case WARNING -> count(count, "cảnh báo", "warning", "warnings");
      case NOTE -> count(count, "ghi chú", "note", "notes");
    };
  }

  String count(int count, String vi, String one, String many) {
    return figures.of(count) + " " + lang.say(vi, count == 1 ? one : many);
  }

  /** Null where nothing can be promised. */
  @Nullable String saving(Saving saving) {
    var parts = new ArrayList<String>();
    if (saving.days() > 0) {
      parts.add(
          figures.of(saving.days())
              + lang.say(" ngày làm việc", Counted.behind(saving.days(), " working days")));
    }
    if (saving.hours() > 0) {
      parts.add(
          figures.of(saving.hours())
              + lang.say(" giờ công", Counted.behind(saving.hours(), " hours of work")));
    }
    if (saving.costPerYear() > 0) parts.add(money(saving.costPerYear()));
    return parts.isEmpty() ? null : String.join(", ", parts);
  }

  /** A programme, and how many of the files it is about. */
  String programme(AgainstProgramme against) {
    var programme = against.programme();
    var about = count(against.procedures(), "thủ tục", "procedure", "procedures");
    return lang.say(
        "Chương trình %s, %s (%s): nếu thực hiện mọi phát hiện áp dụng được cho %s"
            .formatted(programme.id(), programme.name().vi(), programme.legalRef(), about),
        "Programme %s, %s (%s): with every applicable finding carried out in %s"
            .formatted(programme.id(), programme.name().en(), programme.legalRef(), about));
  }

  /** One target over all files. */
  String target(Assessment one) {
    var said = new StringBuilder(lang.say(one.metric().label())).append(": ");
    said.append(figures.of(one.position().before().doubleValue())).append(" → ");
    said.append(figures.of(one.position().now().doubleValue())).append(' ');
    said.append(lang.say(one.metric().unit())).append(", ");
    var percent = one.percent() == null ? "–" : figures.of(one.percent().doubleValue()) + "%";
    var threshold = figures.of(one.threshold().doubleValue()) + "%";
    said.append(lang.say("giảm ", "down ")).append(percent);
    said.append(lang.say(" (mục tiêu ", " (target ")).append(threshold).append("): ");
    if (one.met()) return said.append(lang.say("đạt.", "met.")).toString();
    if (one.percent() == null) {
      return said.append(lang.say("chưa có số liệu gốc.", "no baseline.")).toString();
    }
    var missing = figures.of(one.missing().doubleValue()) + " " + lang.say(one.metric().unit());
    return said.append(lang.say("chưa đạt, còn thiếu ", "not met, still to save "))
        .append(missing)
        .append('.')
        .toString();
  }

  private String money(long dong) {
    return figures.of(dong) + lang.say(" đồng/năm", " đồng a year");
  }

  /** Other rules, as their pages call them. */
  String also(List<Finding.Also> rules) {
    return rules.stream()
        .map(rule -> rule.code() + " “" + lang.say(rule.title()) + "”")
        .collect(Collectors.joining("; "));
  }

  /** Who may decide; and on which texts those above have to, where none is told as in the way. */
  String authority(Finding finding) {
    var authority = authority(finding.authority());
    if (!finding.guard().isEmpty() || finding.foundedIn().isEmpty()) return authority;
    return authority + ": " + String.join("; ", finding.foundedIn());
  }

  private String authority(AuthorityClass authority) {
    return switch (authority) {
      case SELF -> lang.say("đơn vị tự tối ưu", "the unit decides by itself");
      case DROP -> lang.say("việc không cần làm, bỏ được", "needless work, may be dropped");
      case MINISTRY ->
          lang.say("phải thay đổi quy trình của Bộ", "the ministry's process must change");
      case HIGHER ->
          lang.say("kiến nghị cấp trên sửa văn bản", "propose to those above to amend the text");
    };
  }
}
