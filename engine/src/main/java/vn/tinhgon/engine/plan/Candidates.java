package vn.tinhgon.engine.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tinhgon.bpmn.Profile;
import vn.tinhgon.bpmn.edit.Edit;
import vn.tinhgon.engine.catalogue.Catalogue;
import vn.tinhgon.engine.catalogue.Question;
import vn.tinhgon.engine.catalogue.State;
import vn.tinhgon.engine.catalogue.Version;
import vn.tinhgon.engine.plan.choice.Candidate;
import vn.tinhgon.engine.plan.choice.Figures;
import vn.tinhgon.engine.review.FoundCuts;
import vn.tinhgon.rules.Finding;
import vn.tinhgon.rules.Review;
import vn.tinhgon.rules.target.TargetProgramme;

/**
 * The procedures of a scope with the bundles of cuts that are measured: every subset where there
 * are at most three cuts; else each cut alone, the growing sets of those that save most, and all of
 * them. What was measured of a version is kept in memory, for versions never change.
 */
@Component
class Candidates {
  private static final int ALL_SUBSETS_UP_TO = 3;
  private static final int PAGE = 200;
  private static final int REMEMBERED = 5000;

  private final Catalogue catalogue;
  private final FoundCuts cuts;
  private final Weights weights = Weights.load();
  private final Map<String, Measured> known = Collections.synchronizedMap(new Recent());

  Candidates(Catalogue catalogue, FoundCuts cuts) {
    this.catalogue = catalogue;
    this.cuts = cuts;
  }

  private static final class Recent extends LinkedHashMap<String, Measured> {
    Recent() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Measured> eldest) {
      return size() > REMEMBERED;
    }
  }

  /** A version with its review and its bundles. */
  record Measured(long version, String code, String name, Review review, Candidate candidate) {

    Finding finding(String id) {
      return review.findings().stream()
          .filter(it -> it.id().equals(id))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException(code + " has no finding " + id));
    }

    /** What only those above the ministry could allow. */
    List<Finding> higher() {
      return review.findings().stream().filter(it -> !it.guard().isEmpty()).toList();
    }
  }

  List<Measured> of(TargetProgramme.Scope scope) {
    var versions = new ArrayList<Long>();
    for (int page = 0; ; page++) {
      var found = catalogue.list(Question.everything(page, PAGE));
      for (var listed : found.items()) {
        if (listed.version() == null || listed.state() == State.ABOLISHED) continue;
        if (scope.covers(group(listed.groupCode()))) versions.add(listed.version());
      }
      if (found.items().size() < PAGE) break;
    }
    var edition = cuts.edition();
    // Versions are read here: another thread does not see what this transaction has just added.
    var read = versions.stream().filter(id -> !known.containsKey(key(id, edition)));
    read.map(catalogue::version).toList().parallelStream()
        .forEach(version -> known.put(key(version.id(), edition), measure(version)));
    return versions.stream().map(id -> measured(id, edition)).toList();
  }

  private static String key(long version, String edition) {
    return version + " " + edition;
  }

  private static Profile.@Nullable Group group(@Nullable String code) {
    return code == null ? null : Profile.Group.valueOf(code);
  }

  /** Measured again where it fell out of memory meanwhile. */
  private Measured measured(long version, String edition) {
    var remembered = known.get(key(version, edition));
    return remembered == null ? measure(catalogue.version(version)) : remembered;
  }

  private Measured measure(Version version) {
    var file = FoundCuts.file(version);
    var review = cuts.of(file);
    var before = Figures.of(review.measures().costPerYear(), review.measures().elapsedDays());
    var bundles =
        subsets(usable(review)).stream()
            .map(findings -> Redesign.of(file, review, findings).bundle(weights))
            .distinct()
            .toList();
    return new Measured(
        version.id(),
        version.code(),
        version.name(),
        review,
        new Candidate(version.code(), before, bundles));
  }

  /** Cuts that can be carried out; the dearest first, so that growing sets begin with them. */
  private static List<Finding> usable(Review review) {
    return review.findings().stream()
        .filter(Finding::applicable)
        .sorted(
            Comparator.comparingLong((Finding it) -> -it.saving().costPerYear())
                .thenComparingDouble(it -> -it.saving().days())
                .thenComparing(Finding::id))
        .toList();
  }

  private static LinkedHashSet<List<Finding>> subsets(List<Finding> findings) {
    var subsets = new LinkedHashSet<List<Finding>>();
    var edits = findings.stream().filter(it -> !abolishes(it)).toList();
    findings.stream().filter(Candidates::abolishes).forEach(it -> subsets.add(List.of(it)));
    if (edits.size() <= ALL_SUBSETS_UP_TO) {
      for (int mask = 1; mask < 1 << edits.size(); mask++) {
        var subset = new ArrayList<Finding>();
        for (int i = 0; i < edits.size(); i++) if ((mask & 1 << i) != 0) subset.add(edits.get(i));
        subsets.add(subset);
      }
      return subsets;
    }
    for (var each : edits) subsets.add(List.of(each));
    for (int share = 1; share <= 4; share++) {
      subsets.add(edits.subList(0, Math.max(2, edits.size() * share / 4)));
    }
    return subsets;
  }

  private static boolean abolishes(Finding finding) {
    return Objects.requireNonNull(finding.edit()) instanceof Edit.AbolishProcedure;
  }
}
