package vn.tinhgon.engine.access;

/** What an account may do; in Spring Security the authority of the same name. */
public enum Permission {
  /** Reform officer: import, draw and simplify procedures. */
  MODEL,
  /** Clerk or approver: start dossiers, claim and complete steps. */
  HANDLE,
  /** Leader: see all dossiers and the ministry's progress. */
  LEAD,
  /** Administrator: people, units, passwords. */
  ADMINISTER
}
