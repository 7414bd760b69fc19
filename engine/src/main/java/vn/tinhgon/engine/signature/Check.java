package vn.tinhgon.engine.signature;

import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.validation.PAdESSignature;
import eu.europa.esig.dss.pades.validation.PDFDocumentAnalyzer;
import eu.europa.esig.dss.spi.exception.IllegalInputException;
import eu.europa.esig.dss.spi.signature.AdvancedSignature;
import eu.europa.esig.dss.xades.validation.XAdESSignature;
import eu.europa.esig.dss.xades.validation.XMLDocumentAnalyzer;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Text;

/**
 * Checks the signatures of a document.
 *
 * @param anchors certificates that are trusted, such as the root of the Government's authority
 * @param at when the document is judged
 */
public record Check(List<X509Certificate> anchors, Instant at) {

  public Check {
    anchors = List.copyOf(anchors);
  }

  /** Every signature of a PDF or XML, in the order they were made; none where it is unsigned. */
  public List<Checked> of(byte[] document) throws CannotSign {
    try {
      boolean pdf = document.length > 4 && document[0] == '%' && document[1] == 'P';
      var content = new InMemoryDocument(document);
      var analyzer = pdf ? new PDFDocumentAnalyzer(content) : new XMLDocumentAnalyzer(content);
      analyzer.setCertificateVerifier(SoftwareCertificate.offline());
      var signatures = analyzer.getSignatures();
      long covered = signatures.stream().mapToLong(Check::covered).max().orElse(0);
      boolean appended = pdf && !signatures.isEmpty() && covered < document.length;
      return signatures.stream().map(one -> checked(one, appended)).toList();
    } catch (DSSException | IllegalInputException e) {
      throw new CannotSign(
          new Text(
              "Không đọc được tài liệu để kiểm tra chữ ký; chỉ nhận PDF hoặc XML.",
              "The document cannot be read to check its signatures; PDF or XML only."),
          e);
    }
  }

  private Checked checked(AdvancedSignature signature, boolean appended) {
    var certificate = signature.getSigningCertificateToken();
    var time = signature.getSigningTime();
    return new Checked(
        state(signature, appended),
        certificate == null ? null : certificate.getSubject().getPrettyPrintRFC2253(),
        time == null ? null : time.toInstant());
  }

  private State state(AdvancedSignature signature, boolean appended) {
    if (appended
        || !whole(signature)
        || !signature.getSignatureCryptographicVerification().isSignatureValid()) {
      return State.ALTERED;
    }
    var certificate = signature.getSigningCertificateToken();
    if (certificate == null || !trusted(certificate, signature)) return State.UNKNOWN_SIGNER;
    var signed = signature.getSigningTime();
    boolean inForce =
        certificate.isValidOn(Date.from(at)) && (signed == null || certificate.isValidOn(signed));
    return inForce ? State.VALID : State.EXPIRED;
  }

  /** Up the chain that came with the signature, to one of the anchors. */
  private boolean trusted(CertificateToken certificate, AdvancedSignature signature) {
    var roots = anchors.stream().map(CertificateToken::new).toList();
    var given = signature.getCertificateSource().getCertificates();
    Set<CertificateToken> seen = new HashSet<>();
    for (var at = certificate; at != null && seen.add(at); at = issuer(at, given)) {
      var one = at;
      if (roots.stream().anyMatch(root -> root.equals(one) || one.isSignedBy(root))) return true;
    }
    return false;
  }

  private static @Nullable CertificateToken issuer(
      CertificateToken of, List<CertificateToken> given) {
    return given.stream()
        .filter(one -> !one.equals(of) && of.isSignedBy(one))
        .findFirst()
        .orElse(null);
  }

  /** A signature over a part of an XML says nothing of what stands around that part. */
  private static boolean whole(AdvancedSignature signature) {
    return !(signature instanceof XAdESSignature)
        || signature.getReferenceValidations().stream().anyMatch(one -> "".equals(one.getUri()));
  }

  /** Bytes of the file up to the end of what a PDF signature covers. */
  private static long covered(AdvancedSignature signature) {
    if (!(signature instanceof PAdESSignature pades)) return 0;
    var range = pades.getPdfRevision().getByteRange();
    return (long) range.getSecondPartStart() + range.getSecondPartEnd();
  }
}
