package vn.tinhgon.engine.server;

import java.net.SocketException;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.database.DatabaseUnusable;

/** Says in one line why the program did not start, where the person at the console can mend it. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartFailure implements SpringBootExceptionReporter {

  @Override
  public boolean reportException(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      var reason = reason(cause);
      if (reason != null) {
        System.err.println(line(reason));
        return true;
      }
    }
    return false;
  }

  static String line(Text reason) {
    return "Tinh Gọn không khởi động được: %s / Tinh Gọn did not start: %s"
        .formatted(reason.vi(), reason.en())
        .replaceAll("\\R", " ");
  }

  private static @Nullable Text reason(Throwable cause) {
    if (cause instanceof DatabaseUnusable unusable) {
      return unusable.reason();
    }
    if (cause instanceof PortInUseException port) {
      return FreePort.inUse(port.getPort());
    }
    if (cause instanceof FreePort.Unavailable address) {
      return address.reason();
    }
    if (cause instanceof SQLException sql) {
      return sql(sql);
    }
    if (cause instanceof BindException setting) {
      return setting(setting);
    }
    return null;
  }

  private static @Nullable Text sql(SQLException e) {
    var state = Objects.requireNonNullElse(e.getSQLState(), "");
    var said = Objects.requireNonNullElse(e.getMessage(), state);
    if (state.startsWith("08") || e.getCause() instanceof SocketException) {
      return new Text(
          "không kết nối được cơ sở dữ liệu (%s). Hãy kiểm tra SPRING_DATASOURCE_URL và máy chủ PostgreSQL."
              .formatted(said),
          "the database can't be reached (%s). Check SPRING_DATASOURCE_URL and the PostgreSQL server."
              .formatted(said));
    }
    if (state.startsWith("28")) {
      return new Text(
          "cơ sở dữ liệu từ chối đăng nhập (%s). Hãy kiểm tra SPRING_DATASOURCE_USERNAME và SPRING_DATASOURCE_PASSWORD."
              .formatted(said),
          "the database refused the sign-in (%s). Check SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD."
              .formatted(said));
    }
    return new Text(
        "cơ sở dữ liệu từ chối (%s, mã %s).".formatted(said, state),
        "the database refused (%s, code %s).".formatted(said, state));
  }

  private static Text setting(BindException e) {
    var name = e.getName().toString();
    var value = e.getProperty() == null ? "?" : String.valueOf(e.getProperty().getValue());
    return new Text(
        "giá trị '%s' của %s không hợp lệ.".formatted(value, name),
        "the value '%s' of %s isn't valid.".formatted(value, name));
  }
}
