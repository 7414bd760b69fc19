package vn.tinhgon.engine.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.tinhgon.engine.running.RunningApplication;
import vn.tinhgon.engine.running.WithRunningApplication;

@WithRunningApplication
class HandOverTest {
  private static final String PERSON = "le.thi.kim.oanh";

  @Test
  void allOpenWorkOfTheSickGoesElsewhereInOneAction(RunningApplication application) {
    var clerks = new Clerks(application);
    var number = clerks.start("nguyen.van.an", "NB-HTQT-06");
    var open = clerks.dossier(number).at("/history/0");
    var person = open.at("/candidates/0/username").asString();
    clerks.at(person).post("/api/tasks/" + open.at("/task").asString() + "/claim", Map.of());
    var administrator = clerks.at("nguyen.tien.dat");
    var path = "/api/organisation/people/" + person;

    assertThat(administrator.post(path + "/hand-over", Map.of()).status())
        .as("nobody is named, and the person is at work")
        .isEqualTo(422);
    assertThat(administrator.post(path + "/hand-over", Map.of("to", "nguyen.van.an")).status())
        .as("the requester")
        .isEqualTo(422);

    var moved = administrator.post(path + "/hand-over", Map.of("to", PERSON)).json();

    assertThat(dossiers(moved)).contains(number);
    assertThat(moved.at("/now/openWork").asInt()).isZero();
    var again = clerks.dossier(number).at("/history/0");
    assertThat(again.at("/candidates/0/username").asString()).isEqualTo(PERSON);
    assertThat(again.at("/onBehalfOf/username").asString()).as("both names").isEqualTo(person);
  }

  private static Iterable<String> dossiers(JsonNode moved) {
    return StreamSupport.stream(moved.at("/moved").spliterator(), false)
        .map(line -> line.at("/dossier").asString())
        .toList();
  }
}
