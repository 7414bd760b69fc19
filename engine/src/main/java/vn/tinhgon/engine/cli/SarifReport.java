package vn.tinhgon.engine.cli;

import java.io.PrintWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.xml.BpmnFile;
import vn.tinhgon.engine.cli.Source.Unread;
import vn.tinhgon.rules.Finding;
import vn.tinhgon.rules.Level;
import vn.tinhgon.rules.Review;
import vn.tinhgon.rules.RulePage;

/** For code review tools: SARIF 2.1.0 (OASIS), each finding on the line of its first element. */
final class SarifReport implements Report {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  private final PrintWriter out;
  private final Lang lang;
  private final List<RulePage> pages;
  private final List<Object> results = new ArrayList<>();
  private final List<Object> unreadable = new ArrayList<>();

  SarifReport(PrintWriter out, Lang lang, List<RulePage> pages) {
    this.out = out;
    this.lang = lang;
    this.pages = pages;
  }

  @Override
  public void reviewed(
      String name, BpmnFile file, Review review, List<AgainstProgramme.Line> targets) {
    if (review.findings().isEmpty()) return;
    var lines = file.lines();
    var names = new Names(review.procedure());
    for (var finding : review.findings()) {
      var result = new LinkedHashMap<String, Object>();
      result.put("ruleId", finding.rule());
      result.put("level", level(finding.level()));
      result.put("message", message(lang.say(finding.message())));
      result.put("locations", List.of(location(name, finding, lines, names)));
      result.put("partialFingerprints", Map.of("finding/v1", finding.id()));
      results.add(result);
    }
  }

  private static Map<String, Object> location(
      String name, Finding finding, Map<String, Integer> lines, Names names) {
    int line = finding.elements().isEmpty() ? 0 : lines.getOrDefault(finding.elements().get(0), 0);
    var logical = new ArrayList<Object>();
    for (var element : finding.elements()) {
      logical.add(Map.of("fullyQualifiedName", element, "name", names.of(element)));
    }
    var location = new LinkedHashMap<String, Object>();
    location.put("physicalLocation", place(name, Math.max(1, line)));
    location.put("logicalLocations", logical);
    return location;
  }

  private static Map<String, Object> place(String file, int line) {
    var place = new LinkedHashMap<String, Object>();
    place.put("artifactLocation", Map.of("uri", address(file)));
    place.put("region", Map.of("startLine", line));
    return place;
  }

  /** A relative reference, with what addresses do not take written in percents. */
  private static String address(String file) {
    try {
      var path = file.replace('\\', '/');
      // A colon in the first part would be taken for a scheme.
      var relative = path.startsWith("/") ? path : "./" + path;
      return new URI(null, null, relative, null).toASCIIString();
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(file, e);
    }
  }

  @Override
  public void unread(Unread unread) {
    var notification = new LinkedHashMap<String, Object>();
    notification.put("level", "error");
    notification.put("message", message(unread.in(lang)));
    var place = Map.of("physicalLocation", place(unread.file(), Math.max(1, unread.line())));
    notification.put("locations", List.of(place));
    unreadable.add(notification);
  }

  @Override
  public void end(@Nullable AgainstProgramme programme) {
    var driver = new LinkedHashMap<String, Object>();
    driver.put("name", "Tinh Gọn");
    driver.put("language", lang.locale().toLanguageTag());
    driver.put("rules", pages.stream().map(this::rule).toList());
    var run = new LinkedHashMap<String, Object>();
    run.put("tool", Map.of("driver", driver));
    var invocation = new LinkedHashMap<String, Object>();
    invocation.put("executionSuccessful", unreadable.isEmpty());
    invocation.put("toolExecutionNotifications", unreadable);
    run.put("invocations", List.of(invocation));
    run.put("results", results);
    var sarif = new LinkedHashMap<String, Object>();
    sarif.put("$schema", SCHEMA);
    sarif.put("version", "2.1.0");
    sarif.put("runs", List.of(run));
    out.println(Json.text(sarif));
  }

  private Map<String, Object> rule(RulePage page) {
    var rule = new LinkedHashMap<String, Object>();
    rule.put("id", page.id());
    rule.put("name", page.code());
    rule.put("shortDescription", message(lang.say(page.title())));
    var why = new LinkedHashMap<>(message(lang.say(page.why())));
    why.put("markdown", lang.say(page.why()));
    rule.put("help", why);
    rule.put("defaultConfiguration", Map.of("level", level(page.level())));
    rule.put("properties", properties(page));
    return rule;
  }

  private Map<String, Object> properties(RulePage page) {
    var properties = new LinkedHashMap<String, Object>();
    properties.put("tags", List.of(page.action(), page.family()));
    properties.put("action", page.action());
    properties.put("family", page.family());
    if (page.authority() != null) properties.put("authority", page.authority());
    properties.put("source", page.source());
    properties.put("keep", lang.say(page.keep()));
    properties.put("risks", page.risks());
    properties.put("drawback", lang.say(page.drawback()));
    var parameters = new LinkedHashMap<String, Object>();
    for (var parameter : page.parameters()) parameters.put(parameter.name(), parameter.value());
    properties.put("parameters", parameters);
    return properties;
  }

  private static Map<String, Object> message(String text) {
    return Map.of("text", text);
  }

  private static String level(Level level) {
    return level.name().toLowerCase(Locale.ROOT);
  }
}
