package vn.tinhgon.bpmn;

/** "ngày" and "ngày làm việc" are different things (BLDS 2015 Đ.147); an office day is 8 hours. */
public enum TimeUnit {
  HOUR,
  DAY,
  WORKING_DAY
}
