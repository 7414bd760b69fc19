package vn.tinhgon.engine.server;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import vn.tinhgon.bpmn.Text;

/** Looks whether the address is free before anything is started for nothing. */
class FreePort implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {
  @Override
  public int getOrder() {
    return 0;
  }

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    var settings = Binder.get(context.getEnvironment());
    var port = settings.bind("server.port", Integer.class).orElse(8080);
    var address = settings.bind("server.address", String.class).orElse("");
    if (port <= 0) {
      return;
    }
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(
          address.isBlank()
              ? new InetSocketAddress(port)
              : new InetSocketAddress(InetAddress.getByName(address), port));
    } catch (IOException | IllegalArgumentException e) {
      throw new Unavailable(reason(address, port, e));
    }
  }

  static Text inUse(int port) {
    return new Text(
        "cổng %d đang được chương trình khác dùng. Hãy dừng chương trình đó, hoặc chọn cổng khác bằng --server.port=CỔNG."
            .formatted(port),
        "port %d is in use by another program. Stop that one, or choose another with --server.port=PORT."
            .formatted(port));
  }

  private static Text reason(String address, int port, Exception e) {
    if (e instanceof BindException && String.valueOf(e.getMessage()).contains("in use")) {
      return inUse(port);
    }
    return new Text(
        "không mở được cổng %d ở địa chỉ %s (%s). Hãy sửa --server.address hoặc --server.port."
            .formatted(port, address, e.getMessage()),
        "port %d can't be opened at address %s (%s). Mend --server.address or --server.port."
            .formatted(port, address, e.getMessage()));
  }

  /** The address can't be served. */
  static final class Unavailable extends RuntimeException {
    private final transient Text reason;

    Unavailable(Text reason) {
      super(reason.en());
      this.reason = reason;
    }

    Text reason() {
      return reason;
    }
  }
}
