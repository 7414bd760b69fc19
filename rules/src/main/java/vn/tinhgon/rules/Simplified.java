package vn.tinhgon.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.bpmn.edit.Edit;
import vn.tinhgon.bpmn.edit.Edits;
import vn.tinhgon.bpmn.lexicon.Lexicon;
import vn.tinhgon.bpmn.measure.Measures;
import vn.tinhgon.bpmn.soundness.Sound;
import vn.tinhgon.bpmn.xml.BpmnFile;

/**
 * A model after the accepted findings.
 *
 * @param sound of the result; null where it cannot be proved either way
 */
public record Simplified(
    BpmnFile file,
    Measures before,
    Measures after,
    List<String> applied,
    List<Refused> refused,
    @Nullable Boolean sound) {

  /** An accepted finding that was not carried out. */
  public record Refused(String id, Text reason) {}

  /**
   * Carries accepted findings out, all at once; what cannot be is refused with its reason.
   *
   * @param accepted ids of findings of the review
   */
  public static Simplified of(BpmnFile file, Review review, List<String> accepted) {
    var refused = new ArrayList<Refused>();
    var wanted = new LinkedHashMap<Edit, List<String>>();
    for (var id : accepted.stream().distinct().toList()) {
      var finding = review.findings().stream().filter(one -> one.id().equals(id)).findFirst();
      var reason = finding.isEmpty() ? unknown(id) : hindrance(finding.get());
      if (reason != null) {
        refused.add(new Refused(id, reason));
      } else {
        var edit = finding.orElseThrow().edit();
        if (edit != null) wanted.computeIfAbsent(edit, one -> new ArrayList<>()).add(id);
      }
    }
    var edited = Edits.apply(file, List.copyOf(wanted.keySet()));
    var applied =
        edited.applied().stream().flatMap(edit -> wanted.getOrDefault(edit, List.of()).stream());
    for (var refusal : edited.refused()) {
      for (var id : wanted.getOrDefault(refusal.edit(), List.of())) {
        refused.add(new Refused(id, refusal.reason()));
      }
    }
    var after = Lexicon.complete(edited.file().procedure()).procedure();
    return new Simplified(
        edited.file(),
        review.measures(),
        Measures.of(after),
        applied.toList(),
        refused,
        proved(edited.soundness().sound()));
  }

  private static @Nullable Text hindrance(Finding finding) {
    if (!finding.guard().isEmpty()) {
      var texts = String.join("; ", finding.guard());
      return new Text(
          "Căn cứ %s: chỉ kiến nghị sửa văn bản trong phương án, không cắt trên mô hình."
              .formatted(texts),
          "Founded in %s: only a plan may propose to amend it; it is not cut on the model."
              .formatted(texts));
    }
    if (finding.edit() != null) return null;
    return new Text(
        "Phát hiện này cần người quyết định, không có phép sửa tự động.",
        "This finding needs a person's decision; no edit is known for it.");
  }

  private static Text unknown(String id) {
    return new Text(
        "Không có phát hiện “%s” trên mô hình này. Xem mã bằng lệnh review.".formatted(id),
        "This model has no finding '%s'. The review command lists the ids.".formatted(id));
  }

  private static @Nullable Boolean proved(Sound sound) {
    return Map.of(Sound.SOUND, true, Sound.UNSOUND, false).get(sound);
  }
}
