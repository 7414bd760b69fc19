package vn.tinhgon.engine.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.tinhgon.bpmn.lexicon.Lexicon;
import vn.tinhgon.bpmn.measure.Measures;
import vn.tinhgon.engine.cli.Source.CannotRead;
import vn.tinhgon.rules.CatalogueReview;
import vn.tinhgon.rules.Finding;
import vn.tinhgon.rules.Rulebook;
import vn.tinhgon.rules.fact.Digest;

/**
 * What shows only when all files are seen together. They are read once for this and once more to be
 * reviewed, so that no more than a digest of each is ever kept.
 */
final class Together {
  private final Map<String, List<Finding>> findings;

  private Together(Map<String, List<Finding>> findings) {
    this.findings = findings;
  }

  /** One file alone has nothing beside it. */
  static Together of(List<Source> sources, Rulebook book, Screen screen) {
    if (sources.size() < 2) return new Together(Map.of());
    var progress = new Progress(screen, sources.size());
    var digests = new ArrayList<Digest>();
    for (int i = 0; i < sources.size(); i++) {
      var source = sources.get(i);
      progress.at(i + 1, source.name());
      try {
        var procedure = Lexicon.complete(source.read().procedure()).procedure();
        digests.add(Digest.of(source.name(), procedure, Measures.of(procedure)));
      } catch (CannotRead | RuntimeException | StackOverflowError | OutOfMemoryError e) {
        // The review that follows meets the same trouble, and tells it.
        continue;
      }
    }
    progress.wipe();
    return new Together(CatalogueReview.of(digests, book));
  }

  List<Finding> of(String file) {
    return findings.getOrDefault(file, List.of());
  }
}
