package vn.tinhgon.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.rules.law.LegalSource;
import vn.tinhgon.rules.law.LegalSources;

/** What a rule says of itself: the tags on the rule, and its page once somebody asks for it. */
final class RuleSheet {
  private final String id;
  private final Map<String, Object> tags;
  private final LegalSources law;
  private volatile @Nullable RulePage page;

  private RuleSheet(String id, Map<String, Object> tags, LegalSources law) {
    this.id = id;
    this.tags = tags;
    this.law = law;
  }

  static RuleSheet of(String id, Map<String, Object> tags, LegalSources law) {
    return new RuleSheet(id, tags, law);
  }

  String code() {
    return tag("code");
  }

  Level level() {
    return Level.valueOf(tag("level").toUpperCase(Locale.ROOT));
  }

  /** What it found serves nobody, so nobody need be asked before it goes. */
  boolean needless() {
    return tag("family").equals("needless");
  }

  /** Keys of the texts the rule rests on. */
  List<String> basis() {
    return Arrays.stream(tag("basis").split(",")).map(String::strip).toList();
  }

  /** The texts the rule rests on, as people cite them. */
  String source() {
    return basis().stream()
        .map(key -> citation(key, law.find(key)))
        .collect(Collectors.joining("; "));
  }

  private static String citation(String key, @Nullable LegalSource source) {
    return source == null ? key : source.citation();
  }

  /** Read when first asked for: a review without findings needs no page. */
  RulePage page() {
    var read = page;
    if (read == null) {
      read = RuleText.read(id, code(), level(), source());
      page = read;
    }
    return read;
  }

  String tag(String name) {
    var value = tags.get(name);
    if (value == null) {
      throw new IllegalStateException("Rule '%s' has no @%s.".formatted(id, name));
    }
    return value.toString().strip();
  }
}
