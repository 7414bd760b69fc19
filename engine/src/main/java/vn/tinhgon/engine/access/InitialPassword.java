package vn.tinhgon.engine.access;

import java.security.SecureRandom;

/** A password made up for somebody, as it is read out or copied from paper once. */
final class InitialPassword {
  /** Without letters and digits that are taken for one another; 59 bits in twelve. */
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

  private static final int GROUPS = 3;
  private static final int GROUP = 4;
  private static final SecureRandom DICE = new SecureRandom();

  private InitialPassword() {}

  static String made() {
    var made = new StringBuilder();
    for (int i = 0; i < GROUPS * GROUP; i++) {
      if (i > 0 && i % GROUP == 0) made.append('-');
      made.append(LETTERS.charAt(DICE.nextInt(LETTERS.length())));
    }
    return made.toString();
  }
}
