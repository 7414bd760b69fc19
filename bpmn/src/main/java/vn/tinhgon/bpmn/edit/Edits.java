package vn.tinhgon.bpmn.edit;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Procedure;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.bpmn.soundness.Sound;
import vn.tinhgon.bpmn.soundness.Soundness;
import vn.tinhgon.bpmn.soundness.Verdict;
import vn.tinhgon.bpmn.xml.BpmnFile;
import vn.tinhgon.bpmn.xml.Unreadable;

/** Carries out accepted edits together, whatever order they come in, and proves the result. */
public final class Edits {
  private Edits() {}

  /**
   * Applies what can be applied. An edit that conflicts with one before it, that the model does not
   * allow, or that would cost a sound model its soundness is refused with the reason; the others
   * stand.
   */
  public static Edited apply(BpmnFile file, List<Edit> edits) {
    return new Variants(file, Soundness.check(file.procedure())).with(edits);
  }

  static BpmnFile carriedOut(BpmnFile file, @Nullable Edit edit) throws CannotEdit {
    if (edit == null) return file;
    var draft = new Draft(file.xml());
    carryOut(draft, edit);
    try {
      return BpmnFile.of(draft.xml(), file.name());
    } catch (Unreadable e) {
      throw new IllegalStateException("An edit broke the model: " + edit, e);
    }
  }

  private static void carryOut(Draft draft, Edit edit) throws CannotEdit {
    if (edit instanceof Edit.RemoveStep remove) {
      Removal.apply(draft, remove.steps());
    } else if (edit instanceof Edit.MergeSteps merge) {
      Merge.apply(draft, merge.steps());
    } else if (edit instanceof Edit.Parallelise parallelise) {
      SideBySide.apply(draft, parallelise.steps());
    } else if (edit instanceof Edit.Resequence resequence) {
      Reorder.apply(draft, resequence.steps());
    } else if (edit instanceof Edit.RetargetRework rework) {
      retarget(draft, rework);
    } else if (edit instanceof Edit.DeemConsent consent) {
      Consent.apply(draft, consent.step(), consent.limit());
    } else if (edit instanceof Edit.Delegate delegate) {
      lower(draft, delegate.step(), delegate.level());
    } else if (edit instanceof Edit.Reassign reassign) {
      lower(draft, reassign.step(), reassign.level());
    } else if (edit instanceof Edit.ShortenLimit shorten) {
      Annotations.setLimit(draft, shorten.element(), shorten.limit());
    } else if (edit instanceof Edit.AddLimit add) {
      Annotations.setLimit(draft, add.element(), add.limit());
    } else if (edit instanceof Edit.Automate automate) {
      automate(draft, automate.step());
    } else if (edit instanceof Edit.Digitise digitise) {
      Papers.digitise(draft, digitise.step());
    } else if (edit instanceof Edit.RemoveDocument document) {
      Papers.remove(draft, document.document());
    } else if (edit instanceof Edit.ReduceCopies document) {
      Papers.oneElectronicCopy(draft, document.document());
    } else if (edit instanceof Edit.Standardise document) {
      Papers.onAForm(draft, document.document(), document.prepareHours());
    } else if (edit instanceof Edit.AssignLead lead) {
      Annotations.set(draft, lead.step(), "lead", lead.unit());
    } else {
      throw new CannotEdit(
          "Bãi bỏ cả thủ tục được quyết định trong phương án đơn giản hóa, không làm trên mô hình.",
          "Abolishing a whole procedure is decided in a simplification plan, not on the model.");
    }
  }

  private static void retarget(Draft draft, Edit.RetargetRework rework) throws CannotEdit {
    draft.element(rework.flow());
    draft.element(rework.step());
    var old = draft.target(rework.flow());
    draft.retarget(rework.flow(), rework.step());
    draft.diagram().route(rework.flow(), draft.source(rework.flow()), rework.step());
    Gateways.tidy(draft, List.of(old));
  }

  /** The role goes with the level: a role of the old level would find nobody. */
  private static void lower(Draft draft, String step, int level) throws CannotEdit {
    Annotations.set(draft, step, "level", Integer.toString(level));
    Annotations.clear(draft, step, "role");
  }

  private static void automate(Draft draft, String step) throws CannotEdit {
    draft.element(step);
    draft.become(step, "serviceTask");
    for (var attribute : List.of("limit", "effortHours", "waitDays")) {
      if (!Annotations.of(draft, step, attribute).isEmpty()) {
        Annotations.set(draft, step, attribute, "0");
      }
    }
  }

  static void requireSound(Verdict before, Verdict after) throws CannotEdit {
    if (before.sound() != Sound.SOUND || after.sound() == Sound.SOUND) return;
    var reason = after.reason() == null ? new Text("không rõ", "unknown") : after.reason();
    throw new CannotEdit(
        "Không làm được vì hồ sơ sẽ không chắc kết thúc được: " + reason.vi(),
        "Refused because not every dossier would be sure to end: " + reason.en());
  }

  static boolean changesFlow(Edit edit) {
    return rank(edit) < 6;
  }

  /** Cuts first, then what joins and moves, then what only writes values. */
  private static int rank(Edit edit) {
    if (edit instanceof Edit.RemoveStep) return 0;
    if (edit instanceof Edit.MergeSteps) return 1;
    if (edit instanceof Edit.Parallelise) return 2;
    if (edit instanceof Edit.Resequence) return 3;
    if (edit instanceof Edit.RetargetRework) return 4;
    if (edit instanceof Edit.DeemConsent) return 5;
    return 6;
  }

  static Comparator<Edit> order(Procedure procedure) {
    var place = new HashMap<String, Integer>();
    for (var node : procedure.graph().nodes()) place.put(node.id(), place.size());
    return Comparator.comparingInt(Edits::rank)
        .thenComparingInt(edit -> place.getOrDefault(edit.elements().get(0), Integer.MAX_VALUE))
        .thenComparing(Edit::toString);
  }
}
