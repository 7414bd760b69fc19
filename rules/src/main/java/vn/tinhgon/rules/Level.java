package vn.tinhgon.rules;

/** How much a finding weighs: it must be mended, it should be looked at, or it is worth knowing. */
public enum Level {
  ERROR,
  WARNING,
  NOTE
}
