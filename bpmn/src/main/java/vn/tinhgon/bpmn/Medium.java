package vn.tinhgon.bpmn;

/** What a paper or a step is made of. */
public enum Medium {
  PAPER,
  ELECTRONIC,
  MIXED
}
