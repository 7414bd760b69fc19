package vn.tinhgon.engine.target;

/** Where the figures from before come from. */
enum Basis {
  /** The catalogue as it stood on the day of the baseline. */
  SNAPSHOT,
  /** Nothing was known then: each procedure as the system first saw it in force. */
  FIRST_KNOWN,
  /** Somebody entered them with their source. */
  ENTERED
}
