package vn.tinhgon.rules.fact;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import vn.tinhgon.bpmn.Document;
import vn.tinhgon.bpmn.Procedure;
import vn.tinhgon.bpmn.Step;
import vn.tinhgon.bpmn.StepKind;

/** Who writes, reads, issues and hands in which paper. */
final class Papers {
  /** Papers of this name are enclosed as they are; no form could take their place. */
  private static final Pattern ATTACHED =
      Pattern.compile(
          "bản sao|kèm theo|liên quan|minh chứng|tài liệu khác|thư mời|giấy mời|copy|attach|enclos");

  private static final String REQUESTER = "REQUESTER";

  private final Procedure procedure;
  private final Set<String> written = new HashSet<>();
  private final Map<String, Set<StepKind>> readers = new HashMap<>();
  private final Set<String> here = new HashSet<>();
  private final Set<String> secret = new HashSet<>();

  Papers(Procedure procedure) {
    this.procedure = procedure;
    var profile = procedure.profile();
    if (profile.org() != null) here.add(profile.org());
    if (profile.owner() != null) here.add(profile.owner());
    for (var step : procedure.steps()) {
      written.addAll(step.writes());
      read(step);
      if (step.org() == null || step.org().equals(profile.org())) here.addAll(step.units());
    }
    here.remove(REQUESTER);
    for (var document : procedure.documents()) {
      if (Boolean.TRUE.equals(document.secret())) secret.add(document.id());
    }
  }

  private void read(Step step) {
    var kind = step.kind();
    if (kind == null) return;
    for (var document : step.reads()) {
      readers.computeIfAbsent(document, id -> EnumSet.noneOf(StepKind.class)).add(kind);
    }
  }

  List<Object> facts() {
    var facts = new ArrayList<Object>();
    for (var document : procedure.documents()) {
      if (written.contains(document.id())) continue;
      facts.add(
          new HandedIn(
              document.id(),
              issuedHere(document),
              readers.getOrDefault(document.id(), Set.of()),
              writtenByRequester(document)));
    }
    for (var step : procedure.steps()) {
      for (var document : step.writes()) {
        if (!step.reads().contains(document)) facts.add(new NewPaper(step.id(), document));
      }
    }
    return facts;
  }

  private boolean issuedHere(Document document) {
    return document.issuedBy() != null && here.contains(document.issuedBy());
  }

  private static boolean writtenByRequester(Document document) {
    if (document.issuedBy() != null && !document.issuedBy().equals(REQUESTER)) return false;
    boolean copied = Boolean.TRUE.equals(document.certified()) || !document.availableIn().isEmpty();
    return !copied
        && (document.name() == null
            || !ATTACHED.matcher(document.name().toLowerCase(Locale.ROOT)).find());
  }

  /** Secret matters never travel by network. */
  boolean secret(Step step) {
    return Boolean.TRUE.equals(procedure.profile().secret())
        || step.reads().stream().anyMatch(secret::contains)
        || step.writes().stream().anyMatch(secret::contains);
  }
}
