package vn.tinhgon.engine.signature;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.enumerations.SignaturePackaging;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.ToBeSigned;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.signature.AbstractSignatureParameters;
import eu.europa.esig.dss.spi.exception.IllegalInputException;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.token.Pkcs12SignatureToken;
import eu.europa.esig.dss.xades.XAdESSignatureParameters;
import eu.europa.esig.dss.xades.reference.CanonicalizationTransform;
import eu.europa.esig.dss.xades.reference.DSSReference;
import eu.europa.esig.dss.xades.reference.XPath2FilterEnvelopedSignatureTransform;
import eu.europa.esig.dss.xades.signature.XAdESService;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.KeyStore.PasswordProtection;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import vn.tinhgon.bpmn.Text;

/** Signs with the first key of a PKCS#12 file. */
public final class SoftwareCertificate implements Signer {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MM/yyyy").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

  private static final Text SHUT =
      new Text(
          "Không mở được chứng thư số: sai mật khẩu, tệp hỏng hoặc không có khóa ký nào.",
          "The certificate cannot be opened: wrong password, broken file, or no key in it.");

  private final byte[] pkcs12;
  private final char[] password;

  /**
   * @param pkcs12 a .p12 file; neither it nor its password is kept anywhere but here
   */
  public SoftwareCertificate(byte[] pkcs12, char[] password) {
    this.pkcs12 = pkcs12.clone();
    this.password = password.clone();
  }

  @Override
  public byte[] pdf(byte[] pdf, Instant at) throws CannotSign {
    var document = new InMemoryDocument(pdf);
    var service = new PAdESService(offline());
    var how = new PAdESSignatureParameters();
    how.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
    return sign(
        how,
        at,
        with -> service.getDataToSign(document, with),
        (with, value) -> service.signDocument(document, with, value));
  }

  @Override
  public byte[] xml(byte[] xml, Instant at) throws CannotSign {
    var document = new InMemoryDocument(xml);
    var service = new XAdESService(offline());
    var how = new XAdESSignatureParameters();
    how.setSignatureLevel(SignatureLevel.XAdES_BASELINE_B);
    how.setSignaturePackaging(SignaturePackaging.ENVELOPED);
    how.setReferences(List.of(everything(document, at)));
    return sign(
        how,
        at,
        with -> service.getDataToSign(document, with),
        (with, value) -> service.signDocument(document, with, value));
  }

  /** All but signatures: who signs after another does not change what that one signed. */
  private static DSSReference everything(DSSDocument document, Instant at) {
    var all = new DSSReference();
    all.setId("r-" + at.toEpochMilli());
    all.setUri("");
    all.setContents(document);
    all.setDigestMethodAlgorithm(DigestAlgorithm.SHA256);
    all.setTransforms(
        List.of(
            new XPath2FilterEnvelopedSignatureTransform(),
            new CanonicalizationTransform(CanonicalizationMethod.EXCLUSIVE)));
    return all;
  }

  private <P extends AbstractSignatureParameters<?>> byte[] sign(
      P how,
      Instant at,
      Function<P, ToBeSigned> digest,
      BiFunction<P, SignatureValue, DSSDocument> join)
      throws CannotSign {
    try (var token = opened()) {
      var key = token.getKeys().get(0);
      inForce(key.getCertificate(), at);
      how.setDigestAlgorithm(DigestAlgorithm.SHA256);
      how.setSigningCertificate(key.getCertificate());
      how.setCertificateChain(key.getCertificateChain());
      how.bLevel().setSigningDate(Date.from(at));
      var value = token.sign(digest.apply(how), DigestAlgorithm.SHA256, key);
      return bytes(join.apply(how, value));
    } catch (DSSException | IllegalInputException e) {
      throw new CannotSign(
          new Text(
              "Không ký được tài liệu này: nó hỏng, có mật khẩu hoặc bị khóa. Hãy in lại rồi ký.",
              "This document cannot be signed: it is broken, locked or has a password. Print it anew,"
                  + " then sign."),
          e);
    }
  }

  private Pkcs12SignatureToken opened() throws CannotSign {
    try {
      var token = new Pkcs12SignatureToken(pkcs12, new PasswordProtection(password));
      if (!token.getKeys().isEmpty()) return token;
      token.close();
    } catch (DSSException e) {
      throw new CannotSign(SHUT, e);
    }
    throw new CannotSign(SHUT);
  }

  private static void inForce(CertificateToken certificate, Instant at) throws CannotSign {
    if (certificate.isValidOn(Date.from(at))) return;
    var from = DAY.format(certificate.getNotBefore().toInstant());
    var to = DAY.format(certificate.getNotAfter().toInstant());
    throw new CannotSign(
        new Text(
            "Chứng thư số chỉ có hiệu lực từ %s đến %s.".formatted(from, to),
            "The certificate is in force from %s to %s only.".formatted(from, to)));
  }

  private static byte[] bytes(DSSDocument document) {
    var out = new ByteArrayOutputStream();
    try {
      document.writeTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** Nothing is fetched to sign. */
  static CommonCertificateVerifier offline() {
    var verifier = new CommonCertificateVerifier();
    verifier.setAIASource(null);
    verifier.setCrlSource(null);
    verifier.setOcspSource(null);
    return verifier;
  }
}
