package vn.tinhgon.engine.database;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tinhgon.engine.database.EarlyStart.OnItsWay;

/** The program's own server, unless the operator names another by spring.datasource.url. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Settings.class)
class DatabaseConfiguration {

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnBean(OnItsWay.class)
  static class OwnServer {
    @Bean
    EmbeddedPostgres embeddedPostgres(OnItsWay server) {
      return server.arrived();
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
}
