package vn.tinhgon.bpmn;

/** How a paper is signed: by hand, by initials in the margin, or digitally. */
public enum Signature {
  NONE,
  WET,
  INITIAL,
  DIGITAL
}
