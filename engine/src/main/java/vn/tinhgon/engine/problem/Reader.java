package vn.tinhgon.engine.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;

/** The language a reader asks for (Accept-Language); Vietnamese where none of ours is asked for. */
public final class Reader {
  static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
  private static final List<Locale> OURS = List.of(VIETNAMESE, Locale.ENGLISH);

  private Reader() {}

  public static Locale of(HttpServletRequest request) {
    return of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
  }

  static Locale of(WebRequest request) {
    return of(((ServletWebRequest) request).getRequest());
  }

  private static Locale of(@Nullable String header) {
    if (header == null) {
      return VIETNAMESE;
    }
    try {
      var asked = Locale.LanguageRange.parse(header);
      return Objects.requireNonNullElse(Locale.lookup(asked, OURS), VIETNAMESE);
    } catch (IllegalArgumentException unreadable) {
      return VIETNAMESE;
    }
  }
}
