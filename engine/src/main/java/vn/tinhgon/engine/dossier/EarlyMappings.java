package vn.tinhgon.engine.dossier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import org.apache.ibatis.builder.xml.XMLConfigBuilder;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.ExecutorType;
import org.apache.ibatis.session.defaults.DefaultSqlSessionFactory;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Reads the process engine's statements while the rest of the program is still being put together:
 * they are a megabyte of XML, a sixth of the whole start, and need no database.
 */
class EarlyMappings implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  static final String DATABASE = "postgres";

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    var reading = CompletableFuture.supplyAsync(Engine::read);
    context.getBeanFactory().registerSingleton("mappingsOnTheirWay", new OnTheirWay(reading));
  }

  record OnTheirWay(CompletableFuture<Configuration> mappings) {}

  /** Takes the statements as they were read instead of reading them. */
  static final class Engine extends SpringProcessEngineConfiguration {
    private final OnTheirWay early;

    Engine(OnTheirWay early) {
      this.early = early;
      setDatabaseType(DATABASE);
    }

    @Override
    protected void initSqlSessionFactory() {
      var mapped = early.mappings().join();
      mapped.setEnvironment(new Environment("default", transactionFactory, dataSource));
      mapped.setDefaultStatementTimeout(jdbcStatementTimeout);
      if (isJdbcBatchProcessing()) mapped.setDefaultExecutorType(ExecutorType.BATCH);
      sqlSessionFactory = new DefaultSqlSessionFactory(mapped);
    }

    private static Configuration read() {
      var properties = new Properties();
      properties.put("prefix", "");
      initSqlSessionFactoryProperties(properties, "", DATABASE);
      var loader = SpringProcessEngineConfiguration.class.getClassLoader();
      try (var mappings = loader.getResourceAsStream(DEFAULT_MYBATIS_MAPPING_FILE)) {
        return new XMLConfigBuilder(Objects.requireNonNull(mappings), "", properties).parse();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
