package vn.tinhgon.engine;

/** The program's door. */
public final class Tinhgon {
  private Tinhgon() {}

  public static void main(String[] args) {}
}
