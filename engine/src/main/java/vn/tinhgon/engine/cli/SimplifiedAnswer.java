package vn.tinhgon.engine.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.measure.Measures;
import vn.tinhgon.rules.Simplified;

/** The answer for scripts (DESIGN section 5). */
record SimplifiedAnswer(
    Measures before,
    Measures after,
    List<String> applied,
    List<Refused> refused,
    @Nullable Boolean sound) {

  record Refused(String id, String reason) {}

  static SimplifiedAnswer of(Simplified it, Lang lang) {
    return new SimplifiedAnswer(
        it.before(),
        it.after(),
        it.applied(),
        it.refused().stream().map(one -> new Refused(one.id(), lang.say(one.reason()))).toList(),
        it.sound());
  }
}
