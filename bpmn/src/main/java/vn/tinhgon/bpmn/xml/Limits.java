package vn.tinhgon.bpmn.xml;

/**
 * How much of a file is read. The largest models met in practice have 2 MB and 20,000 elements; ten
 * times that still fits the memory of a small server.
 */
final class Limits {
  static final int BYTES = 20 * 1024 * 1024;
  static final int ELEMENTS = 500_000;
  static final int DEPTH = 256;

  /** On one element. */
  static final int ATTRIBUTES = 1000;

  private Limits() {}
}
