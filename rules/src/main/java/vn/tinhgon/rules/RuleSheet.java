package vn.tinhgon.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.rules.law.LegalSource;
import vn.tinhgon.rules.law.LegalSources;

/** What a rule says of itself: the tags on the rule, and its page once somebody asks for it. */
final class RuleSheet {
  private final String id;
  private final Map<String, Object> tags;
  private final String code;
  private final Level level;
  private final List<String> basis;
  private final String source;
  private final String family;
  private final List<LegalSource> texts;
  private volatile @Nullable Told told;

  /** The page, and its message taken apart. */
  private record Told(RulePage page, Sentence vi, Sentence en) {}

  RuleSheet(String id, Map<String, Object> tags, LegalSources law) {
    this.id = id;
    this.tags = tags;
    this.code = tag("code");
    this.level = Level.valueOf(tag("level").toUpperCase(Locale.ROOT));
    this.basis = Arrays.stream(tag("basis").split(",")).map(String::strip).toList();
    this.source = basis.stream().map(law::citation).collect(Collectors.joining("; "));
    this.family = tag("family");
    this.texts = basis.stream().map(law::find).filter(Objects::nonNull).toList();
  }

  String tag(String name) {
    var value = tags.get(name);
    if (value == null) {
      throw new IllegalStateException("Rule '%s' has no @%s.".formatted(id, name));
    }
    return value.toString().strip();
  }

  private @Nullable String maybe(String name) {
    var value = tags.get(name);
    return value == null ? null : value.toString().strip();
  }

  String code() {
    return code;
  }

  /** The class it normally leads to; a finding's own class follows from what it touches. */
  @Nullable AuthorityClass authority() {
    var normal = maybe("authority");
    return normal == null ? null : AuthorityClass.valueOf(normal);
  }

  /** What its proposal puts at risk; empty where it proposes nothing. */
  List<Dimension> risks() {
    var risks = maybe("risks");
    if (risks == null) return List.of();
    return Arrays.stream(risks.split(","))
        .map(risk -> Dimension.valueOf(risk.strip().toUpperCase(Locale.ROOT)))
        .toList();
  }

  Level level() {
    return level;
  }

  /** What it found serves nobody, so nobody need be asked before it goes. */
  boolean needless() {
    return family.equals("needless");
  }

  /** It speaks of the flow itself: nothing else can be trusted before that is mended. */
  boolean soundness() {
    return family.equals("soundness");
  }

  /** Keys of the texts the rule rests on. */
  List<String> basis() {
    return basis;
  }

  /** What sort of burden or fault it looks for. */
  String family() {
    return family;
  }

  /** The texts the rule rests on, each with what it says. */
  List<LegalSource> texts() {
    return texts;
  }

  /** The texts the rule rests on, as people cite them. */
  String source() {
    return source;
  }

  RulePage page() {
    return told().page;
  }

  Sentence vi() {
    return told().vi;
  }

  Sentence en() {
    return told().en;
  }

  /** Read when first asked for: a review without findings needs no page. */
  private Told told() {
    var known = told;
    if (known == null) {
      var page = RuleText.read(id, this);
      known = new Told(page, Sentence.of(page.message().vi()), Sentence.of(page.message().en()));
      told = known;
    }
    return known;
  }
}
