package vn.tinhgon.engine.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.stereotype.Component;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.bpmn.xml.BpmnFile;
import vn.tinhgon.bpmn.xml.Unreadable;
import vn.tinhgon.engine.catalogue.Catalogue;
import vn.tinhgon.engine.catalogue.Version;
import vn.tinhgon.engine.problem.Fault;
import vn.tinhgon.engine.problem.Refusal;
import vn.tinhgon.rules.CatalogueReview;
import vn.tinhgon.rules.Finding;
import vn.tinhgon.rules.Review;
import vn.tinhgon.rules.Rulebook;
import vn.tinhgon.rules.ThresholdsRefused;

/** Asks the whole catalogue what other thresholds would find in it; nothing is kept but the sum. */
@Component
class Trying {
  private static final Logger LOG = LoggerFactory.getLogger(Trying.class);

  /** Who has to wait longer than this sees a progress bar instead. */
  private static final long PATIENCE_SECONDS = 2;

  private static final int PROCEDURES_A_TICK = 20;

  private final RuleBase rules;
  private final Catalogue catalogue;
  private final Digests digests;
  private final Trials trials;
  private final Clock clock;
  private final Executor background = new SimpleAsyncTaskExecutor("trial-");

  Trying(RuleBase rules, Catalogue catalogue, Digests digests, Trials trials, Clock clock) {
    this.rules = rules;
    this.catalogue = catalogue;
    this.digests = digests;
    this.trials = trials;
    this.clock = clock;
  }

  /**
   * Starts a trial and waits a little for its end.
   *
   * @throws Refusal 422 naming every value that cannot be
   */
  Trials.Trial start(Map<String, Double> wanted, String person) {
    var now = rules.current();
    var values = changed(now.rules(), wanted);
    var other = under(now.rules(), values);
    var versions = catalogue.shownVersions();
    var trial = trials.begin(now.revision(), values, person, versions.size());
    var running =
        CompletableFuture.runAsync(
            () -> run(trial.id(), versions, now.rules().book(), other.book()), background);
    try {
      running.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException stillRunning) {
      return trials.require(trial.id());
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return trials.require(trial.id());
  }

  private static Map<String, Double> changed(RuleSet rules, Map<String, Double> wanted) {
    var changed = new TreeMap<>(wanted);
    for (var parameter : rules.parameters()) {
      changed.remove(parameter.name(), parameter.value());
    }
    if (!changed.isEmpty()) return changed;
    throw Refusal.unprocessable(
        new Text(
            "Chưa có ngưỡng nào khác giá trị đang dùng; hãy sửa ít nhất một ngưỡng.",
            "No threshold differs from the value in use; change at least one."),
        List.of());
  }

  private static RuleSet under(RuleSet rules, Map<String, Double> values) {
    try {
      return rules.with(values);
    } catch (ThresholdsRefused refused) {
      throw Refusal.unprocessable(
          new Text("Có ngưỡng không dùng được.", "Some thresholds cannot be used."),
          refused.faults().stream()
              .map(fault -> new Fault(fault.parameter(), fault.reason()))
              .toList());
    }
  }

  private void run(UUID trial, List<Long> versions, Rulebook now, Rulebook other) {
    try {
      var today = LocalDate.now(clock);
      var sum = new TrialEffect.Sum();
      var together = CatalogueReview.of(digests.ofAll(), now);
      var togetherAfter = CatalogueReview.of(digests.ofAll(), other);
      for (int i = 0; i < versions.size(); i++) {
        if (i % PROCEDURES_A_TICK == 0 && !trials.progress(trial, i)) return;
        var version = catalogue.version(versions.get(i));
        var asRead = read(version).procedure();
        var review = Review.of(asRead, now, today);
        var after = review.under(asRead, other, today);
        sum.add(
            version.code(),
            version.name(),
            joined(review.findings(), together.get(version.code())),
            joined(after, togetherAfter.get(version.code())));
      }
      trials.done(trial, sum.effect());
    } catch (RuntimeException e) {
      trials.end(trial, Trials.State.FAILED);
      LOG.error("The effect of other thresholds could not be told", e);
    }
  }

  /** What shows in a procedure alone, and what only beside the others. */
  private static List<Finding> joined(List<Finding> alone, @Nullable List<Finding> beside) {
    if (beside == null) return alone;
    return Stream.concat(alone.stream(), beside.stream()).toList();
  }

  private static BpmnFile read(Version version) {
    try {
      return BpmnFile.read(version.bpmn(), version.code() + ".bpmn");
    } catch (Unreadable e) {
      throw new IllegalStateException("Version " + version.id() + " was readable once", e);
    }
  }
}
