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

  /** Vietnamese law letters its points so: no f, j, w, z; đ after d. */
  private static final List<String> LETTERS =
      List.of("a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l", "m", "n", "o", "p");

  /** A field with its letter: "a) Trình tự thực hiện". */
  public record Lettered(String label, List<String> lines) {}

  /** A part of the diagram, from left to right. */
  public record Piece(Picture picture) {}

  /** A row of the table of steps. */
  public record StepRow(int number, String name, String performer, String term, String result) {}

  /**
   * The sheet of a model.
   *
   * @param unit name of a unit by its code
   * @param own what the catalogue's record says of a field; it wins over the model
   */
  public static ProcedureSheet of(
      BpmnFile file,
      Head head,
      Foot foot,
      UnaryOperator<String> unit,
      Map<ProcedureField, List<String>> own,
      FieldOrder order) {
    var facts = new ProcedureFacts(file.procedure(), unit);
    var fields = new ArrayList<Lettered>();
    for (var field : order.fields()) {
      var lines = own.getOrDefault(field, facts.of(field));
      fields.add(
          new Lettered(
              LETTERS.get(Math.min(fields.size(), LETTERS.size() - 1)) + ") " + order.label(field),
              lines));
    }
    return new ProcedureSheet(
        head,
        file.procedure().name(),
        facts.code(),
        fields,
        facts.steps(),
        facts.total(),
        Rasteriser.of(Drawing.svg(Layout.complete(file)), WIDTH, HEIGHT).stream()
            .map(Piece::new)
            .toList(),
        foot);
  }

  public Printed print(Templates templates) throws TemplateUnusable {
    return templates.fill(Form.PROCEDURE_SHEET, this);
  }
}
