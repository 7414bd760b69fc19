package vn.tinhgon.engine.access;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import vn.tinhgon.engine.running.Browser;
import vn.tinhgon.engine.running.RunningApplication;

/** Many people at once, without the slow hash of each one's password. */
public final class SignedIn {
  private SignedIn() {}

  @SuppressWarnings("unchecked")
  public static Browser as(String username, RunningApplication application) {
    return as(username, application, application.bean(SessionRepository.class));
  }

  private static <S extends Session> Browser as(
      String username, RunningApplication application, SessionRepository<S> sessions) {
    var session = sessions.createSession();
    var authorities =
        AuthorityUtils.createAuthorityList(
            SecurityConfiguration.SIGNED_IN, Permission.HANDLE.name());
    session.setAttribute(
        HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
        new SecurityContextImpl(
            UsernamePasswordAuthenticationToken.authenticated(username, null, authorities)));
    sessions.save(session);
    var id = session.getId().getBytes(StandardCharsets.UTF_8);
    return application
        .browser()
        .keeping("TINHGON", Base64.getEncoder().encodeToString(id), application.address("/"));
  }
}
