package vn.tinhgon.engine.review;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.tinhgon.bpmn.Limit;
import vn.tinhgon.bpmn.Step;
import vn.tinhgon.bpmn.StepKind;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.bpmn.TimeUnit;
import vn.tinhgon.bpmn.edit.Edit;
import vn.tinhgon.bpmn.lexicon.Inference;
import vn.tinhgon.bpmn.measure.Measures;
import vn.tinhgon.bpmn.soundness.Verdict;
import vn.tinhgon.rules.AuthorityClass;
import vn.tinhgon.rules.Review;

/** What is kept of a review: the words of the HTTP contract, so that nothing is reckoned twice. */
record Result(
    @Nullable Double limit,
    @Nullable TimeUnit limitUnit,
    @Nullable Boolean secret,
    Soundness soundness,
    Measures measures,
    List<Inference> inferred,
    List<Finding> findings,
    List<StepRow> steps) {

  /** Small letters are the contract's. */
  enum Soundly {
    @JsonProperty("sound")
    SOUND,
    @JsonProperty("unsound")
    UNSOUND,
    @JsonProperty("unknown")
    UNKNOWN
  }

  enum Weight {
    @JsonProperty("error")
    ERROR,
    @JsonProperty("warning")
    WARNING,
    @JsonProperty("note")
    NOTE;

    /** Small letters are the contract's. */
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  record Soundness(
      Soundly sound,
      @Nullable Text reason,
      @Nullable Boolean safe,
      @Nullable Boolean optionToComplete,
      List<String> deadNodes,
      List<String> trace) {}

  record Finding(
      String id,
      String rule,
      String code,
      Weight level,
      List<String> elements,
      Text message,
      Map<String, Object> evidence,
      AuthorityClass authority,
      String guard,
      String source,
      @Nullable Map<String, Object> edit,
      vn.tinhgon.rules.Saving saving) {

    Finding called(String other) {
      return new Finding(
          other, rule, code, level, elements, message, evidence, authority, guard, source, edit,
          saving);
    }
  }

  record StepRow(
      String id,
      String name,
      @Nullable String kind,
      @Nullable Text kindLabel,
      @Nullable String unit,
      @Nullable Integer level,
      @Nullable Double limit,
      @Nullable String limitUnit) {}

  static Result of(Review review) {
    var procedure = review.procedure();
    return new Result(
        value(procedure.profile().limit()),
        unitOf(procedure.profile().limit()),
        procedure.profile().secret(),
        soundness(review.soundness()),
        review.measures(),
        review.inferred(),
        review.findings().stream().map(Result::finding).toList(),
        procedure.steps().stream().map(Result::step).toList());
  }

  private static Soundness soundness(Verdict verdict) {
    return new Soundness(
        Soundly.valueOf(verdict.sound().name()),
        verdict.reason(),
        verdict.safe(),
        verdict.optionToComplete(),
        verdict.deadNodes(),
        verdict.trace());
  }

  static Finding finding(vn.tinhgon.rules.Finding finding) {
    return new Finding(
        finding.id(),
        finding.rule(),
        finding.code(),
        Weight.valueOf(finding.level().name()),
        finding.elements(),
        finding.message(),
        finding.evidence(),
        finding.authority(),
        String.join("; ", finding.guard()),
        finding.source(),
        edit(finding.edit()),
        finding.saving());
  }

  private static @Nullable Map<String, Object> edit(@Nullable Edit edit) {
    if (edit == null) return null;
    var shown = new LinkedHashMap<String, Object>();
    shown.put("type", edit.getClass().getSimpleName());
    shown.putAll(
        JsonMapper.shared().convertValue(edit, new TypeReference<Map<String, Object>>() {}));
    return shown;
  }

  private static StepRow step(Step step) {
    return new StepRow(
        step.id(),
        step.name().isBlank() ? step.id() : step.name(),
        step.kind() == null ? null : step.kind().name(),
        step.kind() == null ? null : label(step.kind()),
        step.unit(),
        step.level(),
        value(step.limit()),
        unit(step.limit()));
  }

  private static Text label(StepKind kind) {
    return kind.label();
  }

  private static @Nullable Double value(@Nullable Limit limit) {
    return limit == null ? null : limit.value();
  }

  private static @Nullable String unit(@Nullable Limit limit) {
    return limit == null ? null : limit.unit().name();
  }

  private static @Nullable TimeUnit unitOf(@Nullable Limit limit) {
    return limit == null ? null : limit.unit();
  }

  int count(Weight level) {
    return (int) findings.stream().filter(finding -> finding.level() == level).count();
  }
}
