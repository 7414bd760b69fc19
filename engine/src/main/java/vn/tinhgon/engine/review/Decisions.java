package vn.tinhgon.engine.review;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.tinhgon.rules.Finding;

/** What the officers said to findings, for rooms that carry findings out. */
public final class Decisions {
  private record Key(String procedure, String rule, List<String> elements) {}

  private final Map<Key, Decision> decided = new HashMap<>();

  void add(String procedure, String rule, List<String> elements, Decision decision) {
    decided.put(new Key(procedure, rule, elements), decision);
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
                    && finding.equals(one.getKey().rule() + "@" + one.getKey().elements().get(0)));
  }

  public Decision on(String procedure, Finding finding) {
    return decided.getOrDefault(
        new Key(procedure, finding.rule(), finding.elements()), Decision.OPEN);
  }
}
