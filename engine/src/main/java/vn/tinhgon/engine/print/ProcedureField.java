package vn.tinhgon.engine.print;

/** Fields that a published procedure states (Nghị định 63/2010/NĐ-CP, Điều 8, by analogy). */
public enum ProcedureField {
  ORDER,
  MANNER,
  PAPERS,
  TERM,
  SUBJECT,
  AGENCY,
  AUTHORITY,
  RESULT,
  FEE,
  FORMS,
  CONDITIONS,
  LEGAL_BASES;

  /** What a published decision prints where nothing is laid down. */
  String unsaid() {
    return switch (this) {
      case FEE, FORMS, CONDITIONS -> "Không";
      default -> "Không quy định";
    };
  }
}
