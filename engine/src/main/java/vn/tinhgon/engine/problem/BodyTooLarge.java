package vn.tinhgon.engine.problem;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Text;

/** More was sent than is read. */
final class BodyTooLarge extends IOException {
  private final long limit;

  BodyTooLarge(long limit) {
    super("more than " + limit + " bytes");
    this.limit = limit;
  }

  Text detail() {
    var mega = limit / 1_000_000;
    return new Text(
        "Nội dung gửi lên lớn hơn %d MB. Hãy chia nhỏ hoặc bỏ bớt phần không cần.".formatted(mega),
        "More than %d MB were sent. Split it or leave out what isn't needed.".formatted(mega));
  }

  static @Nullable BodyTooLarge in(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof BodyTooLarge found) {
        return found;
      }
    }
    return null;
  }
}
