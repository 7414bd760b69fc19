package vn.tinhgon.engine.signature;

import java.nio.file.Path;
import java.time.Instant;

/** Somebody whose certificate another authority has issued. */
public final class Stranger {
  private Stranger() {}

  public static byte[] signs(byte[] pdf, Path keys, Instant at) throws CannotSign {
    return TestCertificates.in(keys, at).of("nguoi.la", "Người lạ", at).pdf(pdf, at);
  }
}
