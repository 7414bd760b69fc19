package vn.tinhgon.engine.register;

import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.tinhgon.engine.dossier.DossierPapers;
import vn.tinhgon.engine.register.Proof.Found;
import vn.tinhgon.engine.signature.CannotSign;
import vn.tinhgon.engine.signature.Check;
import vn.tinhgon.engine.signature.Checked;
import vn.tinhgon.engine.signature.Signers;

/** Finds out whether a document is signed, by checking its papers; nobody ticks it. */
@Component
class Proving {
  private final Signers signers;
  private final Clock clock;

  Proving(Signers signers, Clock clock) {
    this.signers = signers;
    this.clock = clock;
  }

  /**
   * The document itself: every signature on it must hold, the gravest fault is told.
   *
   * @throws CannotSign where it is neither PDF nor XML that can be read
   */
  Proof ofFile(String name, byte[] content) throws CannotSign {
    var found = found(name, content);
    return proof(found, Signature.UNSIGNED.label().vi());
  }

  /**
   * Of a dossier: a paper that bears the signature of whoever signs the document, since others in
   * it may have come signed from elsewhere. The best one counts, for a paper that was altered may
   * have been signed anew.
   */
  Proof ofDossier(String dossier, List<DossierPapers.Stored> papers, String signer) {
    var none = "Hồ sơ %s chưa có tệp nào do %s ký số".formatted(dossier, signer);
    return papers.stream()
        .map(paper -> readable(paper))
        .filter(found -> found.stream().anyMatch(one -> same(one, signer)))
        .map(found -> proof(found, none))
        .min(Comparator.comparing(Proof::state))
        .orElseGet(() -> proof(List.of(), none));
  }

  private static Proof proof(List<Found> found, String none) {
    var gravest = found.stream().map(Found::state).max(Comparator.comparing(Proving::gravity));
    var state = gravest.orElse(Signature.UNSIGNED);
    var why =
        switch (state) {
          case VALID -> "";
          case UNSIGNED -> none;
          case ALTERED, UNKNOWN_SIGNER, EXPIRED -> state.label().vi();
        };
    return new Proof(state, found, why);
  }

  /** As the room of signatures ranks them: altered is the gravest. */
  private static int gravity(Signature state) {
    return switch (state) {
      case VALID -> 0;
      case EXPIRED -> 1;
      case UNKNOWN_SIGNER -> 2;
      case ALTERED -> 3;
      case UNSIGNED -> 4;
    };
  }

  private List<Found> readable(DossierPapers.Stored paper) {
    try {
      return found(paper.name(), paper.content());
    } catch (CannotSign broken) {
      // A broken attachment proves nothing; it does not keep a document from its number.
      return List.of();
    }
  }

  private List<Found> found(String name, byte[] content) throws CannotSign {
    return new Check(signers.anchors(), clock.instant())
        .of(content).stream().map(one -> found(name, one)).toList();
  }

  private Found found(String name, Checked one) {
    var at = one.signedAt();
    return new Found(
        name,
        Signature.of(one.state()),
        one.name(),
        at == null ? null : LocalDateTime.ofInstant(at, clock.getZone()));
  }

  private static boolean same(Found one, String signer) {
    return one.signer() != null && folded(one.signer()).equals(folded(signer));
  }

  private static String folded(String name) {
    return Normalizer.normalize(name.strip(), Normalizer.Form.NFC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("\\s+", " ");
  }
}
