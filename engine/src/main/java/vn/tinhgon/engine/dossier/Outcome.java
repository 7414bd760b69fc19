package vn.tinhgon.engine.dossier;

/** How a dossier ended. */
public enum Outcome {
  COMPLETED,
  REJECTED,
  STOPPED
}
