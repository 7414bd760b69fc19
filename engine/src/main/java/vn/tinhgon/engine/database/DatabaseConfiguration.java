package vn.tinhgon.engine.database;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** Starts the program's own server, unless the operator names another by spring.datasource.url. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Settings.class)
class DatabaseConfiguration {

  @Configuration(proxyBeanMethods = false)
  @Conditional(NoServerGiven.class)
  static class OwnServer {
    @Bean
    EmbeddedPostgres embeddedPostgres(Settings settings) {
      return EmbeddedPostgres.start(settings.dataDir());
    }

    @Bean
    JdbcConnectionDetails ownServerAddress(EmbeddedPostgres server) {
      return new JdbcConnectionDetails() {
        @Override
        public String getJdbcUrl() {
          return server.url();
        }

        @Override
        public String getUsername() {
          return server.username();
        }

        @Override
        public String getPassword() {
          return server.password();
        }
      };
    }
  }

  static class NoServerGiven implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      return !StringUtils.hasText(context.getEnvironment().getProperty("spring.datasource.url"));
    }
  }
}
