package vn.tinhgon.bpmn.soundness;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Text;

/**
 * What the proof found (DESIGN section 8, "Soundness").
 *
 * @param reason the finding in an officer's words
 * @param safe no flow ever holds two tokens; false is a warning; null when unknown
 * @param optionToComplete from every reachable state the dossier can still end; null when unknown
 * @param deadNodes flow nodes that no dossier ever reaches
 * @param trace nodes and flows passed on the shortest way found to the trouble
 */
public record Verdict(
    Sound sound,
    @Nullable Text reason,
    @Nullable Boolean safe,
    @Nullable Boolean optionToComplete,
    List<String> deadNodes,
    List<String> trace) {

  public Verdict {
    deadNodes = List.copyOf(deadNodes);
    trace = List.copyOf(trace);
  }
}
