package vn.tinhgon.bpmn.soundness;

import java.util.List;
import vn.tinhgon.bpmn.Graph;
import vn.tinhgon.bpmn.Procedure;
import vn.tinhgon.bpmn.soundness.Exploration.End;
import vn.tinhgon.bpmn.soundness.Judgement.Finding;
import vn.tinhgon.bpmn.soundness.Judgement.Trouble;
import vn.tinhgon.bpmn.soundness.Reduction.Reduced;

/** Proves that every dossier can end, or shows the way it gets stuck. */
public final class Soundness {
  private Soundness() {}

  /** Within {@link Bounds#DEFAULT}. */
  public static Verdict check(Procedure procedure) {
    return check(procedure, Bounds.DEFAULT);
  }

  public static Verdict check(Procedure procedure, Bounds bounds) {
    return check(procedure.graph(), bounds);
  }

  /** What would mend an unsound or unsafe procedure, the likeliest first. */
  public static List<QuickFix> fixes(Procedure procedure, Verdict verdict) {
    return QuickFixes.of(procedure.graph(), verdict);
  }

  static Verdict check(Graph graph, Bounds bounds) {
    long deadline = System.nanoTime() + bounds.time().toNanos();
    var translation = Translation.of(graph);
    if (translation.notCovered() != null) {
      var reason = translation.notCovered();
      return new Verdict(Sound.UNKNOWN, reason, null, null, List.of(), List.of());
    }
    return told(graph, judge(translation.net(), bounds, deadline));
  }

  private static Finding judge(Net net, Bounds bounds, long deadline) {
    var reduced = Reduction.of(net, true, true);
    var finding = search(reduced, bounds, deadline);
    if (reduced.onlyIfSound()) {
      if (finding.trouble() == Trouble.NONE && trusted(reduced, finding)) return finding;
      reduced = Reduction.of(net, true, false);
      finding = search(reduced, bounds, deadline);
    }
    if (trusted(reduced, finding)) return finding;
    var exact = search(Reduction.of(net, false, false), bounds, deadline);
    return exact.trouble() == Trouble.UNKNOWN ? exact.or(finding) : exact;
  }

  private static boolean trusted(Reduced reduced, Finding finding) {
    return !reduced.onlyIfSafe()
        || (finding.end() == End.COMPLETE && Boolean.TRUE.equals(finding.safe()));
  }

  private static Finding search(Reduced reduced, Bounds bounds, long deadline) {
    return Judgement.of(Exploration.of(reduced, bounds, deadline));
  }

  /** The plain search, to compare the reduced one with. */
  static Finding unreduced(Graph graph, Bounds bounds) {
    long deadline = System.nanoTime() + bounds.time().toNanos();
    var plain = Reduction.none(Translation.of(graph).net());
    return search(plain, bounds, deadline);
  }

  static Verdict told(Graph graph, Finding finding) {
    var sound =
        switch (finding.trouble()) {
          case NONE -> Sound.SOUND;
          case UNKNOWN -> Sound.UNKNOWN;
          default -> Sound.UNSOUND;
        };
    return new Verdict(
        sound,
        Words.of(graph, finding),
        finding.safe(),
        finding.optionToComplete(),
        finding.dead(),
        finding.trace());
  }
}
