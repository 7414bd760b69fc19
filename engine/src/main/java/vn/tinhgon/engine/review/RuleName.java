package vn.tinhgon.engine.review;

import vn.tinhgon.bpmn.Text;
import vn.tinhgon.rules.RulePage;

/** A rule as others point to it. */
record RuleName(String id, String code, Text title) {
  static RuleName of(RulePage page) {
    return new RuleName(page.id(), page.code(), page.title());
  }
}
