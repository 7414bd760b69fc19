package vn.tinhgon.engine.register;

import java.time.LocalDateTime;
import vn.tinhgon.bpmn.Text;

/**
 * What one rule asks of a document, as it was answered when the document was written into its book.
 *
 * @param rule id of the rule
 * @param code its short name in print, D7 or D8
 * @param source the texts the rule rests on
 */
record DocumentTerm(
    Deed deed, String rule, String code, Text message, String source, LocalDateTime due) {

  enum Deed {
    NUMBER,
    /** An incoming document is passed on, an outgoing one sent. */
    PASS
  }
}
