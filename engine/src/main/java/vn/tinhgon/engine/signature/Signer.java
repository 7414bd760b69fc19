package vn.tinhgon.engine.signature;

import java.time.Instant;

/** Signs documents; the way out to tokens and remote signing services. */
public interface Signer {

  /** PAdES baseline B, inside the PDF. */
  byte[] pdf(byte[] pdf, Instant at) throws CannotSign;

  /** XAdES baseline B, enveloped in the root element. */
  byte[] xml(byte[] xml, Instant at) throws CannotSign;
}
