package vn.tinhgon.rules.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Procedure;
import vn.tinhgon.bpmn.Signature;
import vn.tinhgon.bpmn.Step;
import vn.tinhgon.bpmn.StepKind;
import vn.tinhgon.bpmn.compare.Change;
import vn.tinhgon.bpmn.compare.Comparison;
import vn.tinhgon.bpmn.measure.Measures;
import vn.tinhgon.bpmn.measure.StepTime;

/**
 * A new version of a procedure beside the one that was approved. What is more is told with the
 * elements of the new version that make it so; with the process where no single one does.
 */
public record Revision(Procedure before, Procedure after, Comparison comparison) {

  /** Compares two versions the lexicon has completed. */
  public static Revision of(Procedure before, Procedure after) {
    return new Revision(before, after, Comparison.of(before, after));
  }

  public int stepsBefore() {
    return measuresBefore().steps();
  }

  public int stepsAfter() {
    return measuresAfter().steps();
  }

  public int moreSteps() {
    return comparison.delta().steps();
  }

  public boolean addsSteps() {
    return moreSteps() > 0;
  }

  public List<String> newSteps() {
    return orProcess(added(Change.Element.STEP));
  }

  public double daysBefore() {
    return measuresBefore().elapsedDays();
  }

  public double daysAfter() {
    return measuresAfter().elapsedDays();
  }

  public double moreDays() {
    return comparison.delta().elapsedDays();
  }

  /** Steps that were there and take longer than they did. */
  public List<String> keptSlower() {
    return ids(step -> was(step) != null && days(step) > days(was(step)));
  }

  /**
   * @param newToo new steps too
   */
  public List<String> slower(boolean newToo) {
    return orProcess(newToo ? ids(step -> days(step) > days(was(step))) : keptSlower());
  }

  public int levelsBefore() {
    return measuresBefore().approvalLevels();
  }

  public int levelsAfter() {
    return measuresAfter().approvalLevels();
  }

  public int moreLevels() {
    return comparison.delta().approvalLevels();
  }

  public boolean addsLevels() {
    return moreLevels() > 0;
  }

  /** Steps that were there and sign on a level where nobody signed before. */
  public List<String> keptNewLevels() {
    var known = levels();
    return ids(step -> was(step) != null && onNewLevel(step, known));
  }

  /**
   * @param newToo new steps too
   */
  public List<String> newLevels(boolean newToo) {
    var known = levels();
    return orProcess(newToo ? ids(step -> onNewLevel(step, known)) : keptNewLevels());
  }

  private Set<@Nullable Integer> levels() {
    var known = new HashSet<@Nullable Integer>();
    for (var step : before.steps()) if (decides(step)) known.add(step.level());
    return known;
  }

  private static boolean onNewLevel(Step step, Set<@Nullable Integer> known) {
    return decides(step) && !known.contains(step.level());
  }

  public int signaturesBefore() {
    return signatures(before);
  }

  public int signaturesAfter() {
    return signatures(after);
  }

  public int moreSignatures() {
    return signaturesAfter() - signaturesBefore();
  }

  /**
   * Steps that sign and did not.
   *
   * @param butNewSteps new steps are left out
   * @param butNewLevels those on a level where nobody signed before are left out
   */
  public List<String> newSignatures(boolean butNewSteps, boolean butNewLevels) {
    var known = levels();
    return ids(
        step -> {
          var was = was(step);
          if (!signs(step) || was != null && signs(was)) return false;
          return !(butNewSteps && was == null) && !(butNewLevels && onNewLevel(step, known));
        });
  }

  public int papersBefore() {
    return measuresBefore().documents();
  }

  public int papersAfter() {
    return measuresAfter().documents();
  }

  public int morePapers() {
    return comparison.delta().documents();
  }

  /** Papers handed in that were not known. */
  public List<String> newPapers() {
    var written = new HashSet<String>();
    for (var step : after.steps()) written.addAll(step.writes());
    var added = new ArrayList<>(added(Change.Element.DOCUMENT));
    added.removeAll(written);
    return orProcess(added);
  }

  private Measures measuresBefore() {
    return comparison.before();
  }

  private Measures measuresAfter() {
    return comparison.after();
  }

  private List<String> added(Change.Element element) {
    return comparison.of(Change.Kind.ADDED).stream()
        .filter(change -> change.element() == element && change.after() != null)
        .map(Change::after)
        .map(Objects::requireNonNull)
        .toList();
  }

  private List<String> ids(Predicate<Step> condition) {
    return after.steps().stream().filter(condition).map(Step::id).toList();
  }

  private List<String> orProcess(List<String> elements) {
    return elements.isEmpty() ? List.of(after.id()) : elements;
  }

  /** The step in the version before; null when it is new. */
  private @Nullable Step was(Step step) {
    return before.step(renamed().getOrDefault(step.id(), step.id()));
  }

  /** Old ids by new ones, where they changed. */
  private Map<String, String> renamed() {
    var renamed = new HashMap<String, String>();
    for (var change : comparison.changes()) {
      if (change.before() != null && change.after() != null) {
        renamed.put(change.after(), change.before());
      }
    }
    return renamed;
  }

  private static double days(@Nullable Step step) {
    return step == null ? 0 : StepTime.of(step).days();
  }

  private static int signatures(Procedure procedure) {
    return (int) procedure.steps().stream().filter(Revision::signs).count();
  }

  private static boolean signs(Step step) {
    return decides(step) || (step.signature() != null && step.signature() != Signature.NONE);
  }

  private static boolean decides(Step step) {
    return step.kind() == StepKind.REVIEW || step.kind() == StepKind.APPROVE;
  }
}
