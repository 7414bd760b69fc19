package vn.tinhgon.engine.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the operator decides: the data folder, and whether the sample ministry is loaded (null: only
 * into an empty database of the program's own).
 */
@ConfigurationProperties("tinhgon")
public record Settings(@DefaultValue("tinhgon-data") Path dataDir, @Nullable Boolean sample) {}
