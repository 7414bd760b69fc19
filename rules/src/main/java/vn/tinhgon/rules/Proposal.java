package vn.tinhgon.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Limit;
import vn.tinhgon.bpmn.edit.Edit;

/**
 * What one rule proposes to do with which elements, before the legal guard has looked at it.
 *
 * @param elements ids in the order of the flow
 * @param evidence the facts and numbers that made the rule fire
 * @param days working days it saves where the edit alone does not tell; else null
 * @param joined whether it makes one finding with others of its rule
 * @param bound no edit carries it out, yet it would take its elements away or move them: what a law
 *     or a decree has set stands in the way
 */
public record Proposal(
    String rule,
    List<String> elements,
    @Nullable Edit edit,
    Map<String, Object> evidence,
    @Nullable Double days,
    Joined joined,
    boolean bound) {

  /** Which proposals of one rule make one finding. */
  public enum Joined {
    /** Each by itself. */
    ALONE,
    /** Those that share an element: one ends where the other begins. */
    END_TO_END,
    /** All of them. */
    TOGETHER
  }

  public Proposal {
    elements = List.copyOf(elements);
  }

  /** The steps go. */
  public static Proposal cut(String rule, List<String> steps) {
    return of(rule, steps, new Edit.RemoveStep(steps));
  }

  /** The steps become one. */
  public static Proposal merge(String rule, List<String> steps) {
    return of(rule, steps, new Edit.MergeSteps(steps));
  }

  /** The steps are done side by side. */
  public static Proposal parallelise(String rule, List<String> steps) {
    return of(rule, steps, new Edit.Parallelise(steps));
  }

  /** The paper need not be handed in. */
  public static Proposal cutPaper(String rule, String document) {
    return of(rule, List.of(document), new Edit.RemoveDocument(document));
  }

  /** A system does the step. */
  public static Proposal automate(String rule, String step) {
    return of(rule, List.of(step), new Edit.Automate(step));
  }

  /** The element gets a term it did not have, or a shorter one. */
  public static Proposal limit(String rule, String element, Limit limit) {
    return of(rule, List.of(element), new Edit.ShortenLimit(element, limit));
  }

  /** Only a person can say what is to be done. */
  public static Proposal ask(String rule, List<String> elements) {
    return of(rule, elements, null);
  }

  /** Only a person can say how the elements are to be moved or done without. */
  public static Proposal weigh(String rule, List<String> elements) {
    return new Proposal(rule, elements, null, Map.of(), null, Joined.ALONE, true);
  }

  public static Proposal of(String rule, List<String> elements, @Nullable Edit edit) {
    return new Proposal(rule, elements, edit, Map.of(), null, Joined.ALONE, false);
  }

  /** A share in percent where it is below a threshold; else null. */
  public static @Nullable Double percentBelow(@Nullable Double share, double threshold) {
    return share == null || share >= threshold ? null : share * 100;
  }

  /** An amount where it is below a threshold; else null. */
  public static @Nullable Long below(@Nullable Long amount, double threshold) {
    return amount == null || amount >= threshold ? null : amount;
  }

  /** What is left of an amount when a share of it goes; null where it is not known. */
  public static @Nullable Double less(@Nullable Double amount, double share) {
    return amount == null ? null : amount * (1 - share);
  }

  /** The same, with the working days it saves. */
  public Proposal saving(double days) {
    return new Proposal(rule, elements, edit, evidence, days, joined, bound);
  }

  /** The same, one finding with all others of its rule. */
  public Proposal together() {
    return new Proposal(rule, elements, edit, evidence, days, Joined.TOGETHER, bound);
  }

  /** The same; where so, one finding with all others of its rule of which that is said too. */
  public Proposal together(boolean so) {
    return so ? together() : this;
  }

  /** The same, one finding with those of its rule that share an element. */
  public Proposal endToEnd() {
    return new Proposal(rule, elements, edit, evidence, days, Joined.END_TO_END, bound);
  }

  /** The same, with one more reason; a null value says nothing and is left out. */
  public Proposal because(String name, @Nullable Object value) {
    if (value == null) return this;
    var more = new LinkedHashMap<>(evidence);
    more.put(name, value);
    return new Proposal(rule, elements, edit, more, days, joined, bound);
  }
}
