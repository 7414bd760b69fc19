package vn.tinhgon.engine.review;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.tinhgon.bpmn.Procedure;
import vn.tinhgon.bpmn.lexicon.Lexicon;
import vn.tinhgon.bpmn.measure.Measures;
import vn.tinhgon.bpmn.xml.BpmnFile;
import vn.tinhgon.bpmn.xml.Unreadable;
import vn.tinhgon.engine.catalogue.Catalogue;
import vn.tinhgon.engine.catalogue.Version;
import vn.tinhgon.rules.CatalogueReview;
import vn.tinhgon.rules.Regression;
import vn.tinhgon.rules.fact.Digest;

/** What only shows when procedures, or the versions of one, are seen beside each other. */
@RestController
class TogetherController {
  private final Catalogue catalogue;
  private final RuleBase rules;

  TogetherController(Catalogue catalogue, RuleBase rules) {
    this.catalogue = catalogue;
    this.rules = rules;
  }

  record Together(String procedure, String procedureName, Result.Finding finding) {}

  /** Over all procedures in force; one small digest of each is kept while it is asked. */
  @GetMapping("/api/findings/together")
  List<Together> together() {
    var names = new TreeMap<String, String>();
    var digests = new ArrayList<Digest>();
    for (var id : catalogue.currentVersions()) {
      var version = catalogue.version(id);
      var procedure = Lexicon.complete(read(version)).procedure();
      names.put(version.code(), version.name());
      digests.add(Digest.of(version.code(), procedure, Measures.of(procedure)));
    }
    var found = CatalogueReview.of(digests, rules.book());
    var told = new ArrayList<Together>();
    names.forEach(
        (code, name) ->
            found
                .getOrDefault(code, List.of())
                .forEach(finding -> told.add(new Together(code, name, Result.finding(finding)))));
    return told;
  }

  /** What a version has more of than one that was approved before it. */
  @GetMapping("/api/procedures/{code}/taken-back")
  List<Result.Finding> takenBack(
      @PathVariable String code, @RequestParam int before, @RequestParam int after) {
    var approved = read(catalogue.require(code, before));
    var changed = read(catalogue.require(code, after));
    return Regression.of(approved, changed, rules.book()).stream().map(Result::finding).toList();
  }

  private static Procedure read(Version version) {
    try {
      return BpmnFile.read(version.bpmn(), version.code() + ".bpmn").procedure();
    } catch (Unreadable e) {
      throw new IllegalStateException("Version " + version.id() + " was readable once", e);
    }
  }
}
