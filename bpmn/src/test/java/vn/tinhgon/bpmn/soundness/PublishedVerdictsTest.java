package vn.tinhgon.bpmn.soundness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tinhgon.bpmn.xml.BpmnFile;

/** Verdicts that others published for their models, and what differs and why. */
class PublishedVerdictsTest {
  private static final Path CORPUS = Path.of(System.getProperty("tinhgon.corpus", "none"));
  private final Map<String, Verdict> verdicts = new HashMap<>();
  private final List<String> wrong = new ArrayList<>();
  private int unknown;
  private int rows;

  @BeforeEach
  void corpusIsThere() {
    Assumptions.assumeTrue(Files.isDirectory(CORPUS), "corpus not found: " + CORPUS);
  }

  /** fbpmn and two analyzers; our messages are the unordered bag. */
  @Test
  void theModelCheckersAgree() throws Exception {
    var known = differences();
    for (var row : rows("soundness/verdicts.csv")) {
      if (!row[2].equals("Bag") && !row[2].equals("unordered")) continue;
      var verdict = verdict(row[0]);
      boolean undecided = verdict.sound() == Sound.UNKNOWN;
      Boolean got =
          switch (row[1]) {
            case "sound" -> undecided ? null : verdict.sound() == Sound.SOUND;
            case "safe", "safeness" -> verdict.safe();
            case "no-dead-activities" -> undecided ? null : verdict.deadNodes().isEmpty();
            case "option-to-complete", "message-relaxed-sound" -> verdict.optionToComplete();
            default -> endsOnce(row[3], verdict);
          };
      count(row[0] + " " + row[1], got, Boolean.valueOf(row[3]), known);
    }
    assertThat(rows).isGreaterThanOrEqualTo(94);
    assertThat(wrong).isEmpty();
    assertThat(unknown).isZero();
  }

  /** "Proper completion" there forbids an end event reached twice, which is fine here. */
  private static Boolean endsOnce(String published, Verdict verdict) {
    return published.equals("true") || verdict.sound() == Sound.UNSOUND;
  }

  @Test
  void theOracleAgrees() throws Exception {
    var known = differences();
    for (var row : rows("soundness/oracle_verdicts.csv")) {
      var verdict = verdict(row[0]);
      if (verdict.sound() == Sound.UNKNOWN) {
        unknown++;
        continue;
      }
      boolean sound = row[3].equals("true") && row[5].equals("true");
      count(row[0] + " sound", verdict.sound() == Sound.SOUND, sound, known);
      count(row[0] + " safe", verdict.safe(), Boolean.valueOf(row[2]), known);
      count(row[0] + " option", verdict.optionToComplete(), Boolean.valueOf(row[3]), known);
      // The column holds five ids at most.
      var dead = row[6].isEmpty() ? List.<String>of() : List.of(row[6].split(";"));
      boolean same =
          verdict.deadNodes().containsAll(dead)
              && (dead.size() == 5 || dead.size() == verdict.deadNodes().size());
      count(row[0] + " dead", same, true, known);
    }
    assertThat(rows).isGreaterThanOrEqualTo(4 * 250);
    assertThat(wrong).isEmpty();
    assertThat(unknown).isZero();
  }

  private void count(String row, Boolean got, Boolean expected, Map<String, String> known) {
    rows++;
    if (got == null) unknown++;
    else if (!Objects.equals(got, expected) && !known.containsKey(row)) wrong.add(row + " " + got);
  }

  private Verdict verdict(String file) throws Exception {
    var known = verdicts.get(file);
    if (known != null) return known;
    var verdict = Soundness.check(BpmnFile.read(CORPUS.resolve(file)).procedure());
    verdicts.put(file, verdict);
    return verdict;
  }

  private static List<String[]> rows(String file) throws IOException {
    var lines = Files.readAllLines(CORPUS.resolve(file));
    return lines.stream().skip(1).map(line -> line.split(",", -1)).toList();
  }

  private static Map<String, String> differences() throws IOException {
    var differences = new HashMap<String, String>();
    try (InputStream in =
        PublishedVerdictsTest.class.getResourceAsStream("published-differences.csv")) {
      var text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      text.lines()
          .skip(1)
          .map(line -> line.split(",", 3))
          .forEach(row -> differences.put(row[0] + " " + row[1], row[2]));
    }
    assertThat(differences.values()).allSatisfy(reason -> assertThat(reason).isNotBlank());
    return differences;
  }
}
