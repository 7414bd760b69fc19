package vn.tinhgon.engine.review;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import vn.tinhgon.bpmn.lexicon.Lexicon;
import vn.tinhgon.bpmn.measure.Measures;
import vn.tinhgon.engine.catalogue.Catalogue;
import vn.tinhgon.rules.fact.Digest;

/** The catalogue as the rules over all procedures see it; a version never changes. */
@Component
class Digests {
  private final Catalogue catalogue;
  private final Map<Long, Digest> known = new ConcurrentHashMap<>();

  Digests(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** One of each version that stands for a living procedure, keyed by the procedure's code. */
  List<Digest> ofAll() {
    return of(catalogue.livingVersions());
  }

  List<Digest> of(List<Long> living) {
    known.keySet().retainAll(living);
    return living.stream().map(id -> known.computeIfAbsent(id, this::digest)).toList();
  }

  private Digest digest(long id) {
    var version = catalogue.version(id);
    var procedure = Lexicon.complete(FoundCuts.file(version).procedure()).procedure();
    return Digest.of(version.code(), procedure, Measures.of(procedure));
  }
}
