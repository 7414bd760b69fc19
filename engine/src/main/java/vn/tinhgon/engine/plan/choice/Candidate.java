package vn.tinhgon.engine.plan.choice;

import java.util.ArrayList;
import java.util.List;

/** A procedure of the scope and the bundles of cuts the law allows in it. */
public record Candidate(String procedure, Figures before, List<Bundle> bundles) {

  /** To stay as it is is always among the bundles, as the first. */
  public Candidate {
    var all = new ArrayList<Bundle>();
    all.add(Bundle.asItIs(before));
    for (var bundle : bundles) if (!bundle.cuts().isEmpty()) all.add(bundle);
    bundles = List.copyOf(all);
  }
}
