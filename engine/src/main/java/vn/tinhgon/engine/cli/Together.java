package vn.tinhgon.engine.cli;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.lexicon.Lexicon;
import vn.tinhgon.engine.cli.Source.CannotRead;
import vn.tinhgon.rules.CatalogueReview;
import vn.tinhgon.rules.Finding;
import vn.tinhgon.rules.Rulebook;
import vn.tinhgon.rules.fact.Digest;

/**
 * What shows only when all files are seen together. They are read once for this, side by side, and
 * once more to be reviewed, so that no more than a digest of each is ever kept.
 */
final class Together {
  private final Map<String, List<Finding>> findings;

  private Together(Map<String, List<Finding>> findings) {
    this.findings = findings;
  }

  /** One file alone has nothing beside it. */
  static Together of(List<Source> sources, Rulebook book) {
    if (sources.size() < 2) return new Together(Map.of());
    var digests = sources.parallelStream().map(Together::digest).filter(Objects::nonNull).toList();
    return new Together(CatalogueReview.of(digests, book));
  }

  /** Null where it cannot be read: the review that follows meets the same trouble, and tells it. */
  private static @Nullable Digest digest(Source source) {
    try {
      var procedure = Lexicon.complete(source.read().procedure()).procedure();
      return Digest.of(source.name(), procedure);
    } catch (CannotRead | RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return null;
    }
  }

  List<Finding> of(String file) {
    return findings.getOrDefault(file, List.of());
  }
}
