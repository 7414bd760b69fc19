package vn.tinhgon.engine.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tinhgon.engine.running.Browser.Answer;
import vn.tinhgon.engine.running.RunningApplication;
import vn.tinhgon.engine.running.WithRunningApplication;

@WithRunningApplication
class ProblemsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"username\":            | application/json | 400",
        "                          | application/json | 400",
        "null                      | application/json | 400",
        "[1]                       | application/json | 400",
        "{\"username\":{\"a\":1}}  | application/json | 400",
        "{}                        | application/json | 400",
        "username=a                | text/plain       | 415",
        "{\"username\":\"a\\u0000b\",\"password\":\"x\"} | application/json | 422",
      })
  void badContentIsAProblemNotAFailure(
      String body, String type, int status, RunningApplication application) {
    var answer = application.browser().send("POST", "/api/session", body, type);

    assertProblem(answer, status);
  }

  @Test
  void allFaultsAreToldAtOnce(RunningApplication application) {
    var answer = application.browser().send("POST", "/api/session", "{}", "application/json");

    assertThat(answer.json().at("/errors").valueStream().map(e -> e.at("/field").asString()))
        .containsExactlyInAnyOrder("username", "password");
    assertThat(answer.json().at("/errors/0/message").asString()).isEqualTo("Còn thiếu.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "POST | /api/plans                     | {\"items\":[null]}                    | items[0]",
        "POST | /api/plans                     | {\"items\":[{\"procedures\":[null]}]} | items[0].procedures[0]",
        "PUT  | /api/plans/PA-1/items/1        | {\"amendments\":[null]}               | amendments[0]",
        "POST | /api/plans/PA-1/submit         | {\"consulted\":[\"VP\", null]}        | consulted[1]",
      })
  void aNullInAListIsNamed(
      String method, String path, String body, String field, RunningApplication application) {
    var officer = application.signedIn("phan.thi.dieu");

    var answer = officer.send(method, path, body, "application/json");

    assertProblem(answer, 400);
    assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo(field);
  }

  @Test
  void readersAreToldInTheirLanguage(RunningApplication application) {
    assertThat(detail(application, "en-GB,en;q=0.9,vi;q=0.1")).isEqualTo("Sign in to go on.");
    assertThat(detail(application, "fr")).isEqualTo("Hãy đăng nhập để tiếp tục.");
    assertThat(detail(application, "*;;q=")).isEqualTo("Hãy đăng nhập để tiếp tục.");
  }

  @Test
  void whatDoesNotExistIsNotFound(RunningApplication application) {
    var bui = application.signedIn("bui.thi.lan");

    assertProblem(bui.get("/api/nothing"), 404);
    assertProblem(bui.get("/assets/missing.js"), 404);
    assertProblem(bui.send("PUT", "/api/session", "{}", "application/json"), 405);
    assertProblem(bui.get("/api/%2e%2e/%2e%2e/etc"), 400);
    assertProblem(bui.get("/api;x=1/session"), 400);
  }

  @Test
  void moreThanIsReadIsRefused(RunningApplication application) {
    var body = "{\"username\":\"" + "a".repeat((int) LimitedBody.LIMIT) + "\"}";

    assertProblem(
        application.browser().send("POST", "/api/session", body, "application/json"), 413);
  }

  @Test
  void deeplyNestedContentIsRefused(RunningApplication application) {
    var body = "[".repeat(100_000);

    assertProblem(
        application.browser().send("POST", "/api/session", body, "application/json"), 400);
  }

  @Test
  void evenWhatIsHardlyHttpIsAnsweredInTheSameShape(RunningApplication application)
      throws IOException {
    var address = application.address("/");
    try (var socket = new Socket(address.getHost(), address.getPort())) {
      var request = "GET /a|b HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

      assertThat(answer)
          .startsWith("HTTP/1.1 400")
          .contains("application/problem+json", "Yêu cầu không đúng dạng");
    }
  }

  private static String detail(RunningApplication application, String language) {
    return application
        .browser()
        .send("GET", "/api/session", null, "", "Accept-Language", language)
        .json()
        .at("/detail")
        .asString();
  }

  private static void assertProblem(Answer answer, int status) {
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.json().at("/status").asInt()).isEqualTo(status);
    assertThat(answer.json().at("/title").asString()).isNotBlank();
    assertThat(answer.json().at("/detail").asString()).isNotBlank();
    assertThat(answer.response().body())
        .doesNotContain("xception", "java.", "vn.tinhgon", "org.", "tools.");
  }
}
