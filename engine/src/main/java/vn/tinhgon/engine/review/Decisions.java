package vn.tinhgon.engine.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.tinhgon.rules.Finding;

/** What the officers said to findings, for rooms that carry findings out. */
public final class Decisions {
  private record Key(String procedure, String rule, List<String> elements) {}

  private record Joint(String rule, List<String> places, Decision decision) {}

  private final Map<Key, Decision> decided = new HashMap<>();
  private final List<Joint> joint = new ArrayList<>();

  void add(String procedure, String rule, List<String> elements, Decision decision) {
    decided.put(new Key(procedure, rule, elements), decision);
  }

  void add(String rule, List<String> places, Decision decision) {
    joint.add(new Joint(rule, places, decision));
  }

  /**
   * @param finding id, such as {@code cut-middle-approval@b4}
   */
  public boolean isAccepted(String procedure, String finding) {
    return decided.entrySet().stream()
            .anyMatch(
                one ->
                    one.getValue() == Decision.ACCEPTED
                        && one.getKey().procedure().equals(procedure)
                        && finding.equals(
                            one.getKey().rule() + "@" + one.getKey().elements().get(0)))
        || joint.stream()
            .anyMatch(
                one ->
                    one.decision() == Decision.ACCEPTED
                        && JointFinding.actsIn(one.places(), one.rule(), procedure, finding));
  }

  /** On what shows only between procedures. */
  public Decision on(JointFinding finding) {
    return finding
        .held(joint, Joint::rule, Joint::places)
        .map(Joint::decision)
        .orElse(Decision.OPEN);
  }

  public Decision on(String procedure, Finding finding) {
    return decided.getOrDefault(
        new Key(procedure, finding.rule(), finding.elements()), Decision.OPEN);
  }
}
