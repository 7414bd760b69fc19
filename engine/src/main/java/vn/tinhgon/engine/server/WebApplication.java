package vn.tinhgon.engine.server;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** All rooms of the program behind one web server. */
@SpringBootApplication(
    scanBasePackages = "vn.tinhgon.engine",
    proxyBeanMethods = false,
    exclude = UserDetailsServiceAutoConfiguration.class)
public class WebApplication {
  public static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

  /** The application, not yet started. */
  public static SpringApplication prepared() {
    return new SpringApplication(WebApplication.class);
  }

  /** Starts the web application; it goes on when this call returns. */
  public static void serve(String... args) {
    prepared().run(args);
  }

  @Bean
  @ConditionalOnMissingBean
  Clock clock() {
    return Clock.system(VIETNAM);
  }
}
