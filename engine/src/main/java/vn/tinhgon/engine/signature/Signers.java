package vn.tinhgon.engine.signature;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;

/**
 * The port to whoever keeps the keys. The program brings software certificates; an installation
 * with a token, an HSM or a remote service puts a bean of its own in their place.
 */
public interface Signers {

  /** Signs as this person from now on; made or looked up on first use. */
  Signer of(String username, String name, Instant at) throws CannotSign;

  /** Certificates that are trusted when a signature is checked. */
  List<X509Certificate> anchors();
}
