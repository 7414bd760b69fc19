package vn.tinhgon.engine.plan.choice;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A procedure of the scope and the bundles of cuts the law allows in it.
 *
 * @param measuring carries out what was only bounded; the answer has the cuts that were carried out
 * @param whole false where some combinations of its cuts are not among the bundles
 */
public record Candidate(
    String procedure,
    Figures before,
    List<Bundle> bundles,
    UnaryOperator<Bundle> measuring,
    boolean whole) {

  /** To stay as it is is always among the bundles, as the first. */
  public Candidate {
    var all = new ArrayList<Bundle>();
    all.add(Bundle.asItIs(before));
    for (var bundle : bundles) if (!bundle.cuts().isEmpty()) all.add(bundle);
    bundles = List.copyOf(all);
  }

  /** All bundles are measured. */
  public Candidate(String procedure, Figures before, List<Bundle> bundles) {
    this(procedure, before, bundles, UnaryOperator.identity(), true);
  }
}
