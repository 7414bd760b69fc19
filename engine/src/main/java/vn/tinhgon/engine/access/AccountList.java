package vn.tinhgon.engine.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Everybody of the ministry, with the account they have or lack. */
@Component
class AccountList {
  private final JdbcClient database;
  private final InitialPassword initial;
  private final Clock clock;

  AccountList(JdbcClient database, InitialPassword initial, Clock clock) {
    this.database = database;
    this.initial = initial;
    this.clock = clock;
  }

  enum Show {
    ALL("true"),
    MISSING("a.username is null"),
    INITIAL("a.initial_since is not null and not a.disabled"),
    DISABLED("a.disabled");

    private final String condition;

    Show(String condition) {
      this.condition = condition;
    }
  }

  /**
   * @param initial the initial password was not changed yet
   * @param initialUntil when it stops opening the way to change it; null where it is not initial
   * @param initialExpired it has stopped already
   */
  record AccountState(
      List<Permission> permissions,
      boolean initial,
      @Nullable LocalDateTime initialUntil,
      boolean initialExpired,
      boolean disabled,
      int version,
      @Nullable LocalDateTime lastSignIn) {}

  /**
   * @param account null for somebody who cannot sign in
   */
  record AccountRow(String username, String name, @Nullable AccountState account) {}

  record AccountPage(List<AccountRow> items, long total) {}

  @Transactional(readOnly = true)
  AccountPage search(@Nullable String words, Show show, int page, int size) {
    var from =
        """
        from people p left join accounts a on a.username = p.username
        where (:words::text is null or strpos(fold(p.name || ' ' || p.username), fold(:words)) > 0)
          and %s
        """
            .formatted(show.condition);
    var rows =
        database
            .sql(
                "select p.username, p.name, a.permissions, a.initial_since, a.disabled, a.version, a.last_sign_in "
                    + from
                    + " order by p.name collate \"vi-x-icu\", p.username limit :size offset :skip")
            .param("words", words)
            .param("size", size)
            .param("skip", (long) page * size)
            .query(this::row)
            .list();
    var total =
        database.sql("select count(*) " + from).param("words", words).query(Long.class).single();
    return new AccountPage(rows, total);
  }

  private AccountRow row(ResultSet row, int number) throws SQLException {
    var permissions = row.getArray("permissions");
    if (permissions == null) {
      return new AccountRow(row.getString("username"), row.getString("name"), null);
    }
    var since = row.getObject("initial_since", OffsetDateTime.class);
    var last = row.getObject("last_sign_in", OffsetDateTime.class);
    return new AccountRow(
        row.getString("username"),
        row.getString("name"),
        new AccountState(
            Arrays.stream((String[]) permissions.getArray())
                .map(Permission::valueOf)
                .sorted()
                .toList(),
            since != null,
            since == null ? null : initial.until(since),
            since != null && initial.dead(since),
            row.getBoolean("disabled"),
            row.getInt("version"),
            last == null
                ? null
                : last.atZoneSameInstant(clock.getZone()).toLocalDateTime().withNano(0)));
  }
}
