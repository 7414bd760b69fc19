package vn.tinhgon.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import vn.tinhgon.bpmn.xml.BpmnFile;
import vn.tinhgon.bpmn.xml.Unreadable;

/**
 * Draws findings to be read by hand, spread over the rules, the same ones for the same seed. Start
 * it with the seed, how many, and folders of models; it is no test.
 */
public final class FindingSample {
  private FindingSample() {}

  private record Drawn(String file, Finding finding) {}

  public static void main(String[] args) throws IOException {
    var byRule = new TreeMap<String, List<Drawn>>();
    var rulebook = Rulebook.load();
    for (var folder : Arrays.asList(args).subList(2, args.length)) {
      for (var file : models(Path.of(folder))) {
        for (var finding : findings(file, rulebook)) {
          byRule
              .computeIfAbsent(finding.rule(), rule -> new ArrayList<>())
              .add(new Drawn(file.getFileName().toString(), finding));
        }
      }
    }
    byRule.forEach((rule, found) -> System.out.printf("%5d %s%n", found.size(), rule));
    var random = new Random(Long.parseLong(args[0]));
    for (var found : byRule.values()) Collections.shuffle(found, random);
    int number = 0;
    for (var one : inTurn(byRule.values(), Integer.parseInt(args[1]))) {
      var finding = one.finding();
      System.out.printf(
          "%d. %s %s %s%n   %s%n   %s%n",
          ++number,
          finding.code(),
          one.file(),
          finding.elements(),
          finding.message().vi(),
          finding.edit());
    }
  }

  private static List<Path> models(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".bpmn")).sorted().toList();
    }
  }

  private static List<Finding> findings(Path file, Rulebook rulebook) throws IOException {
    try {
      return Review.of(BpmnFile.read(file).procedure(), rulebook, Example.TODAY).findings();
    } catch (Unreadable refused) {
      System.out.println(refused.getMessage());
      return List.of();
    }
  }

  /** One of each rule, then another of each, until there are enough. */
  private static List<Drawn> inTurn(Iterable<List<Drawn>> all, int enough) {
    var drawn = new ArrayList<Drawn>();
    for (int round = 0, before = -1; before != drawn.size(); round++) {
      before = drawn.size();
      for (var found : all) {
        if (round < found.size() && drawn.size() < enough) drawn.add(found.get(round));
      }
    }
    return drawn;
  }
}
