package vn.tinhgon.bpmn.edit;

import java.util.List;
import vn.tinhgon.bpmn.soundness.Verdict;
import vn.tinhgon.bpmn.xml.BpmnFile;

/**
 * A model after its edits.
 *
 * @param file the model as it is now; the very same file where nothing was applied
 * @param applied the edits carried out, in the order they were carried out
 * @param soundness of the result
 */
public record Edited(BpmnFile file, List<Edit> applied, List<Refusal> refused, Verdict soundness) {}
