package vn.tinhgon.engine.dossier;

/** Through which door a dossier came in (Nghị định 118/2025). */
public enum Channel {
  ONE_STOP,
  ONLINE,
  POST,
  /** Handed to the unit itself, past the one-stop desk. */
  UNIT
}
