package vn.tinhgon.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.LegalRank;
import vn.tinhgon.bpmn.edit.Edit;
import vn.tinhgon.rules.fact.Digest;

/**
 * What only shows when all procedures are seen together: duplicates, papers and reports asked for
 * several times, channels no faster than paper, chains of steps several units have each for itself.
 */
public final class CatalogueReview {
  private final Map<String, Digest> digests = new LinkedHashMap<>();
  private final Rulebook rulebook;

  private CatalogueReview(Collection<Digest> digests, Rulebook rulebook) {
    for (var digest : digests) this.digests.put(digest.key(), digest);
    this.rulebook = rulebook;
  }

  /**
   * The findings of each procedure by the key of its digest; procedures without any are left out.
   * The order of the digests does not matter. What goes into any of several others is one finding
   * that names them all.
   *
   * @param digests one for each procedure, each with a key of its own
   */
  public static Map<String, List<Finding>> of(Collection<Digest> digests, Rulebook rulebook) {
    var found = new HashMap<String, List<Finding>>();
    matters(digests, rulebook).forEach((key, all) -> found.put(key, once(all, rulebook)));
    return found;
  }

  /**
   * The same, each matter by itself: two procedures of which one goes into the other are one
   * matter, and may be judged apart from others with the same procedure. So several findings of a
   * procedure may share an id.
   */
  public static Map<String, List<Finding>> matters(Collection<Digest> digests, Rulebook rulebook) {
    if (digests.size() < 2) return Map.of();
    return new CatalogueReview(digests, rulebook).findings();
  }

  private static List<Finding> once(List<Finding> findings, Rulebook rulebook) {
    var byId = new LinkedHashMap<String, List<Finding>>();
    for (var one : findings) byId.computeIfAbsent(one.id(), id -> new ArrayList<>()).add(one);
    return byId.values().stream().map(same -> together(same, rulebook)).toList();
  }

  /** Where a procedure goes itself, it matters no more what goes into it. */
  private static Finding together(List<Finding> same, Rulebook rulebook) {
    var first = same.get(0);
    var alike = same.stream().filter(one -> one.acting() == first.acting()).toList();
    if (alike.size() == 1) return first;
    var evidence = new LinkedHashMap<String, Object>();
    for (var name : first.evidence().keySet()) {
      var said = alike.stream().flatMap(one -> each(one.evidence().get(name))).distinct().toList();
      boolean single = said.size() == 1 && !(first.evidence().get(name) instanceof Collection<?>);
      evidence.put(name, single ? said.get(0) : said);
    }
    var sheet = rulebook.sheet(first.rule());
    return first.saying(Wording.PLAIN.fill(sheet.vi(), sheet.en(), evidence), evidence);
  }

  private static Stream<?> each(@Nullable Object value) {
    return value instanceof Collection<?> several ? several.stream() : Stream.ofNullable(value);
  }

  private Map<String, List<Finding>> findings() {
    var inOrder = digests.values().stream().sorted(Comparator.comparing(Digest::key)).toList();
    var facts = rulebook.catalogueFacts(inOrder);
    var found = new HashMap<String, List<Finding>>();
    for (var joint : rulebook.askCatalogue(facts)) {
      var digest = Objects.requireNonNull(digests.get(joint.key()), joint.key());
      var other = joint.other() == null ? null : digests.get(joint.other());
      boolean severalUnits = other == null || !Objects.equals(digest.owner(), other.owner());
      var proposal = joint.proposal();
      var edit = proposal.edit();
      add(found, digest, finding(digest, proposal, proposal.elements(), edit, severalUnits));
      if (other != null) {
        add(found, other, finding(other, proposal, List.of(other.process()), null, severalUnits));
      }
    }
    found.replaceAll((key, all) -> sorted(all));
    return found;
  }

  private static void add(Map<String, List<Finding>> found, Digest digest, Finding finding) {
    found.computeIfAbsent(digest.key(), key -> new ArrayList<>()).add(finding);
  }

  private static List<Finding> sorted(List<Finding> findings) {
    var all = new ArrayList<>(findings);
    all.sort(
        Comparator.comparing(Finding::level)
            .thenComparing(Finding::code)
            .thenComparing(Finding::id)
            .thenComparing(finding -> !finding.acting())
            .thenComparing(finding -> finding.evidence().toString()));
    return all.stream().distinct().toList();
  }

  /**
   * @param edit null in a procedure that is only told of it
   */
  private Finding finding(
      Digest digest,
      Proposal proposal,
      List<String> elements,
      @Nullable Edit edit,
      boolean severalUnits) {
    var sheet = rulebook.sheet(proposal.rule());
    var rank =
        elements.stream().map(digest::rank).min(Comparator.naturalOrder()).orElse(LegalRank.NONE);
    boolean founded = edit instanceof Edit.AbolishProcedure && digest.rank().aboveTheMinistry();
    var evidence = new LinkedHashMap<String, Object>();
    proposal.evidence().forEach((name, value) -> evidence.put(name, Evidence.plain(value)));
    var texts = digest.aboveTheMinistry(elements);
    if (!founded && !texts.isEmpty()) evidence.put(Evidence.FOUNDED_IN, texts);
    return new Finding(
        proposal.rule() + "@" + elements.get(0),
        proposal.rule(),
        sheet.code(),
        sheet.level(),
        elements,
        Wording.PLAIN.fill(sheet.vi(), sheet.en(), proposal.evidence()),
        evidence,
        AuthorityClass.of(rank, severalUnits, sheet.needless()),
        founded ? digest.bases() : List.of(),
        sheet.source(),
        founded ? null : edit,
        saving(digest, edit));
  }

  private static Saving saving(Digest digest, @Nullable Edit edit) {
    var measures = digest.measures();
    if (measures == null || !(edit instanceof Edit.AbolishProcedure)) return Saving.NONE;
    return Saving.ofAll(measures);
  }
}
