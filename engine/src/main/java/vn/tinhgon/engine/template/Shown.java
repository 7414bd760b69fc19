package vn.tinhgon.engine.template;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.engine.print.Form;
import vn.tinhgon.engine.print.Ministry;
import vn.tinhgon.engine.print.Signing;

/** As the page of document settings sees it. */
final class Shown {
  private Shown() {}

  record Setter(String username, String name) {}

  /**
   * @param own whether the ministry has one of its own
   */
  record DocumentTemplate(
      Form form,
      String file,
      boolean own,
      @Nullable Setter changedBy,
      @Nullable LocalDateTime changedAt) {}

  /**
   * @param shipped the ministry went back to the one that ships
   */
  record FileEdition(long id, Setter person, LocalDateTime at, boolean shipped, boolean current) {}

  record DocumentSettings(
      List<DocumentTemplate> templates, DocumentWords words, DocumentOrders orders) {}

  record DocumentWords(
      String parent,
      String agency,
      String symbol,
      String place,
      String issuer,
      Signing.Capacity capacity,
      String superior,
      String signerTitle,
      String proposer,
      List<String> bases,
      List<String> carryingOut,
      String responsible,
      List<String> recipients,
      String source,
      long revision) {

    static DocumentWords of(Ministry words, long revision) {
      return new DocumentWords(
          orEmpty(words.parent()),
          words.agency(),
          words.symbol(),
          words.place(),
          words.issuer(),
          words.signing().capacity(),
          orEmpty(words.signing().superior()),
          words.signing().title(),
          words.proposer(),
          words.bases(),
          words.carryingOut(),
          words.responsible(),
          words.recipients(),
          words.source(),
          revision);
    }

    private static String orEmpty(@Nullable String text) {
      return text == null ? "" : text;
    }
  }

  record OrderedField(String field, String label) {}

  /**
   * @param sheet fields of the sheet of a procedure
   * @param parts of an item of a plan
   * @param lines of the benefit of an item
   */
  record DocumentOrders(
      List<OrderedField> sheet,
      List<OrderedField> parts,
      List<OrderedField> lines,
      long sheetRevision,
      long annexRevision) {}
}
