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

  @Test
  void whoeverSignsHasTheLevelAndASupplementStaysWithTheRequester(RunningApplication application) {
    var clerks = new Clerks(application);
    Written.procedure("T-BAN-GIAO", "owner=\"HTQT\"")
        .start("s")
        .task("ky", "Ký duyệt", "kind=\"APPROVE\" unit=\"HTQT\" level=\"3\"")
        .end("e")
        .flow("s>ky>e")
        .importBy(clerks);
    var number = clerks.start("nguyen.van.an", "T-BAN-GIAO");
    var open = clerks.dossier(number).at("/history/0");
    var signer = open.at("/candidates/0/username").asString();
    var administrator = clerks.at("nguyen.tien.dat");

    var tooLow =
        administrator.post(
            "/api/organisation/people/" + signer + "/hand-over", Map.of("to", "bui.thi.lan"));
    assertThat(tooLow.status()).isEqualTo(422);
    assertThat(tooLow.json().at("/detail").asString()).contains("Ký duyệt", number);

    var task = open.at("/task").asString();
    clerks.at(signer).post("/api/tasks/" + task + "/claim", Map.of());
    var asked =
        clerks.at(signer).post("/api/tasks/" + task + "/supplement", Map.of("missing", "Tờ trình"));
    assertThat(asked.status()).as(asked.response().body()).isEqualTo(200);
    var moved =
        administrator
            .post("/api/organisation/people/nguyen.van.an/hand-over", Map.of("to", PERSON))
            .json();

    assertThat(dossiers(moved)).doesNotContain(number);
    assertThat(clerks.dossier(number).at("/state").asString()).isEqualTo("WAITING");
  }

  private static Iterable<String> dossiers(JsonNode moved) {
    return StreamSupport.stream(moved.at("/moved").spliterator(), false)
        .map(line -> line.at("/dossier").asString())
        .toList();
  }
}
