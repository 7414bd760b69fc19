package vn.tinhgon.bpmn.soundness;

import java.util.List;
import vn.tinhgon.bpmn.Graph;

final class QuickFixes {
  static List<QuickFix> of(Graph graph, Verdict verdict) {
    return List.of();
  }
}
