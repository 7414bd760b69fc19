package vn.tinhgon.engine.plan;

import static vn.tinhgon.engine.plan.Drafting.name;
import static vn.tinhgon.engine.plan.Drafting.names;

import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Limit;
import vn.tinhgon.bpmn.Procedure;
import vn.tinhgon.bpmn.edit.Edit;
import vn.tinhgon.engine.plan.paper.TimeTaken;

/** A cut as the annex of a plan words it. */
final class CutWords {
  private CutWords() {}

  static String of(@Nullable Edit edit, Procedure procedure) {
    if (edit instanceof Edit.RemoveStep it) return "Bỏ bước " + names(it.steps(), procedure) + ".";
    if (edit instanceof Edit.MergeSteps it) {
      return "Gộp các bước " + names(it.steps(), procedure) + " thành một bước.";
    }
    if (edit instanceof Edit.Parallelise it) {
      return "Thực hiện song song các bước " + names(it.steps(), procedure) + ".";
    }
    if (edit instanceof Edit.Resequence it) {
      return "Sắp xếp lại thứ tự các bước: " + names(it.steps(), procedure) + ".";
    }
    if (edit instanceof Edit.Delegate it) {
      return "Phân cấp bước “%s” cho %s.".formatted(name(it.step(), procedure), level(it.level()));
    }
    if (edit instanceof Edit.Reassign it) {
      return "Giao bước “%s” cho %s.".formatted(name(it.step(), procedure), level(it.level()));
    }
    if (edit instanceof Edit.ShortenLimit it)
      return term("Rút ngắn", it.element(), it.limit(), procedure);
    if (edit instanceof Edit.AddLimit it)
      return term("Quy định", it.element(), it.limit(), procedure);
    if (edit instanceof Edit.DeemConsent it) {
      return "Bước “%s”: quá %s không trả lời thì coi là đồng ý."
          .formatted(name(it.step(), procedure), term(it.limit()));
    }
    if (edit instanceof Edit.Automate it) {
      return "Tự động hóa bước “" + name(it.step(), procedure) + "”.";
    }
    if (edit instanceof Edit.Digitise it) {
      return "Thực hiện bước “" + name(it.step(), procedure) + "” trên bản điện tử, ký số.";
    }
    return ofPaper(edit, procedure);
  }

  private static String ofPaper(@Nullable Edit edit, Procedure procedure) {
    if (edit instanceof Edit.RemoveDocument it) {
      return "Bãi bỏ thành phần hồ sơ “" + name(it.document(), procedure) + "”.";
    }
    if (edit instanceof Edit.ReduceCopies it) {
      return "Chỉ nộp một bản điện tử đối với “" + name(it.document(), procedure) + "”.";
    }
    if (edit instanceof Edit.Standardise it) {
      return "Ban hành mẫu đối với “" + name(it.document(), procedure) + "”.";
    }
    if (edit instanceof Edit.RetargetRework it) {
      return "Hồ sơ bị trả lại được chuyển thẳng về bước “" + name(it.step(), procedure) + "”.";
    }
    if (edit instanceof Edit.AssignLead it) {
      return "Giao %s chủ trì bước “%s”.".formatted(it.unit(), name(it.step(), procedure));
    }
    return "Bãi bỏ thủ tục.";
  }

  /** The whole term, as published plans word it: from so many days to so many. */
  static String term(TimeTaken time) {
    return "Rút ngắn thời hạn giải quyết từ %s xuống %s."
        .formatted(
            TimeTaken.term(time.amount().before(), time.unit()),
            TimeTaken.term(time.amount().after(), time.unit()));
  }

  private static String term(String verb, String element, Limit limit, Procedure procedure) {
    return element.equals(procedure.id())
        ? verb + " thời hạn giải quyết: " + term(limit) + "."
        : "%s thời hạn bước “%s”: %s.".formatted(verb, name(element, procedure), term(limit));
  }

  private static String term(Limit limit) {
    var unit =
        switch (limit.unit()) {
          case HOUR -> "giờ";
          case DAY -> "ngày";
          case WORKING_DAY -> "ngày làm việc";
        };
    return Drafting.number(limit.value()) + " " + unit;
  }

  private static String level(int level) {
    return switch (level) {
      case 1 -> "chuyên viên";
      case 2 -> "lãnh đạo phòng";
      case 3 -> "lãnh đạo Vụ, Cục";
      case 4 -> "Thứ trưởng";
      default -> "Bộ trưởng";
    };
  }
}
