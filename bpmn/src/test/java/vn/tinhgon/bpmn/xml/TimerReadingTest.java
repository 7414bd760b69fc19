package vn.tinhgon.bpmn.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tinhgon.bpmn.Limit;
import vn.tinhgon.bpmn.TimeUnit;
import vn.tinhgon.bpmn.Timer;

class TimerReadingTest {
  @ParameterizedTest
  @CsvSource({
    "P3D, P3D, PT0S",
    "PT4H, P0D, PT4H",
    "P1Y2M3DT4H5M6S, P1Y2M3D, PT4H5M6S",
    "P2W, P14D, PT0S"
  })
  void aDurationIsASpan(String literal, Period days, Duration time) throws Unreadable {
    assertThat(timer("timeDuration", literal)).isEqualTo(new Timer.Span(days, time));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-01, 2026-12-01T00:00",
    "2026-12-01T08:00, 2026-12-01T08:00",
    "2026-12-01T08:00:00+07:00, 2026-12-01T08:00",
    "2026-12-01T01:00:00Z, 2026-12-01T08:00"
  })
  void aDateIsAMomentInVietnam(String literal, LocalDateTime moment) throws Unreadable {
    assertThat(timer("timeDate", literal)).isEqualTo(new Timer.At(moment));
  }

  @Test
  void aCycleHasABeginningAPeriodAndAnEnd() throws Unreadable {
    var month = new Timer.Span(Period.ofMonths(1), Duration.ZERO);
    assertThat(timer("timeCycle", "R/2026-12-01T08:00/P1M"))
        .isEqualTo(new Timer.Every(LocalDateTime.of(2026, 12, 1, 8, 0), month, null));
    assertThat(timer("timeCycle", "R3/P1M")).isEqualTo(new Timer.Every(null, month, 3));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "timeDuration ${deadline}",
        "timeDuration #{1}",
        "timeDuration P",
        "timeDuration PT",
        "timeDuration P0D",
        "timeDuration P-3D",
        "timeDuration P999Y",
        "timeDuration 3 ngày",
        "timeDuration P99999999999999D",
        "timeDate 2026-02-30",
        "timeDate ngày mai",
        "timeDate 9999-01-01",
        "timeDate 2026-12-01T25:00",
        "timeCycle 0 0 9 1 * ?",
        "timeCycle R/P0D",
        "timeCycle R0/P1D",
        "timeCycle R/2026-13-01/P1M",
        "timeCycle R/${a}/P1M"
      })
  void whatIsNoLiteralIsKeptAsItStands(String written) throws Unreadable {
    var parts = written.split(" ", 2);
    assertThat(timer(parts[0], parts[1])).isEqualTo(new Timer.Unread(parts[1]));
  }

  @Test
  void aTermOnTheEventIsOfficeTime() throws Unreadable {
    var event =
        "<extensionElements><tg:step limit='3'/></extensionElements>"
            + "<timerEventDefinition><timeDuration>P3D</timeDuration></timerEventDefinition>";
    assertThat(read(event)).isEqualTo(new Timer.Term(new Limit(3, TimeUnit.WORKING_DAY)));
    assertThat(read("<timerEventDefinition/>")).isEqualTo(new Timer.Unread(""));
    assertThat(read("<messageEventDefinition/>")).isNull();
  }

  private static Timer timer(String element, String literal) throws Unreadable {
    return read(
        "<timerEventDefinition><%1$s>%2$s</%1$s></timerEventDefinition>"
            .formatted(element, literal));
  }

  private static Timer read(String inside) throws Unreadable {
    var xml =
        """
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:tg="urn:tinhgon:bpmn:1">
        <process id="p"><intermediateCatchEvent id="t">%s</intermediateCatchEvent></process></definitions>
        """
            .formatted(inside);
    var file = BpmnFile.read(xml.getBytes(StandardCharsets.UTF_8), "t.bpmn");
    return file.procedure().graph().node("t").timer();
  }
}
