package vn.tinhgon.engine;

import vn.tinhgon.engine.server.WebApplication;

/** The program's door: a command, or the web application when none is named. */
public final class Tinhgon {
  private Tinhgon() {}

  public static void main(String[] args) {
    WebApplication.serve(args);
  }
}
