package vn.tinhgon.engine.target;

import vn.tinhgon.bpmn.Profile.CostMethod;

/** Two accounts that an official figure never adds up (TT 02/2017/TT-VPCP knows the first only). */
public enum Ledger {
  /** Chi phí tuân thủ: what a procedure costs those who ask for something. */
  COMPLIANCE,
  /** Chi phí xử lý nội bộ: what their own hours cost those who handle it. */
  HANDLING;

  public static Ledger of(CostMethod method) {
    return switch (method) {
      case SCM_FULL, PROCESSING_TIME -> COMPLIANCE;
      case EFFORT_INTERNAL -> HANDLING;
    };
  }
}
