package vn.tinhgon.engine.review;

import static java.util.stream.Collectors.toList;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.bpmn.Diacritics;
import vn.tinhgon.bpmn.Procedure;
import vn.tinhgon.engine.catalogue.Catalogue;

/** The findings between procedures as a list to look through. */
@Component
class JointList {
  /** A paper may be asked for by thousands. */
  private static final int MOST_PLACES = 50;

  private final JointVerdicts verdicts;
  private final Catalogue catalogue;

  JointList(JointVerdicts verdicts, Catalogue catalogue) {
    this.verdicts = verdicts;
    this.catalogue = catalogue;
  }

  /** What is looked for; empty where it does not matter. */
  record JointAsked(
      String words,
      @Nullable Decision decision,
      String rule,
      String procedure,
      int page,
      int size) {}

  /**
   * @param acting what is proposed is carried out in this one
   */
  record JointPlace(String procedure, String procedureName, boolean acting) {}

  /**
   * @param names of the steps or papers it is about
   * @param procedures how many it is about; of places only the first are shown
   */
  record JointRow(
      Result.Finding finding,
      List<String> names,
      int procedures,
      List<JointPlace> places,
      Judging.@Nullable Judged verdict) {}

  record JointRule(String rule, int findings, int procedures) {}

  /**
   * @param rules those that find anything between procedures, whatever was asked for
   */
  record JointPage(List<JointRow> items, long total, List<JointRule> rules) {}

  @Transactional(readOnly = true)
  JointPage page(JointAsked asked) {
    var all = verdicts.all();
    var found = all.stream().filter(one -> fits(one, asked)).toList();
    return new JointPage(
        found.stream()
            .skip((long) asked.page() * asked.size())
            .limit(asked.size())
            .map(this::row)
            .toList(),
        found.size(),
        rules(all));
  }

  private static List<JointRule> rules(List<JointVerdicts.Standing> all) {
    var byRule =
        all.stream()
            .map(JointVerdicts.Standing::joint)
            .collect(Collectors.groupingBy(one -> one.finding().rule(), TreeMap::new, toList()));
    return byRule.entrySet().stream()
        .map(
            one ->
                new JointRule(
                    one.getKey(),
                    one.getValue().size(),
                    (int)
                        one.getValue().stream()
                            .flatMap(it -> it.places().stream())
                            .map(JointFinding.Place::procedure)
                            .distinct()
                            .count()))
        .toList();
  }

  private static boolean fits(JointVerdicts.Standing one, JointAsked asked) {
    var joint = one.joint();
    return (asked.decision() == null || one.decision() == asked.decision())
        && (asked.rule().isEmpty() || joint.finding().rule().equals(asked.rule()))
        && (asked.procedure().isEmpty()
            || joint.places().stream().anyMatch(it -> it.procedure().equals(asked.procedure())))
        && has(joint, asked.words());
  }

  /** All the words, diacritics or not. */
  private static boolean has(JointFinding joint, String words) {
    if (words.isBlank()) return true;
    var finding = joint.finding();
    var text = new StringBuilder(finding.code());
    text.append(' ').append(finding.message().vi()).append(' ').append(finding.message().en());
    for (var place : joint.places()) {
      text.append(' ').append(place.procedure()).append(' ').append(place.procedureName());
    }
    var said = bare(text.toString());
    return Arrays.stream(bare(words).strip().split("\\s+")).allMatch(said::contains);
  }

  private static String bare(String text) {
    return Diacritics.without(text).toLowerCase(Locale.ROOT);
  }

  private JointRow row(JointVerdicts.Standing one) {
    var joint = one.joint();
    return new JointRow(
        Result.finding(joint.finding()).called(joint.id()),
        names(joint),
        joint.procedures(),
        joint.places().stream()
            .map(it -> new JointPlace(it.procedure(), it.procedureName(), it.acting()))
            .distinct()
            .limit(MOST_PLACES)
            .toList(),
        one.verdict());
  }

  /** As one of the procedures calls them; the procedures themselves are named as places. */
  private List<String> names(JointFinding joint) {
    var finding = joint.finding();
    var place =
        joint.places().stream()
            .filter(it -> it.finding() != null && it.elements().equals(finding.elements()))
            .findFirst()
            .orElse(joint.places().get(0));
    var procedure = FoundCuts.file(catalogue.require(place.procedure())).procedure();
    return finding.elements().stream()
        .map(element -> name(element, procedure))
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  private static @Nullable String name(String element, Procedure procedure) {
    var step = procedure.step(element);
    if (step != null) return step.name().isBlank() ? element : step.name();
    return procedure.documents().stream()
        .filter(document -> document.id().equals(element))
        .map(document -> document.name() == null ? element : document.name())
        .findFirst()
        .orElse(null);
  }
}
