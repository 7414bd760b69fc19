package vn.tinhgon.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "chekc a.bpmn|Không hiểu “chekc”. Có phải “check”?",
        "check|Còn thiếu: PATH.",
        "plan a.bpmn --outt x|Không hiểu “--outt”. Có phải “--out”? Còn thiếu: --out.",
        "plan a.bpmn --outt x --lang en|“--outt” is not understood. Perhaps “--out”?"
            + " Missing: --out.",
        "check a --formt json --format pdf --langg en|Không hiểu “--formt”. Có phải “--format”?"
            + " Không hiểu “--langg”. Có phải “--lang”? --format: giá trị “pdf” không hợp lệ",
        "due --frm 2026-12-01 --day 1|Không hiểu “--frm”. Có phải “--from”? Không hiểu “--day”."
            + " Có phải “--days”? Còn thiếu:",
        "simplify --foldr x|Không hiểu “--foldr”.",
        "compare a --vrsion|Không hiểu “--vrsion”.",
        "review --tody=2026-12-01|Không hiểu “--tody=2026-12-01”. Có phải “--today”? Còn thiếu: PATH.",
        "check a --format pdf|--format: giá trị “pdf” không hợp lệ, chọn một trong: text, json.",
        "check a --format pdf --lang en|--format: the value “pdf” is not valid, choose one of:"
            + " text, json.",
        "review a --today 1/12|--today: giá trị “1/12” không hợp lệ.",
        "due --from 2026-12-01|Còn thiếu: --days, --working-days, --hours.",
        "due --from 2026-12-01 --days 1 --hours 1|Chỉ được dùng một trong",
        "due --from mai --days 1|--from=mai không phải ngày hoặc giờ.",
        "due --from 2026-12-01 --days -1|Thời hạn phải từ 0 đến",
        "due --from 2026-12-01 --days 1 --calendar none.json|Không đọc được tệp lịch none.json",
      })
  void aWrongCommandIsToldInOneLine(String command, String said) {
    var answer = Answer.to((Object[]) command.split(" "));

    assertThat(answer.err()).startsWith(said).hasLineCount(1);
    assertThat(answer.out()).isEmpty();
    assertThat(answer.exit()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-01T15:00, --working-days, 3, 2026-12-04T17:00:00",
    "2026-12-01T15:30, --working-days, 3, 2026-12-07T17:00:00",
    "2026-12-01, --days, 5, 2026-12-07T17:00:00",
    "2026-12-01T08:00Z, --hours, 1, 2026-12-01T16:00:00",
  })
  void aTermEndsByTheWorkingCalendar(String from, String unit, String value, String due) {
    var answer = Answer.to("due", "--from", from, unit, value);

    assertThat(answer.out()).isEqualToIgnoringNewLines(due);
    assertThat(answer.exit()).isZero();
  }

  @Test
  void helpSpeaksBothLanguages() throws IOException {
    assertThat(Answer.to("--help").out()).contains("Cách dùng: tinhgon", "Rà soát quy trình");
    assertThat(Answer.to("review", "--lang", "en", "--help").out()).contains("Exit codes:");
    assertThat(words("help.properties")).isEqualTo(words("help_en.properties"));
  }

  private static Set<Object> words(String file) throws IOException {
    var words = new Properties();
    try (var in =
        new InputStreamReader(Commands.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
      words.load(in);
    }
    return words.keySet();
  }
}
