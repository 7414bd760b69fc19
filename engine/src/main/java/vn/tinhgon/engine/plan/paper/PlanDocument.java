package vn.tinhgon.engine.plan.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.tinhgon.engine.dossier.Urgency;
import vn.tinhgon.engine.print.Foot;
import vn.tinhgon.engine.print.Form;
import vn.tinhgon.engine.print.Head;
import vn.tinhgon.engine.print.Printed;
import vn.tinhgon.engine.print.Templates;
import vn.tinhgon.engine.print.Vietnamese;

/**
 * The decision with its annex in the words it prints; the names are those of the template's tags.
 *
 * @param urgency one line or none: its stamp
 * @param attachedTo "(Kèm theo Quyết định số …)", below the annex's title
 */
record PlanDocument(
    Head head,
    List<String> urgency,
    String subject,
    String issuer,
    List<String> bases,
    List<Numbered> articles,
    Foot foot,
    String title,
    String attachedTo,
    List<Listed> list,
    List<AnnexItem> items) {

  /** "Điều 1." and its text, with further paragraphs. */
  record Numbered(String label, String text, List<String> more) {}

  /** A row of PHẦN I. */
  record Listed(String number, String code, String name, String texts, String proposal) {}

  static Printed print(PlanPaper paper, Templates templates) throws Inconsistent {
    var faults = paper.faults();
    if (!faults.isEmpty()) throw new Inconsistent(faults);
    return templates.fill(Form.PLAN_DECISION, of(paper, Labels.load(templates.own())));
  }

  private static PlanDocument of(PlanPaper paper, Labels labels) {
    var head = Head.of(paper.letterhead(), paper.number(), paper.date());
    var items = new ArrayList<AnnexItem>();
    for (int i = 0; i < paper.items().size(); i++) {
      items.add(AnnexItem.of(i + 1, paper.items().get(i), labels));
    }
    return new PlanDocument(
        head,
        urgency(paper.urgency()),
        paper.subject(),
        paper.issuer(),
        bases(paper),
        articles(paper),
        Foot.of(paper.recipients(), paper.signing()),
        paper.title(),
        attachedTo(head, paper),
        list(paper),
        items);
  }

  private static List<String> urgency(Urgency urgency) {
    return urgency == Urgency.NORMAL
        ? List.of()
        : List.of(urgency.label().vi().toUpperCase(Vietnamese.LOCALE));
  }

  /** Every basis ends in a semicolon, the last in a full stop (Phụ lục I). */
  private static List<String> bases(PlanPaper paper) {
    var bases = new ArrayList<String>();
    for (var basis : paper.bases()) {
      bases.add((basis.startsWith("Căn cứ") ? basis : "Căn cứ " + basis) + ";");
    }
    bases.add(paper.proposer() + ".");
    return bases;
  }

  private static List<Numbered> articles(PlanPaper paper) {
    var articles = new ArrayList<Numbered>();
    for (var article : paper.articles()) {
      var paragraphs = article.paragraphs();
      articles.add(
          new Numbered(
              "Điều " + (articles.size() + 1) + ".",
              paragraphs.get(0),
              paragraphs.subList(1, paragraphs.size())));
    }
    return articles;
  }

  private static String attachedTo(Head head, PlanPaper paper) {
    var day = head.placeAndDate().substring(paper.letterhead().place().length() + 2);
    return "(Kèm theo Quyết định số %s %s của %s)"
        .formatted(head.number().substring("Số: ".length()), day, paper.issuer());
  }

  private static List<Listed> list(PlanPaper paper) {
    var list = new ArrayList<Listed>();
    for (var item : paper.items()) {
      var texts =
          item.amendments().stream()
              .map(Amendment::citation)
              .distinct()
              .collect(Collectors.joining("; "));
      for (var procedure : item.procedures()) {
        list.add(
            new Listed(
                Integer.toString(list.size() + 1),
                procedure.code(),
                procedure.name(),
                texts.isEmpty() ? "Không" : texts,
                String.join(" ", item.content())));
      }
    }
    return list;
  }
}
