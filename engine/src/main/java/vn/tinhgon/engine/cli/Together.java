package vn.tinhgon.engine.cli;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.lexicon.Lexicon;
import vn.tinhgon.bpmn.xml.BpmnFile;
import vn.tinhgon.engine.cli.Source.CannotRead;
import vn.tinhgon.rules.CatalogueReview;
import vn.tinhgon.rules.Finding;
import vn.tinhgon.rules.Rulebook;
import vn.tinhgon.rules.fact.Digest;

/**
 * What shows only when all files are seen together. They are read for this before they are
 * reviewed; as many as a ministry's folder holds are kept from one to the other, of all else only a
 * digest, so that memory does not grow with their number.
 */
final class Together {
  private static final long KEPT_BYTES = 16 << 20;

  private final Map<Source, BpmnFile> kept = new ConcurrentHashMap<>();
  private final AtomicLong room = new AtomicLong(KEPT_BYTES);
  private final Map<String, List<Finding>> findings;

  private Together(List<Source> sources, Rulebook book) {
    var digests = sources.parallelStream().map(this::digest).filter(Objects::nonNull).toList();
    findings = CatalogueReview.of(digests, book);
  }

  private Together() {
    findings = Map.of();
  }

  /** One file alone has nothing beside it. */
  static Together of(List<Source> sources, Rulebook book) {
    return sources.size() < 2 ? new Together() : new Together(sources, book);
  }

  /** Null where it cannot be read: the review that follows meets the same trouble, and tells it. */
  private @Nullable Digest digest(Source source) {
    try {
      var file = source.read();
      if (room.addAndGet(-source.length()) >= 0) kept.put(source, file);
      return Digest.of(source.name(), Lexicon.complete(file.procedure()).procedure());
    } catch (CannotRead | RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return null;
    }
  }

  List<Finding> of(String file) {
    return findings.getOrDefault(file, List.of());
  }

  /** The model, to be asked for once. */
  BpmnFile open(Source source) throws CannotRead {
    var file = kept.remove(source);
    return file == null ? source.read() : file;
  }
}
