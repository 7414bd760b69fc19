package vn.tinhgon.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tinhgon.engine.running.RunningApplication;
import vn.tinhgon.engine.running.WithRunningApplication;

/** The committed api.yaml and what the controllers really do are one contract. */
@WithRunningApplication
class ContractTest {
  @Test
  void controllersKeepTheContract(RunningApplication application) throws IOException {
    var promised = Contract.of(committed());
    var kept = Contract.of(application.browser().get("/v3/api-docs").json());

    assertThat(promised.operations()).containsAll(kept.operations());
    assertThat(kept.drift(promised)).isEmpty();
  }

  private static JsonNode committed() throws IOException {
    try (InputStream file = ContractTest.class.getResourceAsStream("/api.yaml")) {
      return JsonMapper.shared().valueToTree(new Yaml().load(file));
    }
  }
}
