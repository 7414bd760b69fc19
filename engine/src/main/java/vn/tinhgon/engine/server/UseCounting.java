package vn.tinhgon.engine.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.tinhgon.engine.report.Uses;

/**
 * Counts what signed-in people ask of the program. No servlet filter: that would need the database
 * before the web server is up, and a start that fails would no longer say why in one line.
 */
@Component
class UseCounting implements WebMvcConfigurer, HandlerInterceptor {
  private final Uses uses;

  UseCounting(Uses uses) {
    this.uses = uses;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).addPathPatterns("/api/**");
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (request.getUserPrincipal() != null) uses.count();
    return true;
  }
}
