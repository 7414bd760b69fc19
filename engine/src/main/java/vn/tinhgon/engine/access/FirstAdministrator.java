package vn.tinhgon.engine.access;

import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.engine.organisation.Organisation;
import vn.tinhgon.engine.organisation.Person;

/** Where nobody has an account yet, somebody must be able to sign in first. */
@Component
@Order(0)
public class FirstAdministrator implements ApplicationRunner {
  public static final String USERNAME = "admin";

  private final Accounts accounts;
  private final Organisation organisation;
  private final PasswordEncoder passwords;
  private @Nullable String password;

  FirstAdministrator(Accounts accounts, Organisation organisation, PasswordEncoder passwords) {
    this.accounts = accounts;
    this.organisation = organisation;
    this.passwords = passwords;
  }

  /** The password just made up, to be told once; null where accounts were there already. */
  public @Nullable String password() {
    return password;
  }

  @Override
  @Transactional
  public void run(ApplicationArguments arguments) {
    if (accounts.any()) {
      return;
    }
    var bytes = new byte[9];
    new SecureRandom().nextBytes(bytes);
    var made = HexFormat.of().formatHex(bytes);
    organisation.welcome(new Person(USERNAME, "Quản trị"));
    if (accounts.open(USERNAME, passwords.encode(made), EnumSet.allOf(Permission.class), false)) {
      password = made;
    }
  }
}
