package vn.tinhgon.engine.server;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import vn.tinhgon.engine.access.FirstAdministrator;
import vn.tinhgon.engine.access.Permission;
import vn.tinhgon.engine.access.SampleAccount;
import vn.tinhgon.engine.access.SampleAccounts;
import vn.tinhgon.engine.database.EmbeddedPostgres;
import vn.tinhgon.engine.database.Settings;

/** What somebody who has just started the program needs to know, and nothing else. */
class Welcome implements ApplicationListener<ApplicationReadyEvent> {

  @Override
  public void onApplicationEvent(ApplicationReadyEvent ready) {
    var context = ready.getApplicationContext();
    var lines =
        Stream.of(
                Stream.of(
                    "",
                    "  Tinh Gọn đang chạy (is running)  " + address(context),
                    "  Dữ liệu (data)                   " + data(context)),
                samples(context.getBean(SampleAccounts.class).all()),
                administrator(context.getBean(FirstAdministrator.class)),
                Stream.of("  Dừng (stop)                      Ctrl+C", ""))
            .flatMap(part -> part)
            .toList();
    System.out.println(String.join(System.lineSeparator(), lines));
  }

  private static String address(ApplicationContext context) {
    var environment = context.getEnvironment();
    var address = environment.getProperty("server.address", "");
    var everywhere = address.isBlank() || address.equals("0.0.0.0") || address.equals("::");
    return "http://%s:%s/"
        .formatted(
            everywhere ? "localhost" : address, environment.getProperty("local.server.port"));
  }

  private static String data(ApplicationContext context) {
    if (context.getBeanProvider(EmbeddedPostgres.class).getIfAvailable() != null) {
      return context.getBean(Settings.class).dataDir().toAbsolutePath().normalize().toString();
    }
    // What follows the question mark may hold a password.
    return context.getBean(JdbcConnectionDetails.class).getJdbcUrl().replaceAll("\\?.*", "");
  }

  /** One example for each kind of work; the sign-in page offers everybody. */
  private static Stream<String> samples(List<SampleAccount> samples) {
    if (samples.isEmpty()) {
      return Stream.empty();
    }
    return Stream.concat(
        Stream.of(
            "  Đăng nhập mẫu (sample sign-ins)  mật khẩu (password): " + samples.get(0).password()),
        Arrays.stream(Permission.values())
            .flatMap(work -> example(samples, work).map(sample -> line(sample, work)).stream()));
  }

  private static Optional<SampleAccount> example(List<SampleAccount> samples, Permission work) {
    return samples.stream()
        .filter(sample -> sample.permissions().contains(work))
        .min(Comparator.comparingInt(sample -> sample.permissions().size()));
  }

  private static String line(SampleAccount sample, Permission work) {
    return "    %-22s %s: %s, %s, %s"
        .formatted(sample.username(), kind(work), sample.name(), sample.title(), sample.unit());
  }

  private static String kind(Permission work) {
    return switch (work) {
      case MODEL -> "cải cách thủ tục (reform officer)";
      case HANDLE -> "xử lý hồ sơ (clerk)";
      case LEAD -> "lãnh đạo (leader)";
      case ADMINISTER -> "quản trị (administrator)";
    };
  }

  private static Stream<String> administrator(FirstAdministrator first) {
    return first.password() == null
        ? Stream.empty()
        : Stream.of(
            "  Quản trị đầu tiên (first administrator; shown once)  %s / %s"
                .formatted(FirstAdministrator.USERNAME, first.password()));
  }
}
