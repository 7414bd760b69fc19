package vn.tinhgon.bpmn.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tinhgon.bpmn.measure.Sketch;

class NamesTest {

  private record Line(String name, String expected, String miss) {}

  @Test
  void atLeastNineteenOfTwentyRealNamesAreReadAsAnExpertReadsThem() {
    var lines = lines();
    var right = lines.stream().filter(line -> read(line.name()).equals(line.expected())).count();
    assertThat(lines).hasSizeGreaterThanOrEqualTo(300);
    assertThat(right).isGreaterThanOrEqualTo(Math.round(0.95 * lines.size()));
  }

  @Test
  void whatTheLexiconMissesIsMarkedInTheTable() {
    var surprises = new ArrayList<String>();
    for (var line : lines()) {
      var read = read(line.name());
      var known = line.miss().isEmpty() ? line.expected() : line.miss();
      if (!read.equals(known)) surprises.add(line.name() + ": " + read + ", expected " + known);
    }
    assertThat(surprises).isEmpty();
  }

  private static List<Line> lines() {
    return Phrases.lines("/lexicon/names.tsv").stream()
        .map(cells -> new Line(cells.get(0), cells.get(1) + " " + cells.get(2), cells.get(3)))
        .toList();
  }

  private static String read(String name) {
    var step =
        Lexicon.complete(new Sketch().named("a", name).procedure()).procedure().steps().get(0);
    return (step.kind() == null ? "-" : step.kind())
        + " "
        + (step.level() == null ? "-" : step.level());
  }
}
