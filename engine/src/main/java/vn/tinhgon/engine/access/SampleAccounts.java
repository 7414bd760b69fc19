package vn.tinhgon.engine.access;

import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import vn.tinhgon.engine.organisation.SampleLoaded;

/** Gives everybody of the sample ministry an account with one known password. */
@Component
class SampleAccounts {
  static final String PASSWORD = "tinhgon";

  private final Accounts accounts;
  private final PasswordEncoder passwords;

  SampleAccounts(Accounts accounts, PasswordEncoder passwords) {
    this.accounts = accounts;
    this.passwords = passwords;
  }

  @EventListener
  void on(SampleLoaded sample) {
    // One hash for all: everybody may know this password, and fifty hashes cost seconds.
    var hash = passwords.encode(PASSWORD);
    sample
        .permissions()
        .forEach(
            (username, permissions) ->
                accounts.open(
                    username,
                    hash,
                    permissions.stream().map(Permission::valueOf).collect(Collectors.toSet()),
                    true));
  }
}
