package vn.tinhgon.engine.slip;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.dossier.DossierPapers;
import vn.tinhgon.engine.dossier.Secrecy;
import vn.tinhgon.engine.organisation.Organisation;
import vn.tinhgon.engine.print.Head;
import vn.tinhgon.engine.print.Ministry;
import vn.tinhgon.engine.print.OneStop;
import vn.tinhgon.engine.print.OwnFiles;
import vn.tinhgon.engine.print.Printed;
import vn.tinhgon.engine.print.Templates;
import vn.tinhgon.engine.print.Vietnamese;
import vn.tinhgon.engine.problem.Fault;
import vn.tinhgon.engine.problem.Refusal;

/** Fills the slips of a dossier from what has become of it, and the book of dossiers. */
@Component
class Slips {
  /** More rows than anybody prints at once. */
  static final int MOST_ROWS = 1000;

  private final OwnFiles own;
  private final DossierPapers dossiers;
  private final Organisation organisation;
  private final Clock clock;

  Slips(OwnFiles own, DossierPapers dossiers, Organisation organisation, Clock clock) {
    this.own = own;
    this.dossiers = dossiers;
    this.organisation = organisation;
    this.clock = clock;
  }

  List<Kind> applying(String number, Authentication signedIn) {
    var dossier = dossiers.account(number, signedIn);
    if (dossier.secrecy() != Secrecy.OPEN) return List.of();
    return Arrays.stream(Kind.values()).filter(kind -> kind.applies(dossier)).toList();
  }

  /**
   * @throws Refusal 404 unseen, 409 where the slip does not apply, 422 where its template is
   *     unusable
   */
  Printed print(String number, Kind kind, Authentication signedIn) {
    var dossier = dossiers.account(number, signedIn);
    if (dossier.secrecy() != Secrecy.OPEN || !kind.applies(dossier)) {
      throw Refusal.conflict(
          new Text(
              "Hồ sơ %s chưa có “%s”".formatted(number, kind.label().vi()),
              "Dossier %s has no “%s” yet".formatted(number, kind.label().en())));
    }
    return printed(new Wording(ministry(), organisation, dossier, today()).of(kind));
  }

  /**
   * The book of dossiers (mẫu 07).
   *
   * @throws Refusal 422 where the days make no sense or hold more rows than a book prints
   */
  Printed book(LocalDate from, LocalDate to, Authentication signedIn) {
    if (to.isBefore(from)) {
      throw refused("Đến ngày sớm hơn từ ngày", "It ends before it begins");
    }
    var rows = dossiers.book(from, to, MOST_ROWS + 1, signedIn);
    if (rows.size() > MOST_ROWS) {
      throw refused(
          "Có hơn %d hồ sơ; hãy chọn khoảng ngày ngắn hơn".formatted(MOST_ROWS),
          "More than %d dossiers; choose fewer days".formatted(MOST_ROWS));
    }
    var entries = new ArrayList<OneStop.Entry>();
    for (var row : rows) {
      entries.add(Wording.entry(entries.size() + 1, row, organisation));
    }
    var period = "Từ ngày %s đến ngày %s".formatted(Vietnamese.date(from), Vietnamese.date(to));
    var head = Head.of(ministry().letterhead(Wording.SYMBOL), null, today());
    return printed(new OneStop.RegisterBook(head, period, entries.size(), entries));
  }

  private Ministry ministry() {
    return Ministry.load(own);
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private Printed printed(OneStop slip) {
    return slip.print(new Templates(own));
  }

  static byte[] pdf(Printed printed) {
    return printed.pdf();
  }

  private static Refusal refused(String vi, String en) {
    var message = new Text(vi, en);
    return Refusal.unprocessable(message, List.of(new Fault("to", message)));
  }
}
