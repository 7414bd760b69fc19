package vn.tinhgon.engine.access;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.access.Accounts.Account;
import vn.tinhgon.engine.audit.Audit;
import vn.tinhgon.engine.audit.Entry;
import vn.tinhgon.engine.organisation.Organisation;
import vn.tinhgon.engine.organisation.Person;
import vn.tinhgon.engine.problem.Fault;
import vn.tinhgon.engine.problem.Refusal;

/**
 * Opens, changes and closes accounts. What an account may do counts from the next request on:
 * whoever is signed in under it has to sign in again.
 */
@Component
class Keeping {
  /** Each costs a hash, which is slow on purpose. */
  static final int MOST_AT_ONCE = 50;

  static final int SHORTEST = 10;

  /** BCrypt reads no more. */
  static final int LONGEST_BYTES = 72;

  private static final Text NOT_SAVED =
      new Text("Chưa lưu được tài khoản", "The account cannot be saved");

  private final JdbcClient database;
  private final Accounts accounts;
  private final SignIn signIn;
  private final Organisation organisation;
  private final PasswordEncoder passwords;
  private final FindByIndexNameSessionRepository<? extends Session> sessions;
  private final InitialPassword initial;
  private final Audit audit;

  Keeping(
      JdbcClient database,
      Accounts accounts,
      SignIn signIn,
      Organisation organisation,
      PasswordEncoder passwords,
      FindByIndexNameSessionRepository<? extends Session> sessions,
      InitialPassword initial,
      Audit audit) {
    this.database = database;
    this.accounts = accounts;
    this.signIn = signIn;
    this.organisation = organisation;
    this.passwords = passwords;
    this.sessions = sessions;
    this.initial = initial;
    this.audit = audit;
  }

  /** A password that is shown this once and kept nowhere. */
  record InitialSecret(String username, String name, String password, LocalDateTime until) {}

  /**
   * @throws Refusal 422 with everybody who cannot get one; then nobody does
   */
  @Transactional
  List<InitialSecret> open(List<String> usernames, Set<Permission> permissions, String by) {
    var faults = new ArrayList<>(permitted(permissions));
    var wanted = new LinkedHashSet<>(usernames);
    if (wanted.isEmpty() || wanted.size() > MOST_AT_ONCE) {
      faults.add(
          fault(
              "usernames",
              "Hãy chọn từ 1 đến %d người.".formatted(MOST_AT_ONCE),
              "Choose 1 to %d people.".formatted(MOST_AT_ONCE)));
    }
    for (var username : wanted.stream().limit(MOST_AT_ONCE).toList()) {
      if (organisation.person(username).isEmpty()) {
        faults.add(
            fault(
                "usernames",
                "Không có người dùng “%s”; hãy thêm vào danh sách nhân sự trước."
                    .formatted(username),
                "There is nobody called “%s”; add them to the staff first.".formatted(username)));
      } else if (accounts.find(username).isPresent()) {
        faults.add(
            fault(
                "usernames",
                "“%s” đã có tài khoản.".formatted(username),
                "“%s” has an account already.".formatted(username)));
      }
    }
    if (!faults.isEmpty()) throw Refusal.unprocessable(NOT_SAVED, faults);
    return wanted.stream().map(username -> opened(username, permissions, by)).toList();
  }

  private InitialSecret opened(String username, Set<Permission> permissions, String by) {
    var password = InitialPassword.made();
    var hash = passwords.encode(password);
    if (!accounts.open(username, hash, permissions, false)) throw changedMeanwhile(username);
    accounts.password(username, hash, initial.now());
    note(by, "open account " + names(permissions), username);
    return secret(username, password);
  }

  /** A new initial password; nobody is signed in with the old one any more. */
  @Transactional
  InitialSecret reset(String username, int version, String by) {
    hold(username, version);
    var password = InitialPassword.made();
    accounts.password(username, passwords.encode(password), initial.now());
    signIn.forget(username);
    signOut(username);
    note(by, "reset password", username);
    return secret(username, password);
  }

