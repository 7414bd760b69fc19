package vn.tinhgon.engine.access;

import java.security.Principal;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Accounts, kept by administrators. */
@RestController
@RequestMapping("/api/accounts")
@PreAuthorize("hasAuthority('ADMINISTER')")
class AccountController {
  private static final int LARGEST_PAGE = 200;

  private final AccountList list;
  private final Keeping keeping;

  AccountController(AccountList list, Keeping keeping) {
    this.list = list;
    this.keeping = keeping;
  }

  record NewAccounts(@Nullable List<String> usernames, @Nullable Set<Permission> permissions) {}

  record AccountChange(
      @Nullable Set<Permission> permissions,
      @Nullable Boolean disabled,
      @Nullable Integer version) {}

  record PasswordReset(@Nullable Integer version) {}

  @GetMapping
  AccountList.AccountPage accounts(
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(defaultValue = "ALL") AccountList.Show show,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "20") int size) {
    var words = q == null || q.isBlank() ? null : q.replace("\0", "").strip();
    return list.search(words, show, Math.max(0, page), Math.max(1, Math.min(LARGEST_PAGE, size)));
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  List<Keeping.InitialSecret> openAccounts(@RequestBody NewAccounts asked, Principal me) {
    return keeping.open(
        Objects.requireNonNullElse(asked.usernames(), List.of()),
        chosen(asked.permissions()),
        me.getName());
  }

  @PutMapping("/{username}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void changeAccount(
      @PathVariable String username, @RequestBody AccountChange asked, Principal me) {
    keeping.change(
        username,
        chosen(asked.permissions()),
        Boolean.TRUE.equals(asked.disabled()),
        Objects.requireNonNullElse(asked.version(), 0),
        me.getName());
  }

  @PostMapping("/{username}/reset")
  Keeping.InitialSecret resetPassword(
      @PathVariable String username, @RequestBody PasswordReset asked, Principal me) {
    return keeping.reset(username, Objects.requireNonNullElse(asked.version(), 0), me.getName());
  }

  private static Set<Permission> chosen(@Nullable Set<Permission> permissions) {
    return permissions == null || permissions.isEmpty()
        ? EnumSet.noneOf(Permission.class)
        : EnumSet.copyOf(permissions);
  }
}
