package vn.tinhgon.rules;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.runtime.ClassObjectFilter;
import org.kie.api.runtime.KieSessionsPool;
import vn.tinhgon.rules.fact.Parameter;
import vn.tinhgon.rules.law.LegalSources;

/** The compiled rules with their pages. Loaded once, shared by all threads. */
public final class Rulebook {
  /** Where the build lists the classes it made of the rules. */
  private static final String COMPILED = "/META-INF/kie/vn.tinhgon/tinhgon-rules/drools-model";

  private final KieSessionsPool sessions;
  private final Map<String, RuleSheet> sheets;
  private final List<Parameter> parameters;

  private Rulebook(
      KieSessionsPool sessions, Map<String, RuleSheet> sheets, List<Parameter> parameters) {
    this.sessions = sessions;
    this.sheets = sheets;
    this.parameters = parameters;
  }

  /** Reads the rules as the build compiled them; no rule text is parsed. */
  public static Rulebook load() {
    var base = KieBaseBuilder.createKieBaseFromModel(compiled());
    var law = LegalSources.load();
    var sheets = new TreeMap<String, RuleSheet>();
    for (var pack : base.getKiePackages()) {
      for (var rule : pack.getRules()) {
        sheets.put(rule.getName(), new RuleSheet(rule.getName(), rule.getMetaData(), law));
      }
    }
    return new Rulebook(base.newKieSessionsPool(1), sheets, Parameters.load());
  }

  private static List<Model> compiled() {
    var models = new ArrayList<Model>();
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Rulebook.class.getResourceAsStream(COMPILED)),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        // The first line names the version of the format.
        if (!line.isBlank() && !line.contains(":")) {
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

  /** The page of every rule, in the order of the catalogue. */
  public List<RulePage> pages() {
    return sheets.values().stream()
        .map(RuleSheet::page)
        .sorted(Comparator.comparing(RulePage::code).thenComparing(RulePage::id))
        .toList();
  }

  RuleSheet sheet(String rule) {
    return Objects.requireNonNull(sheets.get(rule), rule);
  }

  List<Parameter> parameters() {
    return parameters;
  }

  /** What the rules propose in the face of these facts, in whatever order they come. */
  List<Proposal> ask(Collection<?> facts) {
    var session = sessions.newKieSession();
    try {
      parameters.forEach(session::insert);
      facts.forEach(session::insert);
      session.fireAllRules();
      return session.getObjects(new ClassObjectFilter(Proposal.class)).stream()
          .map(Proposal.class::cast)
          .toList();
    } finally {
      session.dispose();
    }
  }
}
