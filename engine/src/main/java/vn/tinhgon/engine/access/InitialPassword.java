package vn.tinhgon.engine.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.tinhgon.bpmn.Text;

/** A password made up for somebody, as it is read out or copied from paper once. */
@Component
class InitialPassword {
  /** Without letters and digits that are taken for one another; 59 bits in twelve. */
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

  private static final int GROUPS = 3;
  private static final int GROUP = 4;
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");
  private static final SecureRandom DICE = new SecureRandom();

  private final Duration valid;
  private final Clock clock;

  InitialPassword(@Value("${tinhgon.initial-password-valid}") Duration valid, Clock clock) {
    this.valid = valid;
    this.clock = clock;
  }

  static String made() {
    var made = new StringBuilder();
    for (int i = 0; i < GROUPS * GROUP; i++) {
      if (i > 0 && i % GROUP == 0) made.append('-');
      made.append(LETTERS.charAt(DICE.nextInt(LETTERS.length())));
    }
    return made.toString();
  }

  OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  /** What was given no later is dead. */
  OffsetDateTime lastDead() {
    return now().minus(valid);
  }

  LocalDateTime until(OffsetDateTime since) {
    return since.plus(valid).atZoneSameInstant(clock.getZone()).toLocalDateTime().withNano(0);
  }

  boolean dead(OffsetDateTime since) {
    return !since.isAfter(lastDead());
  }

  Text refusal(OffsetDateTime since) {
    var end = MOMENT.format(until(since));
    return new Text(
        "Mật khẩu ban đầu đã hết hạn lúc %s. Hãy đề nghị quản trị cấp mật khẩu mới ở trang “Tài khoản đăng nhập”; nếu chưa quản trị nào đăng nhập được, hãy khởi động lại chương trình để nhận mật khẩu mới."
            .formatted(end),
        "The initial password expired at %s. Ask an administrator for a new one on the page “Accounts”; where no administrator can sign in, restart the program to be told a new one."
            .formatted(end));
  }
}
