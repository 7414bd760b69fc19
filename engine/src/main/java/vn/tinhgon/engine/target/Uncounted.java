package vn.tinhgon.engine.target;

import java.util.Set;

/** Procedures that a room brings to do its own work: no target counts them, unless the ministry. */
public interface Uncounted {

  /** Codes; each counts all the same once the ministry has put it into a group. */
  Set<String> uncounted();
}
