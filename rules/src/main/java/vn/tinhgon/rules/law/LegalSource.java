package vn.tinhgon.rules.law;

import java.time.LocalDate;
import vn.tinhgon.bpmn.Text;

/**
 * A text that a rule rests on.
 *
 * @param key what a rule's {@code @basis} names
 * @param text number and sign, such as Nghị định 30/2020/NĐ-CP
 * @param article empty where the whole text is meant
 * @param says what it says, in one sentence
 * @param source where this was read
 */
public record LegalSource(
    String key, String text, String article, LocalDate date, Text says, String source) {

  /** Text and article as people cite them. */
  public String citation() {
    return article.isEmpty() ? text : text + ", " + article;
  }
}
