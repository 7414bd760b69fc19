package vn.tinhgon.engine.dossier;

import org.springframework.security.core.Authentication;
import vn.tinhgon.engine.access.Permission;

/**
 * Who asks.
 *
 * @param seesAll leaders and administrators see every dossier
 */
record Reader(String username, boolean seesAll, boolean administers) {

  static Reader of(Authentication signedIn) {
    var administers = has(signedIn, Permission.ADMINISTER);
    return new Reader(
        signedIn.getName(), administers || has(signedIn, Permission.LEAD), administers);
  }

  private static boolean has(Authentication signedIn, Permission permission) {
    return signedIn.getAuthorities().stream()
        .anyMatch(authority -> permission.name().equals(authority.getAuthority()));
  }
}
