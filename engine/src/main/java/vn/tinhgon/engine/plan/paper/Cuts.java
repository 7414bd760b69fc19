package vn.tinhgon.engine.plan.paper;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Limit;
import vn.tinhgon.bpmn.Procedure;
import vn.tinhgon.bpmn.edit.Edit;

/** What an edit does to a procedure, in the words of an official plan. */
public final class Cuts {
  private static final List<String> LEVELS =
      List.of(
          "chuyên viên",
          "lãnh đạo phòng",
          "lãnh đạo đơn vị cấp vụ",
          "Thứ trưởng hoặc tương đương",
          "Bộ trưởng hoặc tương đương");

  private final Map<String, String> names = new HashMap<>();
  private final String process;

  public Cuts(Procedure procedure) {
    process = procedure.id();
    for (var document : procedure.documents()) name(document.id(), document.name());
    for (var node : procedure.graph().nodes()) name(node.id(), node.name());
  }

  private void name(String id, @Nullable String name) {
    if (name != null && !name.isBlank()) names.put(id, name.strip());
  }

  /** The sentences of 1.1 Nội dung đơn giản hóa; what is done to many elements is said once. */
  public List<String> of(List<Edit> edits) {
    var removed = new ArrayList<String>();
    var digitised = new ArrayList<String>();
    var automated = new ArrayList<String>();
    var dropped = new ArrayList<String>();
    var others = new LinkedHashSet<String>();
    for (var edit : edits) {
      if (edit instanceof Edit.RemoveStep it) removed.addAll(it.steps());
      else if (edit instanceof Edit.Digitise it) digitised.add(it.step());
      else if (edit instanceof Edit.Automate it) automated.add(it.step());
      else if (edit instanceof Edit.RemoveDocument it) dropped.add(it.document());
      else others.add(of(edit));
    }
    var sentences = new ArrayList<String>();
    say(sentences, "Bỏ " + steps(removed) + ".", removed);
    say(sentences, "Bỏ thành phần hồ sơ " + all(dropped) + ".", dropped);
    sentences.addAll(others);
    say(sentences, "Tự động hóa " + steps(automated) + " trên hệ thống thông tin.", automated);
    say(sentences, "Thực hiện " + steps(digitised) + " trên văn bản điện tử có ký số.", digitised);
    return List.copyOf(sentences);
  }

  private static void say(List<String> sentences, String sentence, List<String> about) {
    if (!about.isEmpty()) sentences.add(sentence);
  }

  private String steps(List<String> ids) {
    var distinct = ids.stream().distinct().toList();
    return (distinct.size() == 1 ? "bước " : "các bước ") + all(distinct);
  }

  /** One sentence. */
  public String of(Edit edit) {
    if (edit instanceof Edit.RemoveStep it) return "Bỏ bước " + all(it.steps()) + ".";
    if (edit instanceof Edit.MergeSteps it) return "Gộp các bước " + all(it.steps()) + ".";
    if (edit instanceof Edit.Parallelise it) {
      return "Thực hiện đồng thời các bước " + all(it.steps()) + ".";
    }
    if (edit instanceof Edit.Resequence it) {
      return "Sắp xếp lại thứ tự thực hiện các bước: " + all(it.steps()) + ".";
    }
    if (edit instanceof Edit.Delegate it) {
      return "Phân cấp hoặc ủy quyền cho "
          + level(it.level())
          + " quyết định ở bước "
          + one(it.step())
          + ".";
    }
    if (edit instanceof Edit.Reassign it) {
      return "Giao " + level(it.level()) + " thực hiện bước " + one(it.step()) + ".";
    }
    if (edit instanceof Edit.ShortenLimit it) {
      return "Rút ngắn thời hạn " + element(it.element()) + " còn " + term(it.limit()) + ".";
    }
    if (edit instanceof Edit.AddLimit it) {
      return "Quy định thời hạn " + element(it.element()) + " là " + term(it.limit()) + ".";
    }
    if (edit instanceof Edit.DeemConsent it) {
      return "Quy định thời hạn cho ý kiến ở bước %s là %s; quá thời hạn mà không trả lời thì coi là đồng ý."
          .formatted(one(it.step()), term(it.limit()));
    }
    if (edit instanceof Edit.Automate it) {
      return "Tự động hóa bước " + one(it.step()) + " trên hệ thống thông tin.";
    }
    if (edit instanceof Edit.Digitise it) {
      return "Thực hiện bước " + one(it.step()) + " trên văn bản điện tử có ký số.";
    }
    if (edit instanceof Edit.RemoveDocument it) {
      return "Bỏ thành phần hồ sơ " + one(it.document()) + ".";
    }
    if (edit instanceof Edit.ReduceCopies it) {
      return "Giảm số lượng hồ sơ: chỉ nộp 01 bản điện tử đối với " + one(it.document()) + ".";
    }
    if (edit instanceof Edit.Standardise it) {
      return "Ban hành mẫu thống nhất cho " + one(it.document()) + ".";
    }
    if (edit instanceof Edit.RetargetRework it) {
      return "Hồ sơ chưa đạt được trả thẳng về bước " + one(it.step()) + " để hoàn thiện.";
    }
    if (edit instanceof Edit.AssignLead it) {
      return "Xác định đơn vị " + it.unit() + " chủ trì bước " + one(it.step()) + ".";
    }
    return "Bãi bỏ thủ tục hành chính.";
  }

  private String element(String id) {
    return id.equals(process) ? "giải quyết của thủ tục" : "của bước " + one(id);
  }

  private String one(String id) {
    return "“" + names.getOrDefault(id, id) + "”";
  }

  private String all(List<String> ids) {
    return ids.stream().map(this::one).collect(Collectors.joining("; "));
  }

  private static String level(int level) {
    return LEVELS.get(Math.max(1, Math.min(LEVELS.size(), level)) - 1);
  }

  private static String term(Limit limit) {
    var amount = BigDecimal.valueOf(limit.value()).stripTrailingZeros();
    return TimeTaken.term(amount, limit.unit());
  }
}
