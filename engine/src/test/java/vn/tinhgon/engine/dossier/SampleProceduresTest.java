package vn.tinhgon.engine.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.tinhgon.engine.running.RunningApplication;
import vn.tinhgon.engine.running.WithRunningApplication;

@WithRunningApplication
class SampleProceduresTest {
  @TestFactory
  Stream<DynamicTest> everySampleRunsToItsEndThroughEveryBranch(RunningApplication application) {
    var clerks = new Clerks(application);
    var rows = clerks.at("phan.thi.dieu").get("/api/procedures?size=200").json().at("/items");
    assertThat(rows).isNotEmpty();
    return rows.values().stream()
        .filter(row -> !row.at("/code").asString().startsWith("T-"))
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.at("/code").asString() + " " + row.at("/name").asString(),
                    () -> {
                      assertThat(row.at("/runnable").asBoolean()).isTrue();
                      clerks.throughEveryBranch(row.at("/code").asString());
                    }));
  }
}
