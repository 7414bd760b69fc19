package vn.tinhgon.engine.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Usernames, their passwords (as BCrypt) and permissions. */
@Component
class Accounts {
  private final JdbcClient database;

  Accounts(JdbcClient database) {
    this.database = database;
  }

  record Account(String username, String password, List<Permission> permissions) {}

  Optional<Account> find(String username) {
    return database
        .sql("select username, password, permissions from accounts where username = ?")
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

  List<Account> samples() {
    return database
        .sql("select username, password, permissions from accounts where sample order by username")
        .query(Accounts::account)
        .list();
  }

  boolean any() {
    return database.sql("select exists (select from accounts)").query(Boolean.class).single();
  }

  private static Account account(ResultSet row, int number) throws SQLException {
    var permissions = (String[]) row.getArray("permissions").getArray();
    return new Account(
        row.getString("username"),
        row.getString("password"),
        Arrays.stream(permissions).map(Permission::valueOf).sorted().toList());
  }
}
