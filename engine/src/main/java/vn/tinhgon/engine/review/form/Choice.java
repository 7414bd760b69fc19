package vn.tinhgon.engine.review.form;

/** What can be ticked; the last three are those of the question on entitlement. */
public enum Choice {
  YES,
  NO,
  RIGHT,
  PARTLY,
  WRONG
}
