package vn.tinhgon.engine.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.SessionFixationProtectionStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.access.Accounts.Account;
import vn.tinhgon.engine.organisation.Organisation;
import vn.tinhgon.engine.organisation.Person;
import vn.tinhgon.engine.problem.Refusal;

/** Signing in and out over HTTP. */
@RestController
@RequestMapping("/api/session")
class SessionController {
  private final SignIn signIn;
  private final Keeping keeping;
  private final Accounts accounts;
  private final SampleAccounts samples;
  private final Organisation organisation;
  private final SecurityContextRepository sessions;

  SessionController(
      SignIn signIn,
      Keeping keeping,
      Accounts accounts,
      SampleAccounts samples,
      Organisation organisation,
      SecurityContextRepository sessions) {
    this.signIn = signIn;
    this.keeping = keeping;
    this.accounts = accounts;
    this.samples = samples;
    this.organisation = organisation;
    this.sessions = sessions;
  }

  record Credentials(
      @NotBlank @Size(max = 100) String username, @NotNull @Size(max = 72) String password) {}

  record NewPassword(@Nullable String current, @Nullable String next) {}

  /**
   * @param mustChangePassword nothing else can be done before
   */
  record Session(
      String username,
      String name,
      List<Permission> permissions,
      boolean mustChangePassword,
      List<SessionPosition> positions) {}

  record SessionPosition(String unit, String unitName, String title, int level) {}

  @GetMapping
  Session session(@Nullable Principal me) {
    if (me == null) {
      throw Refusal.unauthorised(new Text("Hãy đăng nhập để tiếp tục.", "Sign in to go on."));
    }
    return accounts.find(me.getName()).map(this::session).orElseThrow();
  }

  @PostMapping
  Session signIn(
      @Valid @RequestBody Credentials credentials,
      HttpServletRequest request,
      HttpServletResponse response) {
    var account = signIn.as(credentials.username(), credentials.password());
    enter(account, request, response);
    return session(account);
  }

  /** The own password; other sessions of the same name end. */
  @PostMapping("/password")
  Session changePassword(
      @RequestBody NewPassword asked,
      Principal me,
      HttpServletRequest request,
      HttpServletResponse response) {
    var current = Objects.requireNonNullElse(asked.current(), "");
    var next = Objects.requireNonNullElse(asked.next(), "");
    var account = keeping.change(me.getName(), current, next);
    enter(account, request, response);
    return session(account);
  }

  /** With an initial password there are no authorities: it opens only the way to change it. */
  private void enter(Account account, HttpServletRequest request, HttpServletResponse response) {
    var authorities = new ArrayList<String>();
    if (!account.initial()) {
      authorities.add(SecurityConfiguration.SIGNED_IN);
      account.permissions().forEach(permission -> authorities.add(permission.name()));
    }
    var authentication =
        UsernamePasswordAuthenticationToken.authenticated(
            account.username(), null, AuthorityUtils.createAuthorityList(authorities));
    // A new session: one that was planted before the sign-in must not become the signed-in one.
    new SessionFixationProtectionStrategy().onAuthentication(authentication, request, response);
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(authentication);
    SecurityContextHolder.setContext(context);
    sessions.saveContext(context, request, response);
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void signOut(HttpServletRequest request) {
    var session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
    SecurityContextHolder.clearContext();
  }

  @GetMapping("/samples")
  List<SampleAccount> sampleAccounts() {
    return samples.all();
  }

  private Session session(Account account) {
    var positions =
        organisation.positions(account.username()).stream()
            .map(p -> new SessionPosition(p.unit(), p.unitName(), p.title(), p.level()))
            .toList();
    return new Session(
        account.username(),
        name(account.username()),
        account.permissions(),
        account.initial(),
        positions);
  }

  private String name(String username) {
    return organisation.person(username).map(Person::name).orElse(username);
  }
}
