package vn.tinhgon.rules.target;

/** Which procedures count as cut; the texts do not settle it, so each programme says. */
public enum CountMode {
  ABOLISHED_ONLY,
  ABOLISHED_AND_SIMPLIFIED
}
