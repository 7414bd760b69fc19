package vn.tinhgon.bpmn.soundness;

import java.util.List;
import vn.tinhgon.bpmn.Text;

/** A usual mistake and what would mend it; the elements are those to change. */
public record QuickFix(List<String> elements, Text proposal) {

  public QuickFix {
    elements = List.copyOf(elements);
  }
}