  @Transactional
  void change(
      String username, Set<Permission> permissions, boolean disabled, int version, String by) {
    hold(username, version);
    var faults = new ArrayList<>(permitted(permissions));
    if (username.equals(by) && (disabled || !permissions.contains(Permission.ADMINISTER))) {
      faults.add(
          fault(
              disabled ? "disabled" : "permissions",
              "Không tự khóa hoặc bỏ quyền quản trị của chính mình; hãy nhờ quản trị khác.",
              "Nobody disables himself or gives up administering; ask another administrator."));
    }
    if (!faults.isEmpty()) throw Refusal.unprocessable(NOT_SAVED, faults);
    database
        .sql(
            """
            update accounts set permissions = string_to_array(?, ','), disabled = ?,
              version = version + 1 where username = ?
            """)
        .params(names(permissions), disabled, username)
        .update();
    signOut(username);
    note(by, (disabled ? "disable account " : "set account ") + names(permissions), username);
  }

  /** By its owner, who knows the one that holds now. */
  @Transactional
  Account change(String username, String current, String next) {
    signIn.known(username, current);
    var faults = new ArrayList<Fault>();
    if (next.length() < SHORTEST || bytes(next) > LONGEST_BYTES) {
      faults.add(
          fault(
              "next",
              "Mật khẩu mới cần từ %d ký tự và không quá %d byte."
                  .formatted(SHORTEST, LONGEST_BYTES),
              "A new password has at least %d characters and at most %d bytes."
                  .formatted(SHORTEST, LONGEST_BYTES)));
    }
    if (next.equals(current)) {
      faults.add(
          fault("next", "Mật khẩu mới phải khác mật khẩu cũ.", "The new password must differ."));
    }
    if (next.toLowerCase(Locale.ROOT).contains(username)) {
      faults.add(
          fault(
              "next",
              "Mật khẩu không được chứa tên đăng nhập.",
              "The password must not contain the user name."));
    }
    if (!faults.isEmpty()) {
      throw Refusal.unprocessable(
          new Text("Chưa đổi được mật khẩu", "The password cannot be changed"), faults);
    }
    accounts.password(username, passwords.encode(next), null);
    signOut(username);
    note(username, "change password", username);
    return accounts.find(username).orElseThrow();
  }

  private void hold(String username, int version) {
    var now =
        database
            .sql("select version from accounts where username = ? for update")
            .param(username)
            .query(Integer.class)
            .optional()
            .orElseThrow(
                () ->
                    Refusal.notFound(
                        new Text(
                            "“%s” chưa có tài khoản.".formatted(username),
                            "“%s” has no account.".formatted(username))));
    if (now != version) throw changedMeanwhile(username);
  }

  private static Refusal changedMeanwhile(String username) {
    return Refusal.conflict(
        new Text(
            "Tài khoản “%s” vừa được người khác sửa. Hãy tải lại rồi thử lần nữa."
                .formatted(username),
            "The account “%s” was just changed by somebody else. Reload, then try again."
                .formatted(username)));
  }

  private static List<Fault> permitted(Set<Permission> permissions) {
    if (!permissions.isEmpty()) return List.of();
    return List.of(fault("permissions", "Hãy chọn ít nhất một quyền.", "Choose a permission."));
  }

  private void signOut(String username) {
    sessions.findByPrincipalName(username).keySet().forEach(sessions::deleteById);
  }

  private InitialSecret secret(String username, String password) {
    var name = organisation.person(username).map(Person::name).orElse(username);
    return new InitialSecret(username, name, password, initial.until(initial.now()));
  }

  private void note(String by, String action, String username) {
    audit.note(new Entry(by, null, action, "account " + username));
  }

  private static String names(Set<Permission> permissions) {
    return permissions.stream().sorted().map(Permission::name).collect(Collectors.joining(","));
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private static Fault fault(String field, String vi, String en) {
    return new Fault(field, new Text(vi, en));
  }
}
