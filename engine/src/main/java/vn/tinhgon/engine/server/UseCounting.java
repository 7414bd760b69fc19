package vn.tinhgon.engine.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.tinhgon.engine.report.Uses;

/** Counts what signed-in people ask of the program. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class UseCounting extends OncePerRequestFilter {
  private final Uses uses;

  UseCounting(Uses uses) {
    this.uses = uses;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getRequestURI().startsWith("/api/") || request.getUserPrincipal() == null;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    uses.count();
    chain.doFilter(request, response);
  }
}
