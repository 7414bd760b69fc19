package vn.tinhgon.bpmn.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is no BPMN is refused with its line, its reason and what to do, never with a trace. */
class RefusalTest {
  private static final String OPEN = "<definitions xmlns=\"" + Namespaces.BPMN + "\">\n";
  private static final String CLOSE = "</definitions>";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "0|Tệp rỗng|` `",
        "1|không phải XML|xin chào",
        "1|không phải XML|{\"a\": 1}",
        "2|chưa đóng|DEF<process id='p'>",
        "2|chưa đóng|DEF<process id='p",
        "2|chưa được đóng đúng chỗ|DEF<process id='p'></proces>END",
        "2|“camunda” chưa được khai báo|DEF<process camunda:x='1'/>END",
        "2|“&nbsp;” không được khai báo|DEF<process id='&nbsp;'/>END",
        "2|&amp;|DEF<process id='a & b'/>END",
        "2|&lt;|DEF<process id='a < b'/>END",
        "2|hai lần|DEF<process id='a' id='b'/>END",
        "2|ký tự điều khiển|DEF<process id='&#1;'/>END",
        "2|sau khi phần tử gốc đã đóng|DEFEND<a/>",
        "1|không dùng được|<?xml version='1.0' encoding='klingon'?>DEFEND",
        "1|<?xml|<?xml version='1.0' encodin='UTF-8'?>DEFEND",
        "2|không đúng cú pháp|DEF<process id=p/>END",
        "1|DOCTYPE|<!DOCTYPE a SYSTEM 'http://nowhere.invalid/a.dtd'>DEFEND",
        "1|<Package> (không gian tên urn:xpdl)|<Package xmlns='urn:xpdl'/>",
        "1|<definitions> (không có không gian tên)|<definitions/>",
      })
  void isToldWithItsLine(int line, String reason, String content) {
    var xml = content.replace("DEF", OPEN).replace("END", CLOSE);

    var refused = refused(xml.getBytes(StandardCharsets.UTF_8));

    assertThat(refused.reason().vi()).contains(reason);
    assertThat(refused.line()).isEqualTo(line);
    assertThat(refused.file()).isEqualTo("a.bpmn");
  }

  @Test
  void bytesOfAnotherEncodingAreTold() {
    var xml = OPEN + "\n<process id='p' name='caf\u00e9!!'/>" + CLOSE;

    var refused = refused(xml.getBytes(StandardCharsets.ISO_8859_1));

    assertThat(refused.reason().vi()).contains("bảng mã");
    assertThat(refused.line()).isEqualTo(3);
  }

  @Test
  void externalEntitiesAreNeverRead() throws Exception {
    var secret = Files.writeString(folder.resolve("secret"), "bí mật");
    var xml = "<!DOCTYPE d [<!ENTITY x SYSTEM \"%s\">]>\n".formatted(secret.toUri());

    assertThat(refused((xml + OPEN + "&x;" + CLOSE).getBytes(StandardCharsets.UTF_8)).reason().vi())
        .contains("DOCTYPE");
  }

  @Test
  void entitiesNeverExplode() {
    var laughs = new StringBuilder("<!DOCTYPE d [<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 30; i++) {
      laughs.append("<!ENTITY a%d \"%s\">".formatted(i, ("&a" + (i - 1) + ";").repeat(10)));
    }
    var xml = laughs + "]>" + OPEN + "&a29;" + CLOSE;

    assertThat(refused(xml.getBytes(StandardCharsets.UTF_8)).reason().vi()).contains("DOCTYPE");
  }

  @Test
  void depthIsBounded() {
    var xml = OPEN + "<a>".repeat(10_000) + "</a>".repeat(10_000) + CLOSE;

    assertThat(refused(xml.getBytes(StandardCharsets.UTF_8)).reason().vi()).contains("256 cấp");
  }

  @Test
  void theNumberOfElementsIsBounded() {
    var xml = OPEN + "<a/>".repeat(Limits.ELEMENTS + 1) + CLOSE;

    assertThat(refused(xml.getBytes(StandardCharsets.UTF_8)).reason().vi()).contains("500.000");
  }

  @Test
  void largeFilesAreRefusedUnread() throws Exception {
    var large = folder.resolve("large.bpmn");
    try (var file = new java.io.RandomAccessFile(large.toFile(), "rw")) {
      file.setLength(50L * 1024 * 1024);
    }

    assertThat(refused(large).reason().vi()).contains("50 MB", "20 MB");
  }

  @Test
  void whatIsNoReadableFileIsTold() throws Exception {
    assertThat(refused(folder).reason().vi()).contains("thư mục");
    assertThat(refused(folder.resolve("none.bpmn")).reason().vi()).contains("Không tìm thấy");

    var closed = Files.writeString(folder.resolve("closed.bpmn"), OPEN + CLOSE);
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
    assumeTrue(!Files.isReadable(closed), "this user may read everything");
    assertThat(refused(closed).reason().vi()).contains("quyền");
  }

  @TestFactory
  Stream<DynamicTest> aFileCutAnywhereIsToldToBeCut() throws Exception {
    var bytes = Files.readAllBytes(Corpus.BUNDLED.resolve("miwg/signavio-A.2.1-roundtrip.bpmn"));
    return IntStream.range(1, 200)
        .mapToObj(
            part ->
                dynamicTest(
                    "cut at " + part / 2.0 + " %",
                    () -> {
                      var cut = Arrays.copyOf(bytes, bytes.length * part / 200);
                      assertThat(refused(cut).reason().vi()).contains("cắt cụt");
                    }));
  }

  @TestFactory
  Stream<DynamicTest> everyNegativeModelIsRefusedOnItsLine() {
    var lines =
        Map.of(
            "unbound-prefix.bpmn", 3,
            "malformed.bpmn", 28,
            "after-the-end.bpmn", 3,
            "wrong-end-tag.bpmn20.xml", 4,
            "not-xml.bpmn", 1,
            "no-namespace.bpmn20.xml", 5,
            "wrong-encoding.bpmn", 26);
    return lines.entrySet().stream()
        .map(
            one ->
                dynamicTest(
                    one.getKey(),
                    () -> {
                      var file = Corpus.BUNDLED.resolve("negative").resolve(one.getKey());
                      assertThat(refused(file).line()).isEqualTo(one.getValue());
                    }));
  }

  @Test
  void everyNegativeModelBesideIsRefusedOnItsLine() throws Exception {
    var folder = Corpus.beside("negative");
    for (var row : Files.readAllLines(folder.resolve("expected.csv"))) {
      if (!row.startsWith("negative/")) continue;
      var refused = refused(folder.resolveSibling(row.substring(0, row.indexOf(','))));
      var line = Pattern.compile("line (\\d+)").matcher(row);
      if (line.find())
        assertThat(refused.line()).as(row).isEqualTo(Integer.parseInt(line.group(1)));
    }
  }

  private static Unreadable refused(byte[] bytes) {
    return catchThrowableOfType(Unreadable.class, () -> BpmnFile.read(bytes, "a.bpmn"));
  }

  private static Unreadable refused(Path file) {
    return catchThrowableOfType(Unreadable.class, () -> BpmnFile.read(file));
  }
}
