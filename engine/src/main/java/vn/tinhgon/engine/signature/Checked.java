package vn.tinhgon.engine.signature;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One signature of a document.
 *
 * @param signer subject of the certificate; null where it holds none
 * @param signedAt as the signer states it
 */
public record Checked(State state, @Nullable String signer, @Nullable Instant signedAt) {}
