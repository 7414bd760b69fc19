package vn.tinhgon.engine.access;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import vn.tinhgon.engine.organisation.Organisation;
import vn.tinhgon.engine.organisation.Person;
import vn.tinhgon.engine.organisation.SampleLoaded;

/** The accounts of the sample ministry, all with one known password. */
@Component
public class SampleAccounts {
  static final String PASSWORD = "tinhgon";

  private final Accounts accounts;
  private final Organisation organisation;
  private final PasswordEncoder passwords;

  SampleAccounts(Accounts accounts, Organisation organisation, PasswordEncoder passwords) {
    this.accounts = accounts;
    this.organisation = organisation;
    this.passwords = passwords;
  }

  /** Empty where no sample is loaded. */
  public List<SampleAccount> all() {
    return accounts.samples().stream().map(this::described).toList();
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

  private SampleAccount described(Accounts.Account account) {
    var username = account.username();
    var position = organisation.positions(username).stream().findFirst();
    return new SampleAccount(
        username,
        PASSWORD,
        organisation.person(username).map(Person::name).orElse(username),
        position.map(p -> p.title()).orElse(""),
        position.map(p -> p.unitName()).orElse(""),
        account.permissions());
  }
}
