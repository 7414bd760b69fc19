package vn.tinhgon.bpmn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tinhgon.bpmn.Node.Type;
import vn.tinhgon.bpmn.lexicon.Lexicon;
import vn.tinhgon.bpmn.lexicon.Roles;
import vn.tinhgon.bpmn.measure.Measures;
import vn.tinhgon.bpmn.soundness.Sound;
import vn.tinhgon.bpmn.soundness.Soundness;
import vn.tinhgon.bpmn.xml.BpmnFile;
import vn.tinhgon.bpmn.xml.Namespaces;
import vn.tinhgon.bpmn.xml.Unreadable;

/** The procedures that come with the program: read, drawn, routable, true to their sources. */
class BundledProceduresTest {
  private static final Path FOLDER = Path.of("procedures");

  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".bpmn")).sorted().toList();
    }
  }

  @Test
  void fourteenOrMoreProceduresHaveCodesOfTheirOwn() throws Exception {
    var codes = new HashSet<String>();
    for (var file : files()) {
      assertThat(codes.add(read(file).profile().code())).as(file.toString()).isTrue();
    }
    assertThat(codes).hasSizeGreaterThanOrEqualTo(14).contains("NB-HTQT-06").doesNotContainNull();
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyNodeAndFlowIsDrawn(Path file) throws Exception {
    var bpmn = BpmnFile.read(file);
    var drawn = new HashSet<String>();
    for (var name : List.of("BPMNShape", "BPMNEdge")) {
      var shapes = bpmn.xml().getElementsByTagNameNS(Namespaces.BPMN_DI, name);
      for (int i = 0; i < shapes.getLength(); i++) {
        var attributes = shapes.item(i).getAttributes();
        drawn.add(attributes.getNamedItem("bpmnElement").getNodeValue());
      }
    }
    var graph = bpmn.procedure().graph();
    assertThat(drawn).containsAll(graph.nodes().stream().map(Node::id).toList());
    assertThat(drawn).containsAll(graph.flows().stream().map(Flow::id).toList());
  }

  @ParameterizedTest
  @MethodSource("files")
  void whatAStepNamesExists(Path file) throws Exception {
    var procedure = read(file);
    var documents = procedure.documents().stream().map(Document::id).toList();
    var bases = procedure.legalBases().stream().map(LegalBasis::id).toList();
    for (var step : procedure.steps()) {
      assertThat(step.kind()).as(step.id()).isNotNull();
      assertThat(documents).as(step.id()).containsAll(step.reads()).containsAll(step.writes());
      assertThat(bases).as(step.id()).containsAll(step.legalBasis());
    }
    assertThat(used(procedure)).containsAll(bases);
  }

  private static List<String> used(Procedure procedure) {
    return Stream.concat(
            procedure.steps().stream().flatMap(step -> step.legalBasis().stream()),
            procedure.documents().stream().flatMap(paper -> paper.legalBasis().stream()))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyBranchOfAChoiceHasANameAndTheirSharesMakeOne(Path file) throws Exception {
    var graph = read(file).graph();
    for (var node : graph.nodes()) {
      if (node.type() != Type.EXCLUSIVE_GATEWAY) continue;
      var ways = graph.outgoing(node.id());
      assertThat(ways)
          .extracting(Flow::name)
          .as(node.id())
          .doesNotContain("")
          .doesNotHaveDuplicates();
      var shares = ways.stream().map(Flow::probability).map(Objects::requireNonNull);
      assertThat(shares.mapToDouble(Double::doubleValue).sum()).isCloseTo(1, within(1e-9));
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void somebodyOfTheSampleMinistryCanDoEveryStep(Path file) throws Exception {
    var desks = desks();
    for (var step : read(file).steps()) {
      if (step.automatic()) continue;
      for (var unit : step.units()) {
        assertThat(desks)
            .as(step.id())
            .anyMatch(
                desk ->
                    desk.unit().equals(unit)
                        && desk.level() == step.level()
                        && Roles.meets(String.valueOf(step.role()), desk.role()));
      }
    }
  }

  private record Desk(String unit, String role, int level) {}

  private static List<Desk> desks() throws IOException {
    var position =
        Pattern.compile(
            "\"unit\": \"(\\w+)\", \"title\": \"[^\"]*\", \"level\": (\\d), \"role\": \"(\\w+)\"");
    return position
        .matcher(Files.readString(FOLDER.resolve("organisation.json")))
        .results()
        .map(found -> new Desk(found.group(1), found.group(3), Integer.parseInt(found.group(2))))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "trinh-uy-ban-nhan-dan-tinh-qua-so, 30, 30",
    "tra-loi-van-ban-ho-so-giay, 12.5, 12.5",
    "tra-loi-van-ban-truc-tuyen, 13, 13",
    "tang-bang-khen-cap-bo, 25, 25",
    // Two opinions side by side, and two days for a supplement outside the term of seven.
    "cu-can-bo-di-cong-tac-nuoc-ngoai, 11, 7",
    "to-chuc-lai-don-vi-su-nghiep, 15, 15",
    "mua-sam-tai-san-cong, 30, 30",
    "xac-nhan-trong-ngay, 1, 1"
  })
  void theTermsAreThosePublished(String name, double steps, double limit) throws Exception {
    var procedure = read(FOLDER.resolve(name + ".bpmn"));
    var sum =
        procedure.steps().stream()
            .map(Step::limit)
            .map(Objects::requireNonNull)
            .mapToDouble(Limit::workingDays)
            .sum();
    assertThat(sum).isEqualTo(steps);
    assertThat(Objects.requireNonNull(procedure.profile().limit()).workingDays()).isEqualTo(limit);
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyDossierCanEnd(Path file) throws Exception {
    var verdict = Soundness.check(read(file));
    assertThat(verdict.sound()).as(String.valueOf(verdict.reason())).isEqualTo(Sound.SOUND);
    assertThat(verdict.safe()).isTrue();
  }

  @Test
  void sendingAnOfficialAbroadCostsWhatTheWorkedExampleSays() throws Exception {
    var travel = read(FOLDER.resolve("cu-can-bo-di-cong-tac-nuoc-ngoai.bpmn"));
    var measures = Measures.of(Lexicon.complete(travel).procedure());
    assertThat(measures.costPerYear()).isEqualTo(72_000_000);
    assertThat(measures.documents()).isEqualTo(4);
    assertThat(measures.elapsedDaysWorst()).isEqualTo(7);
  }

  @Test
  void theStepsOfAnAppointmentAllRestOnADecree() throws Exception {
    var procedure = read(FOLDER.resolve("bo-nhiem-lanh-dao.bpmn"));
    assertThat(procedure.legalBases()).allMatch(basis -> basis.rank() == LegalRank.DECREE);
    assertThat(procedure.steps()).noneMatch(step -> step.legalBasis().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("files")
  void vietnameseIsComposed(Path file) throws Exception {
    var text = Files.readString(file, StandardCharsets.UTF_8);
    assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue();
  }

  private static Procedure read(Path file) throws Unreadable {
    return BpmnFile.read(file).procedure();
  }
}
