package vn.tinhgon.engine.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignatureTest {
  private static final Instant NOW = Instant.now();
  private static final char[] PASSWORD = "mat-khau".toCharArray();

  /** A certificate made for the test, and its file. */
  private record Identity(X509Certificate certificate, byte[] pkcs12) {}

  private static Identity leader = new Identity(null, new byte[0]);
  private static Identity stranger = leader;
  private static byte[] signedPdf = new byte[0];
  private static byte[] signedXml = new byte[0];

  @BeforeAll
  static void sign() throws Exception {
    leader = identity("CN=Nguyễn Văn A, O=Bộ Nội vụ, C=VN");
    stranger = identity("CN=Người lạ, C=VN");
    var signer = new SoftwareCertificate(leader.pkcs12(), PASSWORD);
    signedPdf = signer.pdf(pdf(), NOW);
    signedXml = signer.xml("<phieu><so>09</so></phieu>".getBytes(StandardCharsets.UTF_8), NOW);
  }

  @Test
  void instancesThatStartTogetherTrustTheSameAuthority(@TempDir Path folder) {
    var together = new CyclicBarrier(4);
    var starts =
        IntStream.range(0, 4)
            .mapToObj(
                i ->
                    CompletableFuture.supplyAsync(
                        () -> {
                          await(together);
                          return TestCertificates.in(folder.resolve("data/signature"), NOW);
                        },
                        task -> new Thread(task).start()))
            .toList();

    assertThat(starts.stream().map(start -> start.join().anchors()).distinct()).hasSize(1);
  }

  private static void await(CyclicBarrier together) {
    try {
      together.await();
    } catch (InterruptedException | BrokenBarrierException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void whatALeaderSignedIsValidAndNamesHim() throws Exception {
    for (var document : List.of(signedPdf, signedXml)) {
      assertThat(trusting(leader).of(document))
          .singleElement()
          .satisfies(
              found -> {
                assertThat(found.state()).isEqualTo(State.VALID);
                assertThat(found.signer()).contains("Nguyễn Văn A");
                assertThat(found.signedAt()).isNotNull();
              });
    }
  }

  @Test
  void aChangedLetterIsFound() throws Exception {
    var xml = new String(signedXml, StandardCharsets.UTF_8).replace("<so>09", "<so>10");

    assertThat(states(trusting(leader), xml.getBytes(StandardCharsets.UTF_8)))
        .containsExactly(State.ALTERED);
  }

  @Test
  void anXmlWrappedAroundWhatWasSignedIsFound() throws Exception {
    var signed = new String(signedXml, StandardCharsets.UTF_8).replaceFirst("<\\?xml[^>]*>", "");
    var wrapped = "<tap><phieu><so>10</so></phieu>" + signed + "</tap>";

    assertThat(states(trusting(leader), wrapped.getBytes(StandardCharsets.UTF_8)))
        .containsExactly(State.ALTERED);
  }

  @Test
  void whatIsAppendedToASignedPdfIsFound() throws Exception {
    var longer = new ByteArrayOutputStream();
    longer.write(signedPdf);
    longer.write("\n% thêm sau khi ký\n".getBytes(StandardCharsets.UTF_8));

    assertThat(states(trusting(leader), longer.toByteArray())).containsExactly(State.ALTERED);
  }

  @Test
  void aSignerNobodyVouchesForIsUnknown() throws Exception {
    assertThat(states(trusting(stranger), signedPdf)).containsExactly(State.UNKNOWN_SIGNER);
    assertThat(states(trusting(stranger), signedXml)).containsExactly(State.UNKNOWN_SIGNER);
  }

  @Test
  void aCertificateOutOfForceIsTold() throws Exception {
    var later = new Check(List.of(leader.certificate()), NOW.plus(Duration.ofDays(400)));

    assertThat(states(later, signedPdf)).containsExactly(State.EXPIRED);
  }

  @Test
  void anUnsignedDocumentHasNoSignature() throws Exception {
    assertThat(trusting(leader).of(pdf())).isEmpty();
  }

  @Test
  void aWrongPasswordIsRefused() {
    var signer = new SoftwareCertificate(leader.pkcs12(), "sai".toCharArray());

    assertThatThrownBy(() -> signer.pdf(pdf(), NOW))
        .isInstanceOf(CannotSign.class)
        .hasMessageContaining("wrong password");
  }

  @Test
  void whyNothingCanBeSignedIsTold() {
    var signer = new SoftwareCertificate(leader.pkcs12(), PASSWORD);
    var later = NOW.plus(Duration.ofDays(400));

    assertThatThrownBy(() -> signer.pdf(pdf(), later)).hasMessageContaining("in force from");
    assertThatThrownBy(() -> signer.pdf(new byte[] {1}, NOW)).hasMessageContaining("broken");
  }

  private static Check trusting(Identity identity) {
    return new Check(List.of(identity.certificate()), NOW.plusSeconds(60));
  }

  private static List<State> states(Check check, byte[] document) throws CannotSign {
    return check.of(document).stream().map(Checked::state).toList();
  }

  private static byte[] pdf() throws Exception {
    try (var document = new PDDocument()) {
      document.addPage(new PDPage());
      var out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  private static Identity identity(String name) throws Exception {
    var generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    var keys = generator.generateKeyPair();
    var subject = new X500Name(name);
    var builder =
        new JcaX509v3CertificateBuilder(
            subject,
            BigInteger.valueOf(NOW.toEpochMilli()),
            Date.from(NOW.minus(Duration.ofDays(1))),
            Date.from(NOW.plus(Duration.ofDays(365))),
            subject,
            keys.getPublic());
    var certificate =
        new JcaX509CertificateConverter()
            .getCertificate(
                builder.build(
                    new JcaContentSignerBuilder("SHA256withRSA").build(keys.getPrivate())));
    var store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry("key", keys.getPrivate(), PASSWORD, new X509Certificate[] {certificate});
    var out = new ByteArrayOutputStream();
    store.store(out, PASSWORD);
    return new Identity(certificate, out.toByteArray());
  }
}
