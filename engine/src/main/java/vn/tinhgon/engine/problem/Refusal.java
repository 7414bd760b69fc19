package vn.tinhgon.engine.problem;

import java.util.List;
import org.springframework.http.HttpStatus;
import vn.tinhgon.bpmn.Text;

/** A request that can't be met, and why; becomes problem details (RFC 9457) in the answer. */
public final class Refusal extends RuntimeException {
  private final HttpStatus status;
  private final transient Text detail;
  private final transient List<Fault> faults;

  private Refusal(HttpStatus status, Text detail, List<Fault> faults) {
    super(detail.en());
    this.status = status;
    this.detail = detail;
    this.faults = List.copyOf(faults);
  }

  /** 401: nobody is signed in, or the name and password don't fit. */
  public static Refusal unauthorised(Text detail) {
    return new Refusal(HttpStatus.UNAUTHORIZED, detail, List.of());
  }

  /** 403: signed in, but not allowed. */
  public static Refusal forbidden(Text detail) {
    return new Refusal(HttpStatus.FORBIDDEN, detail, List.of());
  }

  /** 404: there is no such thing, or none that this person may know of. */
  public static Refusal notFound(Text detail) {
    return new Refusal(HttpStatus.NOT_FOUND, detail, List.of());
  }

  /** 409: the thing has moved on since the page was shown. */
  public static Refusal conflict(Text detail) {
    return new Refusal(HttpStatus.CONFLICT, detail, List.of());
  }

  /** 422: well-formed, but wrong; all faults at once. */
  public static Refusal unprocessable(Text detail, List<Fault> faults) {
    return new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, detail, faults);
  }

  /** 429: too many tries. */
  public static Refusal tooMany(Text detail) {
    return new Refusal(HttpStatus.TOO_MANY_REQUESTS, detail, List.of());
  }

  HttpStatus status() {
    return status;
  }

  public Text detail() {
    return detail;
  }

  /** The detail with every fault, in one text. */
  public Text whole() {
    var vi = new StringBuilder(detail.vi());
    var en = new StringBuilder(detail.en());
    for (var fault : faults) {
      vi.append(fault == faults.get(0) ? ": " : "; ").append(fault.message().vi());
      en.append(fault == faults.get(0) ? ": " : "; ").append(fault.message().en());
    }
    return new Text(vi.toString(), en.toString());
  }

  List<Fault> faults() {
    return faults;
  }
}
