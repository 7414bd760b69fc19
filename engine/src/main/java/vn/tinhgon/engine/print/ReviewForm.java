package vn.tinhgon.engine.print;

import java.util.List;

/**
 * The review form of Nghị định 63/2010/NĐ-CP: sixteen questions on necessity, reasonableness,
 * legality and cost.
 */
public record ReviewForm(
    Head head, String name, String code, List<Part> parts, List<String> conclusion, Foot foot) {

  /** A part, such as "I. SỰ CẦN THIẾT". */
  public record Part(String heading, List<Question> questions) {}

  /**
   * A question with its answer.
   *
   * @param answers the boxes, ticked or not, one line or several
   * @param notes why, one paragraph each
   */
  public record Question(int number, String question, List<String> answers, List<String> notes) {}

  public Printed print(Templates templates) {
    return templates.fill(Form.REVIEW_FORM, this);
  }
}
