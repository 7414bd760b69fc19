package vn.tinhgon.bpmn.soundness;

/** Whether every dossier can end with nothing left over and every step can be reached. */
public enum Sound {
  SOUND,
  UNSOUND,
  UNKNOWN
}
