package vn.tinhgon.engine.register;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found when the papers of an outgoing document were checked.
 *
 * @param why it does not count as signed, as the book notes it; empty where it does
 */
record Proof(Signature state, List<Found> found, String why) {
  Proof {
    found = List.copyOf(found);
  }

  boolean signed() {
    return state == Signature.VALID;
  }

  /** One signature on one paper. */
  record Found(
      String file, Signature state, @Nullable String signer, @Nullable LocalDateTime signedAt) {}
}
