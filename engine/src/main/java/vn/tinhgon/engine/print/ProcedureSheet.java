package vn.tinhgon.engine.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import vn.tinhgon.bpmn.draw.Drawing;
import vn.tinhgon.bpmn.draw.Layout;
import vn.tinhgon.bpmn.xml.BpmnFile;

/**
 * The sheet of an internal procedure (tờ quy trình nội bộ): fields a to l, the table of steps, the
 * diagram on a page across.
 *
 * @param fields in the ministry's order, lettered by their place
 */
public record ProcedureSheet(
    Head head,
    String name,
    String code,
    List<Lettered> fields,
    List<StepRow> steps,
    String total,
    List<Piece> diagrams,
    Foot foot) {
  /** What A4 across leaves, in pixels of 1/96 inch. */
  private static final int WIDTH = 980;

  private static final int HEIGHT = 560;

  /** As Quyết định 5042/QĐ-BNNMT letters them: đ after d, no j. */
  private static final List<String> LETTERS =
      List.of("a", "b", "c", "d", "đ", "e", "f", "g", "h", "i", "k", "l", "m", "n", "o", "p");

  /** A field with its letter: "a) Trình tự thực hiện". */
  public record Lettered(String label, List<String> lines) {}

  /** A part of the diagram, from left to right. */
  public record Piece(Picture picture) {}

  /** A row of the table of steps. */
  public record StepRow(int number, String name, String performer, String term, String result) {}

  /**
   * The sheet of a procedure.
   *
   * @param said what its record says of a field
   * @param unit name of a unit by its code
   */
  public static ProcedureSheet of(
      Head head,
      String name,
      String code,
      Map<ProcedureField, String> said,
      FieldOrder order,
      BpmnFile file,
      UnaryOperator<String> unit,
      Foot foot) {
    var fields = new ArrayList<Lettered>();
    for (var field : order.fields()) {
      var letter = LETTERS.get(Math.min(fields.size(), LETTERS.size() - 1));
      var lines = said.getOrDefault(field, field.unsaid()).strip().lines().toList();
      fields.add(new Lettered(letter + ") " + order.label(field), lines));
    }
    var steps = new StepRows(file.procedure(), unit);
    return new ProcedureSheet(
        head,
        name,
        code,
        fields,
        steps.all(),
        said.getOrDefault(ProcedureField.TERM, ProcedureField.TERM.unsaid()),
        Rasteriser.of(Drawing.svg(Layout.complete(file)), WIDTH, HEIGHT).stream()
            .map(Piece::new)
            .toList(),
        foot);
  }

  public Printed print(Templates templates) {
    return templates.fill(Form.PROCEDURE_SHEET, this);
  }
}
