package vn.tinhgon.engine.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Usernames, their hashed passwords and permissions. */
@Component
class Accounts {
  private final JdbcClient database;

  Accounts(JdbcClient database) {
    this.database = database;
  }

  private static final String ACCOUNT =
      "select username, password, permissions, initial_since, disabled from accounts ";

  /**
   * @param initialSince when the password was given by somebody else, to be changed first; null
   *     where its owner chose it
   */
  record Account(
      String username,
      String password,
      List<Permission> permissions,
      @Nullable OffsetDateTime initialSince,
      boolean disabled) {
    boolean initial() {
      return initialSince != null;
    }
  }

  Optional<Account> find(String username) {
    return database
        .sql(ACCOUNT + "where username = ?")
        .param(username)
        .query(Accounts::account)
        .optional();
  }

  /** False where the name has an account already; that one stays as it is. */
  boolean open(String username, String hash, Set<Permission> permissions, boolean sample) {
    return database
            .sql(
                """
                insert into accounts (username, password, permissions, sample)
                values (?, ?, string_to_array(?, ','), ?) on conflict do nothing
                """)
            .params(
                username,
                hash,
                permissions.stream().map(Permission::name).collect(Collectors.joining(",")),
                sample)
            .update()
        == 1;
  }

  /** A password that somebody chose is no longer the one everybody of the sample may know. */
  void password(String username, String hash, @Nullable OffsetDateTime initialSince) {
    database
        .sql(
            """
            update accounts set password = ?, initial_since = ?, sample = false, version = version + 1
            where username = ?
            """)
        .params(hash, initialSince, username)
        .update();
  }

  /** The same password under a stronger hash. */
  void rehash(String username, String hash) {
    database
        .sql("update accounts set password = ? where username = ?")
        .params(hash, username)
        .update();
  }

  void signedIn(String username, OffsetDateTime at) {
    database
        .sql("update accounts set last_sign_in = ? where username = ?")
        .params(at, username)
        .update();
  }

  List<Account> samples() {
    return database.sql(ACCOUNT + "where sample order by username").query(Accounts::account).list();
  }

  /** Somebody can sign in to administer, or could with an initial password given after that. */
  boolean administered(OffsetDateTime since) {
    return database
        .sql(
            """
            select exists (select from accounts where 'ADMINISTER' = any(permissions)
              and not disabled and (initial_since is null or initial_since > ?))
            """)
        .param(since)
        .query(Boolean.class)
        .single();
  }

  boolean any() {
    return database.sql("select exists (select from accounts)").query(Boolean.class).single();
  }

  private static Account account(ResultSet row, int number) throws SQLException {
    var permissions = (String[]) row.getArray("permissions").getArray();
    return new Account(
        row.getString("username"),
        row.getString("password"),
        Arrays.stream(permissions).map(Permission::valueOf).sorted().toList(),
        row.getObject("initial_since", OffsetDateTime.class),
        row.getBoolean("disabled"));
  }
}
