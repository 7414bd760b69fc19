package vn.tinhgon.rules;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.runtime.ClassObjectFilter;
import org.kie.api.runtime.KieSessionsPool;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.rules.fact.Parameter;
import vn.tinhgon.rules.law.LegalSources;

/**
 * The rules of one sort as the build compiled them, with what they say of themselves. Each sort is
 * a rule base of its own, so a question wakes only the rules that can answer it. Shared by all
 * threads; no rule text is parsed.
 */
public final class CompiledRules {
  /** Where the build lists the classes it made of the rules, one for each package. */
  private static final String COMPILED = "/META-INF/kie/vn.tinhgon/tinhgon-rules/drools-model";

  private static final String ROOT = "vn.tinhgon.rules.";

  /** What a rule looks at; its package in {@code rule.drl} says so. */
  public enum Sort {
    /** One procedure: every package that has no sort of its own. */
    PROCEDURE,
    /** All procedures together. */
    CATALOGUE,
    /** Two versions of one procedure. */
    REGRESSION,
    /** What a plan takes away. */
    PLAN,
    /** A running dossier and the calendar. */
    DEADLINE,
    /** A programme and how far it has come. */
    TARGET;

    private static Sort of(String compiled) {
      var pack = compiled.substring(ROOT.length(), compiled.lastIndexOf('.'));
      for (var sort : values()) if (sort.name().equalsIgnoreCase(pack)) return sort;
      return PROCEDURE;
    }
  }

  private final KieSessionsPool sessions;
  private final Map<String, RuleSheet> sheets;
  private final List<Rule> conditions;

  private CompiledRules(
      KieSessionsPool sessions, Map<String, RuleSheet> sheets, List<Rule> conditions) {
    this.sessions = sessions;
    this.sheets = sheets;
    this.conditions = conditions;
  }

  public static CompiledRules load(Sort sort) {
    var models = compiled(sort);
    var base = KieBaseBuilder.createKieBaseFromModel(models);
    var law = LegalSources.load();
    var sheets = new HashMap<String, RuleSheet>();
    for (var pack : base.getKiePackages()) {
      for (var rule : pack.getRules()) {
        sheets.put(rule.getName(), new RuleSheet(rule.getName(), rule.getMetaData(), law));
      }
    }
    var conditions = models.stream().flatMap(model -> model.getRules().stream()).toList();
    return new CompiledRules(base.newKieSessionsPool(1), sheets, conditions);
  }

  private static List<Model> compiled(Sort sort) {
    var models = new ArrayList<Model>();
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(CompiledRules.class.getResourceAsStream(COMPILED)),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        // The first line names the version of the format.
        if (line.startsWith(ROOT) && Sort.of(line) == sort) {
          models.add((Model) Class.forName(line).getDeclaredConstructor().newInstance());
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (ReflectiveOperationException missing) {
      throw new IllegalStateException(
          "The list of compiled rules names a class that is not there. Perhaps build again from clean.",
          missing);
    }
    return models;
  }

  /** What the rules answer in the face of these facts, in whatever order they come. */
  public <T> List<T> ask(Class<T> answers, Collection<?> facts) {
    var session = sessions.newKieSession();
    try {
      facts.forEach(session::insert);
      session.fireAllRules();
      return session.getObjects(new ClassObjectFilter(answers)).stream()
          .map(answers::cast)
          .toList();
    } finally {
      session.dispose();
    }
  }

  /** The page of every rule with the thresholds in use, by code. */
  public List<RulePage> pages(List<Parameter> thresholds) {
    return conditions.stream()
        .map(rule -> sheet(rule.getName()).page().with(thresholds, Needs.of(rule, thresholds)))
        .sorted(Comparator.comparing(RulePage::code).thenComparing(RulePage::id))
        .toList();
  }

  /**
   * The message of a rule with its holes filled; numbers and days in the manner of each language.
   */
  public Text say(String rule, Map<String, Object> values) {
    var sheet = sheet(rule);
    return Wording.PLAIN.fill(sheet.vi(), sheet.en(), values);
  }

  /** The short name of a rule in print. */
  public String code(String rule) {
    return sheet(rule).code();
  }

  /** The texts a rule rests on, as people cite them. */
  public String source(String rule) {
    return sheet(rule).source();
  }

  RuleSheet sheet(String rule) {
    return Objects.requireNonNull(sheets.get(rule), rule);
  }

  /** The rules as they were compiled, to walk their conditions. */
  List<Rule> conditions() {
    return conditions;
  }

  Map<String, RuleSheet> sheets() {
    return sheets;
  }
}
