package vn.tinhgon.engine.review;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.tinhgon.rules.RulePage;
import vn.tinhgon.rules.Rulebook;

/**
 * The rules this program was built with, under the ministry's thresholds; a review made under
 * others is made again.
 */
@Component
class RuleBase {
  private final RuleSet shipped = RuleSet.load();
  private final Thresholds thresholds;
  private volatile Current current;

  /** What holds since a revision of the thresholds. */
  record Current(int revision, RuleSet rules, List<RulePage> pages, String fingerprint) {
    static Current of(int revision, RuleSet rules) {
      return new Current(revision, rules, rules.pages(), RuleBase.fingerprint(rules.book()));
    }
  }

  RuleBase(Thresholds thresholds) {
    this.thresholds = thresholds;
    this.current = Current.of(0, shipped);
  }

  /** As the ministry has set them now; another instance may have changed them. */
  Current current() {
    var known = current;
    int revision = thresholds.revision();
    if (known.revision() == revision) return known;
    known = Current.of(revision, shipped.with(known(thresholds.own())));
    current = known;
    return known;
  }

  /** A threshold that this program no longer has is left in the history. */
  private Map<String, Double> known(Map<String, Double> own) {
    var names = shipped.parameters().stream().map(parameter -> parameter.name()).toList();
    own.keySet().retainAll(names);
    return own;
  }

  RuleSet shipped() {
    return shipped;
  }

  Rulebook book() {
    return current().rules().book();
  }

  String fingerprint() {
    return current().fingerprint();
  }

  private static String fingerprint(Rulebook book) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (var page : book.pages()) {
        digest.update(page.toString().getBytes(StandardCharsets.UTF_8));
      }
      for (var parameter : book.parameters()) {
        digest.update(
            (parameter.name() + parameter.value() + "\n").getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
