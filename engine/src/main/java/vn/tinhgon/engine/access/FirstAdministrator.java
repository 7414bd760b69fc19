package vn.tinhgon.engine.access;

import java.util.EnumSet;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.engine.organisation.Organisation;
import vn.tinhgon.engine.organisation.Person;

/**
 * Where nobody has an account yet, somebody must be able to sign in first; and again where the
 * initial password ran out before any administrator chose one.
 */
@Component
public class FirstAdministrator implements SmartLifecycle {
  public static final String USERNAME = "admin";

  private final Accounts accounts;
  private final Organisation organisation;
  private final PasswordEncoder passwords;
  private final InitialPassword initial;
  private @Nullable String password;

  FirstAdministrator(
      Accounts accounts,
      Organisation organisation,
      PasswordEncoder passwords,
      InitialPassword initial) {
    this.accounts = accounts;
    this.organisation = organisation;
    this.passwords = passwords;
    this.initial = initial;
  }

  /** The password just made up, to be told once; null where somebody can administer already. */
  public @Nullable String password() {
    return password;
  }

  /** After the sample ministry, before the port opens. */
  @Override
  public int getPhase() {
    return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 1;
  }

  @Override
  @Transactional
  public void start() {
    if (accounts.administered(initial.lastDead())) return;
    if (accounts.any() && accounts.find(USERNAME).isEmpty()) return;
    var made = InitialPassword.made();
    var hash = passwords.encode(made);
    organisation.welcome(new Person(USERNAME, "Quản trị"));
    accounts.open(USERNAME, hash, EnumSet.allOf(Permission.class), false);
    accounts.password(USERNAME, hash, initial.now());
    password = made;
  }

  @Override
  public void stop() {
    // An account, once made, stays.
  }

  /** It runs and is over. */
  @Override
  public boolean isRunning() {
    return false;
  }
}
