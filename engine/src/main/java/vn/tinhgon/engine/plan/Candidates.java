package vn.tinhgon.engine.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tinhgon.bpmn.Profile;
import vn.tinhgon.bpmn.xml.BpmnFile;
import vn.tinhgon.engine.catalogue.Catalogue;
import vn.tinhgon.engine.catalogue.Question;
import vn.tinhgon.engine.catalogue.State;
import vn.tinhgon.engine.catalogue.Version;
import vn.tinhgon.engine.plan.choice.Candidate;
import vn.tinhgon.engine.review.FoundCuts;
import vn.tinhgon.rules.Finding;
import vn.tinhgon.rules.Review;
import vn.tinhgon.rules.target.TargetProgramme;

/**
 * The procedures of a scope with their bundles of cuts. What was measured of a version is kept in
 * memory, for versions never change.
 */
@Component
class Candidates {
  private static final int PAGE = 200;
  private static final int REMEMBERED = 5000;

  private static final Duration A_WHILE = Duration.ofSeconds(1);
  private static final int FEW = 8;

  private final Catalogue catalogue;
  private final FoundCuts cuts;
  private final Offers offers;
  private final Weights weights = Weights.load();
  private final Map<String, Read> reviewed = Collections.synchronizedMap(new Recent<>());
  private final Map<String, Measured> known = Collections.synchronizedMap(new Recent<>());

  Candidates(Catalogue catalogue, FoundCuts cuts, Offers offers) {
    this.catalogue = catalogue;
    this.cuts = cuts;
    this.offers = offers;
  }

  private static final class Recent<V> extends LinkedHashMap<String, V> {
    Recent() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
      return size() > REMEMBERED;
    }
  }

  private record Read(long version, String code, String name, BpmnFile file, Review review) {}

  /**
   * A version with what is offered in it and its bundles.
   *
   * @param accepted ids of findings that an officer has accepted
   */
  record Measured(
      long version,
      String code,
      String name,
      Review review,
      Set<String> accepted,
      Candidate candidate) {

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

  private Map<String, Offers.Offer> offered(List<Read> read) {
    var reviews = new HashMap<String, Review>();
    read.forEach(one -> reviews.put(one.code(), one.review()));
    return offers.of(reviews);
  }

  List<Measured> of(TargetProgramme.Scope scope) {
    var edition = cuts.edition();
    var versions = versions(scope);
    remember(unread(versions, edition), edition);
    var read = versions.stream().map(id -> read(id, edition)).toList();
    var offered = offered(read);
    return read.parallelStream().map(one -> measured(one, offer(offered, one), edition)).toList();
  }

  /** How many procedures of a scope are read, and measured, so far. */
  record MeasuredSoFar(int read, int measured, int total) {}

  /**
   * Goes on for a while with what {@link #of} does in one go: who asks again and again sees how far
   * it is, and nothing is lost to who stops asking.
   */
  MeasuredSoFar ahead(TargetProgramme.Scope scope) {
    var end = System.nanoTime() + A_WHILE.toNanos();
    var edition = cuts.edition();
    var versions = versions(scope);
    int total = versions.size();
    int unread = left(unread(versions, edition), end, few -> remember(few, edition));
    if (unread > 0) return new MeasuredSoFar(total - unread, 0, total);
    var read = versions.stream().map(id -> read(id, edition)).toList();
    var offered = offered(read);
    var open =
        read.stream()
            .filter(one -> !known.containsKey(key(one, offer(offered, one), edition)))
            .toList();
    int unmeasured =
        left(
            open,
            end,
            few ->
                few.parallelStream().forEach(one -> measured(one, offer(offered, one), edition)));
    return new MeasuredSoFar(total, total - unmeasured, total);
  }

  /** Does a few at a time, at least once, and says how many are left at the end of the time. */
  private static <T> int left(List<T> all, long end, Consumer<List<T>> deed) {
    int done = 0;
    while (done < all.size() && (done == 0 || System.nanoTime() < end)) {
      var few = all.subList(done, Math.min(all.size(), done + FEW));
      deed.accept(few);
      done += few.size();
    }
    return all.size() - done;
  }

  private Measured measured(Read one, Offers.Offer offer, String edition) {
    var key = key(one, offer, edition);
    var remembered = known.get(key);
    var measured = remembered == null ? measure(one, offer) : remembered;
    known.put(key, measured);
    return measured;
  }

  private static Offers.Offer offer(Map<String, Offers.Offer> offered, Read one) {
    return Objects.requireNonNull(offered.get(one.code()), one.code());
  }

  private static String key(Read one, Offers.Offer offer, String edition) {
    return one.version() + " " + edition + " " + offer.mark();
  }

  private List<Long> versions(TargetProgramme.Scope scope) {
    var versions = new ArrayList<Long>();
    for (int page = 0; ; page++) {
      var found = catalogue.list(Question.everything(page, PAGE));
      for (var listed : found.items()) {
        if (listed.version() == null || listed.state() == State.ABOLISHED) continue;
        if (listed.groupCode() == null && listed.code().equals(Approval.PROCEDURE)) continue;
        if (scope.covers(group(listed.groupCode()))) versions.add(listed.version());
      }
      if (found.items().size() < PAGE) return versions;
    }
  }

  private List<Long> unread(List<Long> versions, String edition) {
    return versions.stream().filter(id -> !reviewed.containsKey(id + " " + edition)).toList();
  }

  private void remember(List<Long> unread, String edition) {
    // Versions are read here: another thread does not see what this transaction has just added.
    unread.stream().map(catalogue::version).toList().parallelStream()
        .forEach(version -> reviewed.put(version.id() + " " + edition, read(version)));
  }

  private static Profile.@Nullable Group group(@Nullable String code) {
    return code == null ? null : Profile.Group.valueOf(code);
  }

  /** Read again where it fell out of memory meanwhile. */
  private Read read(long version, String edition) {
    var remembered = reviewed.get(version + " " + edition);
    return remembered == null ? read(catalogue.version(version)) : remembered;
  }

  private Read read(Version version) {
    var file = FoundCuts.file(version);
    return new Read(version.id(), version.code(), version.name(), file, cuts.of(file));
  }

  private Measured measure(Read read, Offers.Offer offer) {
    var review = offer.review();
    return new Measured(
        read.version(),
        read.code(),
        read.name(),
        review,
        offer.accepted(),
        Bundling.of(read.code(), read.file(), review, offer.accepted(), weights));
  }
}
