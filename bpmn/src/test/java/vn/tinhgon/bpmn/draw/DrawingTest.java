package vn.tinhgon.bpmn.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import vn.tinhgon.bpmn.xml.BpmnFile;
import vn.tinhgon.bpmn.xml.Namespaces;
import vn.tinhgon.bpmn.xml.Unreadable;

class DrawingTest {
  private static final Path TRAVEL = Path.of("procedures", "cu-can-bo-di-cong-tac-nuoc-ngoai.bpmn");

  @ParameterizedTest
  @MethodSource("vn.tinhgon.bpmn.draw.LayoutTest#procedures")
  void everyNodeAndFlowIsInThePicture(Path file) throws Exception {
    var bpmn = BpmnFile.read(file);
    var svg = Drawing.svg(bpmn);
    parse(svg);
    for (var node : bpmn.procedure().graph().nodes()) {
      assertThat(svg).contains("data-element=\"" + node.id() + "\"");
    }
    for (var flow : bpmn.procedure().graph().flows()) {
      assertThat(svg).contains("data-element=\"" + flow.id() + "\"");
    }
  }

  @Test
  void longVietnameseNamesAreBrokenBetweenWords() {
    assertThat(Lettering.wrap("Lãnh đạo Văn phòng kiểm tra, ký nháy", 116, 12))
        .containsExactly("Lãnh đạo Văn phòng", "kiểm tra, ký nháy");
    assertThat(Lettering.width("Ửng", 12)).isEqualTo(Lettering.width("Ung", 12));
  }

  @Test
  void namesCannotBreakOutOfThePicture() throws Exception {
    var name = "&lt;/text&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;&quot;";
    var bpmn =
        """
        <definitions xmlns='%s'><process id='p'><task id='t' name='%s'/></process></definitions>
        """
            .formatted(Namespaces.BPMN, name);
    var svg = Drawing.svg(BpmnFile.read(bpmn.getBytes(StandardCharsets.UTF_8), "a.bpmn"));
    assertThat(parse(svg).getElementsByTagName("script").getLength()).isZero();
    assertThat(svg).doesNotContain("<script").doesNotContain("href");
  }

  @Test
  void changesAndFindingsAreMarked() throws Exception {
    var marks = new Marks(Map.of("ky_nhay", "removed", "ky", "\"><x>"), Map.of("du_thao", "2"));
    var svg = Drawing.svg(BpmnFile.read(TRAVEL), marks);
    parse(svg);
    assertThat(svg).contains("class=\"step removed\" data-element=\"ky_nhay\"");
    assertThat(svg).contains("class=\"mark\" data-element=\"du_thao\"").doesNotContain("<x>");
  }

  @Test
  void modelsOfOthersBecomeWellFormedPictures() throws Exception {
    for (var file : LayoutTest.corpus()) {
      try {
        parse(Drawing.svg(BpmnFile.read(file)));
      } catch (Unreadable notOurMatter) {
        continue;
      }
    }
  }

  private static Document parse(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)));
  }
}
