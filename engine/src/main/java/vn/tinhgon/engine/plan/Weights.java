package vn.tinhgon.engine.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;
import vn.tinhgon.bpmn.LegalRank;
import vn.tinhgon.bpmn.edit.Edit;

/**
 * How much legal work a text of each rank is, and how risky each kind of cut ({@code
 * plan/weights.json}).
 */
record Weights(
    String source, Map<LegalRank, Integer> effort, Map<String, Integer> risk, int otherRisk) {

  static Weights load() {
    try (var in = Objects.requireNonNull(Weights.class.getResourceAsStream("/plan/weights.json"))) {
      return new JsonMapper().readValue(in.readAllBytes(), Weights.class);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  int effort(LegalRank rank) {
    return effort.getOrDefault(rank, 0);
  }

  int risk(Edit edit) {
    return risk.getOrDefault(edit.getClass().getSimpleName(), otherRisk);
  }
}
