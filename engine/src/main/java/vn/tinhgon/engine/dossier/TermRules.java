package vn.tinhgon.engine.dossier;

import vn.tinhgon.rules.deadline.DeadlineRules;

/** Where the rules of running terms come from, under the thresholds of the ministry. */
public interface TermRules {
  DeadlineRules now();

  /** They are others now, and that is certain. */
  record Changed() {}
}
