package vn.tinhgon.engine.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.HandlerExceptionResolver;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.database.LibraryTables;
import vn.tinhgon.engine.problem.Refusal;

/** Every /api address needs a sign-in, except signing in itself; pages are public. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityConfiguration {
  /** Whoever signed in, unless only to change an initial password. */
  static final String SIGNED_IN = "SIGNED_IN";

  private static final Text CHANGE_FIRST =
      new Text(
          "Hãy đổi mật khẩu ban đầu trước khi dùng hệ thống.",
          "Change your initial password before you use the system.");

  /** Inline styles and data fonts are what the pages' components need; no script from elsewhere. */
  private static final String CONTENT =
      "default-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self' data:; "
          + "img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; "
          + "frame-ancestors 'none'";

  @Bean
  SecurityFilterChain doors(
      HttpSecurity http,
      SecurityContextRepository sessions,
      @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
    return http.authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers("/api/session", "/api/session/samples")
                    .permitAll()
                    .requestMatchers("/api/session/password")
                    .authenticated()
                    .requestMatchers("/api/**")
                    .hasAuthority(SIGNED_IN)
                    .requestMatchers(HttpMethod.GET, "/actuator/health", "/actuator/health/*")
                    .permitAll()
                    .requestMatchers("/actuator/**")
                    .hasAuthority(Permission.ADMINISTER.name())
                    .anyRequest()
                    .permitAll())
        .csrf(csrf -> csrf.spa())
        .securityContext(context -> context.securityContextRepository(sessions))
        .requestCache(AbstractHttpConfigurer::disable)
        .formLogin(AbstractHttpConfigurer::disable)
        .httpBasic(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .headers(
            headers ->
                headers
                    .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                    .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)))
        .exceptionHandling(
            handling ->
                handling
                    .authenticationEntryPoint((q, a, e) -> tell(problems, q, a, e))
                    .accessDeniedHandler((q, a, e) -> tell(problems, q, a, refused(e))))
        .build();
  }

  private static Exception refused(AccessDeniedException e) {
    var asking = SecurityContextHolder.getContext().getAuthentication();
    var barred =
        asking instanceof UsernamePasswordAuthenticationToken && asking.getAuthorities().isEmpty();
    return barred ? Refusal.forbidden(CHANGE_FIRST) : e;
  }

  private static void tell(
      HandlerExceptionResolver problems,
      HttpServletRequest request,
      HttpServletResponse response,
      Exception e) {
    problems.resolveException(request, response, null, e);
  }

  @Bean
  SecurityContextRepository sessions() {
    return new HttpSessionSecurityContextRepository();
  }

  @Bean
  LibraryTables sessionTables() {
    return new LibraryTables(
        "0110",
        "Spring Session 4.1",
        List.of("org/springframework/session/jdbc/schema-postgresql.sql"));
  }

  @Bean
  PasswordEncoder passwords() {
    return PasswordEncoderFactories.createDelegatingPasswordEncoder();
  }
}
