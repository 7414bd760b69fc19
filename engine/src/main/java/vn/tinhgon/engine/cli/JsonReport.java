package vn.tinhgon.engine.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.type.TypeReference;
import vn.tinhgon.bpmn.Profile;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.bpmn.edit.Edit;
import vn.tinhgon.bpmn.lexicon.Inference;
import vn.tinhgon.bpmn.measure.Measures;
import vn.tinhgon.bpmn.xml.BpmnFile;
import vn.tinhgon.engine.cli.Source.Unread;
import vn.tinhgon.rules.Finding;
import vn.tinhgon.rules.Review;
import vn.tinhgon.rules.Saving;

/** For scripts (DESIGN section 5); written as the files come, so memory stays flat. */
final class JsonReport implements Report {

  record Row(
      String file,
      Summary procedure,
      Measures measures,
      List<Inference> inferred,
      List<Found> findings,
      List<AgainstProgramme.Line> targets) {}

  record Summary(@Nullable String code, String name, Profile.@Nullable Group group) {}

  record Found(
      String id,
      String rule,
      String code,
      String level,
      List<String> elements,
      Text message,
      Map<String, Object> evidence,
      String authority,
      String guard,
      String source,
      @Nullable Map<String, Object> edit,
      Saving saving) {}

  record NotRead(String file, boolean readable, String error) {}

  private final JsonGenerator json;
  private final Lang lang;

  JsonReport(PrintWriter out, Lang lang) {
    this.lang = lang;
    json = Json.mapper().createGenerator(out);
    json.writeStartArray();
  }

  @Override
  public void reviewed(
      String name, BpmnFile file, Review review, List<AgainstProgramme.Line> targets) {
    var procedure = review.procedure();
    var profile = procedure.profile();
    json.writePOJO(
        new Row(
            name,
            new Summary(profile.code(), procedure.name(), profile.group()),
            review.measures(),
            review.inferred(),
            review.findings().stream().map(JsonReport::found).toList(),
            targets));
  }

  private static Found found(Finding finding) {
    return new Found(
        finding.id(),
        finding.rule(),
        finding.code(),
        finding.level().name().toLowerCase(Locale.ROOT),
        finding.elements(),
        finding.message(),
        finding.evidence(),
        finding.authority().name(),
        String.join("; ", finding.guard()),
        finding.source(),
        edit(finding.edit()),
        finding.saving());
  }

  private static @Nullable Map<String, Object> edit(@Nullable Edit edit) {
    if (edit == null) return null;
    var shown = new LinkedHashMap<String, Object>();
    shown.put("type", edit.getClass().getSimpleName());
    shown.putAll(Json.mapper().convertValue(edit, new TypeReference<Map<String, Object>>() {}));
    return shown;
  }

  @Override
  public void unread(Unread unread) {
    json.writePOJO(new NotRead(unread.file(), false, unread.in(lang)));
  }

  @Override
  public void end(@Nullable AgainstProgramme programme) {
    json.writeEndArray();
    json.flush();
  }
}
