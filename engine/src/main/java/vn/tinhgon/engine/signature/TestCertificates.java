package vn.tinhgon.engine.signature;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Text;

/**
 * Software certificates of the ministry's own test authority, in a folder only the program may
 * read: to try the way of signing before real ones are there. Further roots that are trusted lie in
 * its folder {@code trusted} as .cer, .crt or .pem.
 */
final class TestCertificates implements Signers {
  private static final String AUTHORITY = "Tinh Gọn – cơ quan chứng thực thử nghiệm";
  private static final Duration AUTHORITY_LASTS = Duration.ofDays(3650);
  private static final Duration PERSON_LASTS = Duration.ofDays(365);

  /** A clock that is a little behind elsewhere should not refuse what was made just now. */
  private static final Duration BEFORE = Duration.ofDays(1);

  private static final FileAttribute<?> NOBODY_ELSE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private static final String KEY = "key";
  private static final int PASSWORD_BYTES = 24;
  private static final int SERIAL_BITS = 120;

  private final Path folder;
  private final char[] password;
  private final Identity authority;

  private record Identity(PrivateKey key, X509Certificate certificate) {}

  private TestCertificates(Path folder, char[] password, Identity authority) {
    this.folder = folder;
    this.password = password;
    this.authority = authority;
  }

  /**
   * Opens the folder, or makes it with a new authority. Instances that start together on one folder
   * go one after the other, so that all trust the same authority.
   */
  static TestCertificates in(Path folder, Instant now) {
    try {
      makeFolder(folder);
      synchronized (TestCertificates.class) {
        try (var file =
            FileChannel.open(
                folder.resolve("lock"),
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                NOBODY_ELSE)) {
          file.lock();
          return opened(folder, now);
        }
      }
    } catch (IOException | GeneralSecurityException | OperatorCreationException broken) {
      throw new IllegalStateException(
          "The folder of certificates can't be used: " + folder, broken);
    }
  }

  private static void makeFolder(Path folder) throws IOException {
    Files.createDirectories(folder.getParent());
    var nobodyElse =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    try {
      Files.createDirectory(folder, nobodyElse);
    } catch (FileAlreadyExistsException thereAlready) {
      if (!Files.isDirectory(folder)) throw thereAlready;
    }
  }

  private static TestCertificates opened(Path folder, Instant now)
      throws IOException, GeneralSecurityException, OperatorCreationException {
    var secret = folder.resolve("password");
    if (!Files.exists(secret)) {
      var bytes = new byte[PASSWORD_BYTES];
      new SecureRandom().nextBytes(bytes);
      write(secret, Base64.getEncoder().encode(bytes));
    }
    var password = Files.readString(secret, StandardCharsets.US_ASCII).strip().toCharArray();
    var file = folder.resolve("authority.p12");
    if (!Files.exists(file)) {
      var keys = keys();
      var certificate = certificate(AUTHORITY, keys, null, now, AUTHORITY_LASTS);
      write(file, pkcs12(keys.getPrivate(), List.of(certificate), password));
    }
    return new TestCertificates(folder, password, open(file, password));
  }

  @Override
  public synchronized Signer of(String username, String name, Instant at) throws CannotSign {
    try {
      // A name somebody signs in with may hold anything; a file name must not.
      var safe = Base64.getUrlEncoder().encodeToString(username.getBytes(StandardCharsets.UTF_8));
      var file = folder.resolve("person-" + safe + ".p12");
      if (!Files.exists(file) || !inForce(open(file, password).certificate(), at)) {
        var keys = keys();
        var certificate = certificate(name, keys, authority, at, PERSON_LASTS);
        var chain = List.of(certificate, authority.certificate());
        write(file, pkcs12(keys.getPrivate(), chain, password));
      }
      return new SoftwareCertificate(Files.readAllBytes(file), password);
    } catch (IOException | GeneralSecurityException | OperatorCreationException broken) {
      throw new CannotSign(
          new Text(
              "Không đọc hoặc không tạo được chứng thư số của " + name,
              "The certificate of " + name + " can be neither read nor made"),
          broken);
    }
  }

  @Override
  public List<X509Certificate> anchors() {
    var anchors = new ArrayList<X509Certificate>();
    anchors.add(authority.certificate());
    var trusted = folder.resolve("trusted");
    if (!Files.isDirectory(trusted)) return anchors;
    try (var files = Files.newDirectoryStream(trusted, "*.{cer,crt,pem}")) {
      for (var file : files) {
        try (var in = Files.newInputStream(file)) {
          CertificateFactory.getInstance("X.509")
              .generateCertificates(in)
              .forEach(one -> anchors.add((X509Certificate) one));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("No certificate can be read in " + trusted, e);
    }
    return anchors;
  }

  private static boolean inForce(X509Certificate certificate, Instant at) {
    var day = Date.from(at);
    return !day.before(certificate.getNotBefore()) && !day.after(certificate.getNotAfter());
  }

  private static KeyPair keys() throws GeneralSecurityException {
    var generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    return generator.generateKeyPair();
  }

  private static X509Certificate certificate(
      String name, KeyPair keys, @Nullable Identity issuer, Instant from, Duration lasts)
      throws GeneralSecurityException, OperatorCreationException, CertIOException {
    var subject = new X500NameBuilder().addRDN(BCStyle.CN, name).build();
    var issuedBy =
        issuer == null
            ? subject
            : X500Name.getInstance(issuer.certificate().getSubjectX500Principal().getEncoded());
    var builder =
        new JcaX509v3CertificateBuilder(
            issuedBy,
            new BigInteger(SERIAL_BITS, new SecureRandom()),
            Date.from(from.minus(BEFORE)),
            Date.from(from.plus(lasts)),
            subject,
            keys.getPublic());
    var usage = issuer == null ? KeyUsage.keyCertSign : KeyUsage.nonRepudiation;
    builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(issuer == null));
    builder.addExtension(
        Extension.keyUsage,
        true,
        new KeyUsage(issuer == null ? usage : usage | KeyUsage.digitalSignature));
    var signer =
        new JcaContentSignerBuilder("SHA256withECDSA")
            .build(issuer == null ? keys.getPrivate() : issuer.key());
    return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
  }

  private static byte[] pkcs12(PrivateKey key, List<X509Certificate> chain, char[] password)
      throws GeneralSecurityException, IOException {
    var store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry(KEY, key, password, chain.toArray(X509Certificate[]::new));
    var out = new ByteArrayOutputStream();
    store.store(out, password);
    return out.toByteArray();
  }

  private static Identity open(Path file, char[] password)
      throws GeneralSecurityException, IOException {
    var store = KeyStore.getInstance("PKCS12");
    try (var in = Files.newInputStream(file)) {
      store.load(in, password);
    }
    return new Identity(
        (PrivateKey) store.getKey(KEY, password), (X509Certificate) store.getCertificate(KEY));
  }

  /** Appears whole: another instance may read it at any moment. */
  private static void write(Path file, byte[] bytes) throws IOException {
    var draft = Files.createTempFile(file.getParent(), "draft", ".tmp", NOBODY_ELSE);
    Files.write(draft, bytes);
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
