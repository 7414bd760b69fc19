package vn.tinhgon.bpmn;

/** Rank of a legal text, highest first (Luật Ban hành văn bản quy phạm pháp luật). */
public enum LegalRank {
  LAW,
  DECREE,
  CIRCULAR,
  MINISTRY_DECISION,
  UNIT_DECISION,
  NONE;

  /** Only those above the ministry may amend a law or a decree. */
  public boolean aboveTheMinistry() {
    return this == LAW || this == DECREE;
  }
}
