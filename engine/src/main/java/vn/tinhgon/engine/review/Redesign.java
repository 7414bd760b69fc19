package vn.tinhgon.engine.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.bpmn.compare.Comparison;
import vn.tinhgon.bpmn.lexicon.Lexicon;
import vn.tinhgon.bpmn.xml.BpmnFile;
import vn.tinhgon.bpmn.xml.Unreadable;
import vn.tinhgon.engine.catalogue.Act;
import vn.tinhgon.engine.catalogue.Catalogue;
import vn.tinhgon.engine.catalogue.Version;
import vn.tinhgon.engine.compare.Compared;
import vn.tinhgon.engine.problem.Refusal;
import vn.tinhgon.rules.Review;
import vn.tinhgon.rules.Simplified;

/** Carries the accepted findings of a procedure out, on paper first, then as a draft. */
@Component
public class Redesign {
  private final Catalogue catalogue;
  private final Verdicts verdicts;
  private final RuleBase rules;
  private final Clock clock;

  Redesign(Catalogue catalogue, Verdicts verdicts, RuleBase rules, Clock clock) {
    this.catalogue = catalogue;
    this.verdicts = verdicts;
    this.rules = rules;
    this.clock = clock;
  }

  /** All accepted findings of the version that stands for the procedure, carried out together. */
  @Transactional
  public Redesigned of(String code) {
    return of(catalogue.require(code));
  }

  /** All accepted findings of one version, carried out together. */
  @Transactional
  public Redesigned of(Version version) {
    return of(version, verdicts.accepted(version));
  }

  /** Some of the accepted findings of a version, carried out together; nothing is stored. */
  public Redesigned of(Version version, List<Accepted> accepted) {
    var file = read(version);
    var review = Review.of(file.procedure(), rules.book(), LocalDate.now(clock));
    var simplified = Simplified.of(file, review, accepted.stream().map(Accepted::finding).toList());
    var after = Lexicon.complete(simplified.file().procedure()).procedure();
    Map<String, Accepted> byId =
        accepted.stream().collect(Collectors.toMap(Accepted::finding, Function.identity()));
    var comparison = Comparison.of(review.procedure(), after);
    var named = new Named(review.procedure());
    return new Redesigned(
        version,
        simplified.file(),
        simplified.applied().stream().map(id -> Objects.requireNonNull(byId.get(id))).toList(),
        simplified.refused().stream()
            .map(
                it ->
                    new Redesigned.Refused(
                        Objects.requireNonNull(byId.get(it.id())), named.in(it.reason())))
            .toList(),
        comparison,
        Compared.of(review.procedure(), after, comparison).changes(),
        simplified.sound());
  }

  /**
   * Makes the redesign a draft of the catalogue, beside the version in force.
   *
   * @param seen what the officer saw would be carried out
   * @throws Refusal 409 where verdicts or the version have changed since, or somebody holds the
   *     procedure; 422 where nothing would be carried out
   */
  @Transactional
  public Version draft(String code, int version, Set<String> seen, Act act) {
    var redesigned = of(code);
    var applied = redesigned.applied().stream().map(Accepted::finding).collect(Collectors.toSet());
    if (redesigned.version().number() != version || !applied.equals(seen)) throw overtaken();
    if (redesigned.isEmpty()) throw nothing();
    return catalogue.addDraft(code, redesigned.file().bytes(), act);
  }

  private static BpmnFile read(Version version) {
    try {
      return BpmnFile.read(version.bpmn(), version.code() + ".bpmn");
    } catch (Unreadable e) {
      throw new IllegalStateException("Version " + version.id() + " was readable once", e);
    }
  }

  private static Refusal overtaken() {
    return Refusal.conflict(
        new Text(
            "Ý kiến hoặc mô hình đã thay đổi sau khi trang này được mở. Hãy xem lại phương án rồi"
                + " tạo dự thảo.",
            "Verdicts or the model have changed since this page was opened. Look at the redesign"
                + " again, then make the draft."));
  }

  private static Refusal nothing() {
    return Refusal.unprocessable(
        new Text(
            "Không có phát hiện nào được thực hiện trên mô hình, nên không có gì để tạo dự thảo.",
            "No finding is carried out on the model, so there is nothing to make a draft of."),
        List.of());
  }
}
