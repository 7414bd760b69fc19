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

  /**
   * Starts the web application, which goes on when this call returns; ends the program on failure.
   */
  public static void serve(String... args) {
    var application = prepared();
    application.addListeners(new Welcome());
    try {
      application.run(args);
    } catch (RuntimeException told) {
      // The reason is on the console already, in one line or as Spring tells it.
      System.exit(1);
    }
  }

  @Bean
  @ConditionalOnMissingBean
  Clock clock() {
    return Clock.system(VIETNAM);
  }
}
