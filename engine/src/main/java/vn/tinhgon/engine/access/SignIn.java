package vn.tinhgon.engine.access;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.access.Accounts.Account;
import vn.tinhgon.engine.audit.Audit;
import vn.tinhgon.engine.audit.Entry;
import vn.tinhgon.engine.problem.Refusal;

/** Checks name and password; after some failures in a row the name has to wait. */
@Component
class SignIn {
  static final int FREE_TRIES = 5;
  static final Duration WAIT = Duration.ofMinutes(5);

  private static final Text WRONG =
      new Text("Tên đăng nhập hoặc mật khẩu không đúng.", "The username or the password is wrong.");

  private final Accounts accounts;
  private final PasswordEncoder passwords;
  private final JdbcClient database;
  private final Audit audit;
  private final Clock clock;
  private final InitialPassword initial;
  private final String nobodysPassword;

  SignIn(
      Accounts accounts,
      PasswordEncoder passwords,
      JdbcClient database,
      Audit audit,
      Clock clock,
      InitialPassword initial) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.database = database;
    this.audit = audit;
    this.clock = clock;
    this.initial = initial;
    this.nobodysPassword = passwords.encode("");
  }

  private static final Text DISABLED =
      new Text(
          "Tài khoản đã bị khóa. Hãy liên hệ quản trị.",
          "The account is disabled. Ask an administrator.");

  Account as(String username, String password) {
    var account = known(username, password);
    accounts.signedIn(username, now());
    audit.note(new Entry(username, null, "sign-in", "account " + username));
    return account;
  }

  /** The account behind a name and its password; refused where they do not fit. */
  Account known(String username, String password) {
    count(username);
    var account = accounts.find(username);
    // An unknown name costs as much time as a known one, so that time tells nothing.
    var stored = account.map(Account::password).orElse(nobodysPassword);
    if (!passwords.matches(password, stored) || account.isEmpty()) {
      throw Refusal.unauthorised(WRONG);
    }
    if (account.get().disabled()) throw Refusal.forbidden(DISABLED);
    var since = account.get().initialSince();
    if (since != null && initial.dead(since)) throw Refusal.forbidden(initial.refusal(since));
    forget(username);
    if (passwords.upgradeEncoding(stored)) {
      accounts.rehash(username, passwords.encode(password));
    }
    return account.get();
  }

  /** Counted before the password is checked: many tries at the same moment are no way round. */
  private void count(String username) {
    var now = now();
    var failures =
        database
            .sql(
                """
                insert into failed_sign_ins as f (username, failures, last_try) values (:name, 1, :now)
                on conflict (username) do update
                set failures = case when f.last_try < :forgotten then 1 else f.failures + 1 end,
                    last_try = case when f.failures >= :free and f.last_try >= :forgotten
                               then f.last_try else :now end
                returning failures
                """)
            .param("name", username)
            .param("now", now)
            .param("forgotten", now.minus(WAIT))
            .param("free", FREE_TRIES)
            .query(Integer.class)
            .single();
    if (failures > FREE_TRIES) {
      throw Refusal.tooMany(
          new Text(
              "Đã nhập sai %d lần. Hãy chờ %d phút rồi thử lại."
                  .formatted(FREE_TRIES, WAIT.toMinutes()),
              "Wrong %d times. Wait %d minutes, then try again."
                  .formatted(FREE_TRIES, WAIT.toMinutes())));
    }
  }

  /** This name's failures, and all that nobody counts any more. */
  void forget(String username) {
    database
        .sql("delete from failed_sign_ins where username = ? or last_try < ?")
        .params(username, now().minus(WAIT))
        .update();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
