package vn.tinhgon.rules.target;

/** How a target stands on a day. */
public enum Status {
  /** Đạt. */
  MET,
  /** Đúng tiến độ: the pending plans are enough, or the saving keeps pace with time. */
  ON_TRACK,
  /** Có nguy cơ: neither is so. */
  AT_RISK,
  /** Không đạt: its day has passed. */
  MISSED,
  /** Nobody knows what there was before. */
  UNMEASURED
}
