package vn.tinhgon.engine.dossier;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.tinhgon.bpmn.LegalBasis;
import vn.tinhgon.engine.catalogue.Catalogue;
import vn.tinhgon.engine.organisation.Organisation;

/** What the catalogue says of the dossier's procedure. */
@Component
class ProcedureDatabase implements Database {
  private final Catalogue catalogue;
  private final Organisation organisation;

  ProcedureDatabase(Catalogue catalogue, Organisation organisation) {
    this.catalogue = catalogue;
    this.organisation = organisation;
  }

  @Override
  public Source source() {
    return Source.CATALOGUE;
  }

  @Override
  public List<Action.Fact> about(Action.Call call) {
    var code = String.valueOf(call.procedure().profile().code());
    return catalogue.current(code).stream()
        .map(version -> new Action.Fact("Thủ tục", told(version.name(), call), source().label()))
        .toList();
  }

  private String told(String name, Action.Call call) {
    var owner = call.procedure().profile().owner();
    var bases =
        call.procedure().legalBases().stream()
            .map(LegalBasis::text)
            .collect(Collectors.joining(", "));
    return name
        + (owner == null ? "" : ", " + organisation.unitName(owner))
        + (bases.isEmpty() ? "" : ", căn cứ " + bases);
  }
}
