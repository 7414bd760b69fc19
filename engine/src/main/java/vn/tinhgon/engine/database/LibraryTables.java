package vn.tinhgon.engine.database;

import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/**
 * Tables that a library brings, made from the scripts in its own jar. Flyway runs them, so that two
 * instances that start at once on an empty database do not race each other.
 */
public record LibraryTables(String version, String library, List<String> scripts)
    implements JavaMigration {
  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion(version);
  }

  @Override
  public String getDescription() {
    return library;
  }

  /** A library's new version comes with a migration of its own; the scripts run once. */
  @Override
  public Integer getChecksum() {
    return scripts.hashCode();
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }

  @Override
  public void migrate(Context context) {
    for (var script : scripts) {
      ScriptUtils.executeSqlScript(context.getConnection(), new ClassPathResource(script));
    }
  }
}
