package vn.tinhgon.engine.dossier;

/** A page as asked for, within what one answer can hold. */
record Page(int number, int size) {
  private static final int LARGEST = 200;

  static Page of(int number, int size) {
    return new Page(Math.max(0, number), Math.max(1, Math.min(LARGEST, size)));
  }
}
