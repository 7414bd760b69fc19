package vn.tinhgon.engine.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Two procedures to decide about, in line and side by side, and clerks with work taken up. */
final class Deciding {
  private final Clerks clerks;

  private Deciding(Clerks clerks) {
    this.clerks = clerks;
  }

  static Deciding at(Clerks clerks) {
    draw(clerks);
    return new Deciding(clerks);
  }

  private static void draw(Clerks clerks) {
    Written.procedure("T-QD", "owner=\"HTQT\" limit=\"7\" limitUnit=\"WORKING_DAY\"")
        .start("s")
        .task("nhan", "Tiếp nhận", "kind=\"RECEIVE\" unit=\"MOTCUA\" level=\"1\"")
        .task("du_thao", "Dự thảo", "kind=\"DRAFT\" unit=\"HTQT\" level=\"1\" limit=\"2\"")
        .task("ky", "Ký", "kind=\"REVIEW\" unit=\"HTQT\" level=\"3\" limit=\"1\"")
        .end("e")
        .flow("s>nhan>du_thao>ky>e")
        .importBy(clerks);
    Written.procedure("T-QD-SS", "owner=\"HTQT\"")
        .start("s")
        .task("a", "Dự thảo", "kind=\"DRAFT\" unit=\"HTQT\" level=\"1\"")
        .and("f")
        .task("b", "Thẩm định", "kind=\"APPRAISE\" unit=\"TCCB\" level=\"2\"")
        .task("b2", "Trình", "kind=\"REVIEW\" unit=\"TCCB\" level=\"2\"")
        .task("c", "Dự toán", "kind=\"APPRAISE\" unit=\"KHTC\" level=\"2\"")
        .and("j")
        .task("k", "Ký", "kind=\"APPROVE\" unit=\"HTQT\" level=\"3\"")
        .end("e")
        .flow("s>a>f>b>b2>j>k>e")
        .flow("f>c>j")
        .importBy(clerks);
  }

  List<String> elements(String number) {
    return clerks.dossier(number).at("/activeElements").values().stream()
        .map(JsonNode::asString)
        .toList();
  }

  Claimed claimed(String number, String step) {
    var line = clerks.open(number, step);
    var person = line.at("/person/username").asString(line.at("/candidates/0/username").asString());
    var task = new Claimed(clerks, person, line.at("/task").asString());
    assertThat(clerks.at(person).post(task.path("claim"), Map.of()).status()).isEqualTo(200);
    return task;
  }

  record Claimed(Clerks clerks, String person, String id) {
    String path(String deed) {
      return "/api/tasks/" + id + "/" + deed;
    }

    JsonNode page() {
      return clerks.at(person).get("/api/tasks/" + id).json();
    }

    JsonNode does(String deed, Map<String, ?> how) {
      var answer = clerks.at(person).post(path(deed), how);
      assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
      return answer.json();
    }
  }
}
