package vn.tinhgon.engine.plan;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tinhgon.engine.dossier.Dossiers;

/** Where plans on their way stand: each where its dossier does. */
@Component
class Stages {
  private final Dossiers dossiers;

  Stages(Dossiers dossiers) {
    this.dossiers = dossiers;
  }

  Stage of(Stage kept, @Nullable String dossier) {
    if (kept != Stage.SUBMITTED || dossier == null) return kept;
    return of(List.of(dossier)).getOrDefault(dossier, kept);
  }

  /** By number of the dossier; only those on their way. */
  Map<String, Stage> of(Collection<String> numbers) {
    var stages = new HashMap<String, Stage>();
    dossiers.openSteps(numbers).forEach((number, open) -> stages.put(number, at(open)));
    return stages;
  }

  private static Stage at(Set<String> open) {
    if (open.contains("tham_dinh")) return Stage.APPRAISAL;
    if (open.contains("lay_y_kien")) return Stage.CONSULTATION;
    if (open.contains("phe_duyet")) return Stage.APPROVAL;
    if (open.contains("cap_so")) return Stage.NUMBERING;
    return Stage.SUBMITTED;
  }
}
