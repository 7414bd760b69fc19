package vn.tinhgon.engine.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a browser does: keeps cookies and sends the token against forged requests back. */
public final class Browser {
  private static final JsonMapper JSON = JsonMapper.shared();

  /** For what never answers; a busy machine may take its time. */
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final CookieManager cookies;
  private final HttpClient http;
  private final Function<String, URI> addresses;

  Browser(Function<String, URI> addresses) {
    this(addresses, new CookieManager());
  }

  private Browser(Function<String, URI> addresses, CookieManager cookies) {
    this.addresses = addresses;
    this.cookies = cookies;
    this.http = HttpClient.newBuilder().cookieHandler(cookies).build();
  }

  Browser at(Function<String, URI> elsewhere) {
    return new Browser(elsewhere, cookies);
  }

  /** An answer: its status and its body, read as JSON where it is JSON. */
  public record Answer(HttpResponse<String> response) {
    public int status() {
      return response.statusCode();
    }

    public JsonNode json() {
      return JSON.readTree(response.body());
    }

    public String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }
  }

  public Browser signIn(String username, String password) {
    var answer = post("/api/session", Map.of("username", username, "password", password));
    if (answer.status() != 200) {
      throw new AssertionError("sign-in of " + username + ": " + answer.response().body());
    }
    return this;
  }

  public Answer get(String path) {
    return send("GET", path, null, "");
  }

  public Answer post(String path, Object body) {
    return send("POST", path, JSON.writeValueAsString(body), "application/json");
  }

  public Answer delete(String path) {
    return send("DELETE", path, null, "");
  }

  /** Any request; {@code headers} are names and values in turn. */
  public Answer send(
      String method, String path, String body, String contentType, String... headers) {
    var token = cookie("XSRF-TOKEN");
    if (token == null && !method.equals("GET")) {
      get("/api/session");
      token = cookie("XSRF-TOKEN");
    }
    var request =
        HttpRequest.newBuilder(addresses.apply(path))
            .timeout(PATIENCE)
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (!contentType.isEmpty()) {
      request.header("Content-Type", contentType);
    }
    if (token != null && !List.of(headers).contains("X-XSRF-TOKEN")) {
      request.header("X-XSRF-TOKEN", token);
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return new Answer(http.send(request.build(), BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** A file as it is loaded. */
  public byte[] file(String path) {
    var request = HttpRequest.newBuilder(addresses.apply(path)).timeout(PATIENCE);
    try {
      var answer = http.send(request.build(), BodyHandlers.ofByteArray());
      if (answer.statusCode() != 200) throw new AssertionError(path + ": " + answer.statusCode());
      return answer.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** A file sent as it is. */
  public Answer upload(String path, byte[] content) {
    if (cookie("XSRF-TOKEN") == null) get("/api/session");
    var request =
        HttpRequest.newBuilder(addresses.apply(path))
            .header("Content-Type", "application/octet-stream")
            .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"))
            .POST(BodyPublishers.ofByteArray(content));
    try {
      return new Answer(http.send(request.build(), BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** A cookie that was given elsewhere. */
  public Browser keeping(String name, String value, URI from) {
    var cookie = new HttpCookie(name, value);
    cookie.setPath("/");
    cookie.setVersion(0);
    cookies.getCookieStore().add(from, cookie);
    return this;
  }

  /** The value of a cookie; null where there is none. */
  public String cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse(null);
  }
}
