package vn.tinhgon.engine.signature;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import org.jspecify.annotations.Nullable;

/**
 * One signature of a document.
 *
 * @param signer subject of the certificate; null where it holds none
 * @param signedAt as the signer states it
 */
public record Checked(State state, @Nullable String signer, @Nullable Instant signedAt) {
  private static final Set<String> COMMON_NAME = Set.of("cn", "commonname");

  /** The common name of the signer; the whole subject where it has none. */
  public @Nullable String name() {
    if (signer == null) return null;
    try {
      return new LdapName(signer)
          .getRdns().stream()
              .filter(part -> COMMON_NAME.contains(part.getType().toLowerCase(Locale.ROOT)))
              .map(part -> String.valueOf(part.getValue()))
              .findFirst()
              .orElse(signer);
    } catch (InvalidNameException unreadable) {
      return signer;
    }
  }
}
