package vn.tinhgon.engine.catalogue;

import java.util.EnumMap;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.engine.organisation.Organisation;
import vn.tinhgon.engine.print.FieldOrder;
import vn.tinhgon.engine.print.Foot;
import vn.tinhgon.engine.print.Head;
import vn.tinhgon.engine.print.Ministry;
import vn.tinhgon.engine.print.OwnFiles;
import vn.tinhgon.engine.print.Printed;
import vn.tinhgon.engine.print.ProcedureField;
import vn.tinhgon.engine.print.ProcedureSheet;
import vn.tinhgon.engine.print.Templates;
import vn.tinhgon.engine.print.Vietnamese;
import vn.tinhgon.engine.problem.Refusal;

/** The sheet of a procedure on paper: its record, its steps and its diagram. */
@Component
class Sheets {
  private final OwnFiles own;
  private final Catalogue catalogue;
  private final Records records;
  private final Organisation organisation;

  Sheets(OwnFiles own, Catalogue catalogue, Records records, Organisation organisation) {
    this.own = own;
    this.catalogue = catalogue;
    this.records = records;
    this.organisation = organisation;
  }

  /**
   * @throws Refusal 404 where there is no model, 422 where the ministry's template can't be used
   */
  @Transactional
  Printed print(String code) {
    var version = catalogue.require(code);
    var said = new EnumMap<ProcedureField, String>(ProcedureField.class);
    records.values(code).forEach((item, text) -> said.put(field(item), text));
    var ministry = Ministry.load(own);
    var owner = version.owner();
    var sheet =
        ProcedureSheet.of(
            new Head(
                List.of(ministry.agency()),
                owner == null ? ministry.agency() : organisation.unitName(owner),
                "",
                ministry.place() + ", " + Vietnamese.day(null)),
            version.name(),
            code,
            said,
            FieldOrder.load(own),
            Reading.read(version),
            organisation::unitName,
            Foot.ofTheUnitInCharge());
    return sheet.print(new Templates(own));
  }

  private static ProcedureField field(Item item) {
    return switch (item) {
      case A -> ProcedureField.ORDER;
      case B -> ProcedureField.MANNER;
      case C -> ProcedureField.PAPERS;
      case D -> ProcedureField.TERM;
      case DD -> ProcedureField.SUBJECT;
      case E -> ProcedureField.AGENCY;
      case F -> ProcedureField.AUTHORITY;
      case G -> ProcedureField.RESULT;
      case H -> ProcedureField.FEE;
      case I -> ProcedureField.FORMS;
      case K -> ProcedureField.CONDITIONS;
      case L -> ProcedureField.LEGAL_BASES;
    };
  }
}
