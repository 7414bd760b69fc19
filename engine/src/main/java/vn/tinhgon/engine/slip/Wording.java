package vn.tinhgon.engine.slip;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Document;
import vn.tinhgon.bpmn.Limit;
import vn.tinhgon.engine.dossier.DossierPapers.Account;
import vn.tinhgon.engine.dossier.DossierPapers.Booked;
import vn.tinhgon.engine.dossier.DossierPapers.Handled;
import vn.tinhgon.engine.dossier.Outcome;
import vn.tinhgon.engine.organisation.Organisation;
import vn.tinhgon.engine.print.Foot;
import vn.tinhgon.engine.print.Head;
import vn.tinhgon.engine.print.Ministry;
import vn.tinhgon.engine.print.OneStop;
import vn.tinhgon.engine.print.Signing;
import vn.tinhgon.engine.print.Vietnamese;
import vn.tinhgon.rules.deadline.Consequence.Punctuality;

/** What each slip says about a dossier. */
record Wording(Ministry ministry, Organisation organisation, Account dossier, LocalDate today) {
  /** As it stands in the number of a slip: one-stop desk (một cửa). */
  static final String SYMBOL = "MC";

  private static final String SYSTEM = "Hệ thống";
  private static final String ROOM = "……";

  OneStop of(Kind kind) {
    return switch (kind) {
      case RECEIPT -> receipt();
      case SUPPLEMENT_REQUEST ->
          new OneStop.SupplementRequest(
              head(day(dossier.missingSince())),
              facts(),
              lines(String.valueOf(dossier.missing())),
              "hồ sơ chưa đủ để giải quyết theo quy định",
              ROOM,
              contact(),
              foot());
      case REFUSAL ->
          new OneStop.Refusal(
              head(day(dossier.endedAt())),
              facts(),
              desk(),
              lines(String.valueOf(dossier.reason())),
              foot());
      case APOLOGY -> apology();
      case STOP_NOTICE ->
          new OneStop.StopNotice(
              head(day(dossier.endedAt())),
              facts(),
              Objects.requireNonNull(dossier.endedAt()),
              Objects.requireNonNullElse(dossier.reason(), ""),
              "Không",
              foot());
      case CONTROL_SLIP -> controlSlip();
    };
  }

  private OneStop receipt() {
    var limit = dossier.procedure().profile().limit();
    return new OneStop.Receipt(
        head(dossier.startedAt().toLocalDate()),
        facts(),
        desk(),
        papers(),
        1,
        limit == null ? "không quy định" : term(limit),
        desk(),
        name(dossier.requester()),
        first() == null ? null : name(String.valueOf(first().person())));
  }

  private OneStop apology() {
    var apology = Objects.requireNonNull(dossier.apology());
    var given = apology.givenAt();
    var promised =
        new OneStop.Dossier(
            dossier.number(),
            dossier.procedureName(),
            dossier.procedureCode(),
            applicant(),
            ROOM,
            ROOM,
            ROOM,
            dossier.startedAt(),
            apology.due());
    return new OneStop.Apology(
        head(day(given)),
        promised,
        Objects.requireNonNullElse(apology.reason(), ROOM),
        Vietnamese.momentOrRoom(apology.newDue()),
        foot());
  }

  private OneStop controlSlip() {
    var rows = new ArrayList<OneStop.Handover>();
    for (var step : dossier.handled()) {
      var giver = step.givenBy();
      var receiver = step.bySystem() ? SYSTEM : step.person();
      rows.add(
          new OneStop.Handover(
              giver == null ? SYSTEM : unit(giver),
              receiver == null ? "" : unit(receiver),
              step.receivedAt(),
              giver == null ? SYSTEM : name(giver),
              receiver == null ? "Chưa có người nhận" : name(receiver),
              result(step.punctuality()),
              note(step)));
    }
    return new OneStop.ControlSlip(
        head(today), facts(), owner(), String.join(", ", others()), rows);
  }

  private static String note(Handled step) {
    var ending =
        switch (String.valueOf(step.ending())) {
          case "RETURNED" -> "; trả lại";
          case "REJECTED" -> "; từ chối";
          case "STOPPED" -> "; dừng";
          case "UNDONE" -> "; đã rút lại";
          case "WITHDRAWN" -> "; thu hồi";
          case "EXPIRED" -> "; hết hạn, coi như đồng ý";
          case "null" -> "; đang xử lý";
          default -> "";
        };
    return step.step() + ending;
  }

  private static @Nullable String result(@Nullable Punctuality punctuality) {
    if (punctuality == null) return null;
    return switch (punctuality) {
      case EARLY -> "Trước hạn";
      case ON_TIME -> "Đúng hạn";
      case LATE -> "Quá hạn";
    };
  }

  static OneStop.Entry entry(int number, Booked row, Organisation organisation) {
    return new OneStop.Entry(
        number,
        row.number(),
        row.procedureName(),
        1,
        applicant(row.requester(), organisation),
        row.startedAt().toLocalDate(),
        day(row.due()),
        day(row.endedAt()),
        row.outcome() == null
            ? "Đang giải quyết"
            : row.outcome() == Outcome.COMPLETED
                ? Objects.requireNonNullElse(result(row.punctuality()), "Đã giải quyết")
                : row.outcome() == Outcome.REJECTED ? "Từ chối" : "Dừng giải quyết",
        null);
  }

  private Head head(@Nullable LocalDate day) {
    return Head.of(ministry.letterhead(SYMBOL), null, day);
  }

  private OneStop.Dossier facts() {
    return new OneStop.Dossier(
        dossier.number(),
        dossier.procedureName() + " – " + dossier.title(),
        dossier.procedureCode(),
        applicant(),
        ROOM,
        ROOM,
        ROOM,
        dossier.startedAt(),
        dossier.due());
  }

  private String applicant() {
    return applicant(dossier.requester(), organisation);
  }

  private static String applicant(String person, Organisation organisation) {
    var name = organisation.person(person).map(one -> one.name()).orElse(person);
    var post = organisation.positions(person).stream().findFirst();
    return post.map(one -> name + " – " + one.unitName()).orElse(name);
  }

  /** Papers the requester brings; a paper without a name says nothing. */
  private List<String> papers() {
    var papers =
        dossier.procedure().documents().stream()
            .filter(document -> "REQUESTER".equals(document.issuedBy()))
            .filter(document -> document.name() != null)
            .map(Wording::paper)
            .toList();
    return papers.isEmpty() ? List.of("Theo thành phần hồ sơ của thủ tục") : papers;
  }

  private static String paper(Document document) {
    var copies = document.copies() == null ? 1 : document.copies();
    return "%s (%s bản)".formatted(document.name(), Vietnamese.count(copies));
  }

  private static String term(Limit limit) {
    var amount = Math.rint(limit.value()) == limit.value();
    var value =
        amount
            ? Vietnamese.count((int) limit.value())
            : Vietnamese.number(java.math.BigDecimal.valueOf(limit.value()));
    return switch (limit.unit()) {
      case HOUR -> value + " giờ làm việc";
      case DAY -> value + " ngày";
      case WORKING_DAY -> value + " ngày làm việc";
    };
  }

  /** Each line typed is one point, without the dash somebody put before it. */
  private static List<String> lines(String typed) {
    return typed
        .lines()
        .map(line -> line.strip().replaceFirst("^[-–+•]\\s*", ""))
        .filter(line -> !line.isEmpty())
        .toList();
  }

  private @Nullable Handled first() {
    return dossier.handled().stream()
        .filter(step -> step.person() != null)
        .findFirst()
        .orElse(null);
  }

  private String desk() {
    var first = first();
    return first == null ? owner() : unit(String.valueOf(first.person()));
  }

  private String owner() {
    var owner = dossier.procedure().profile().owner();
    return owner == null ? ministry.agency() : organisation.unitName(owner);
  }

  private LinkedHashSet<String> others() {
    var units = new LinkedHashSet<String>();
    for (var step : dossier.handled()) if (step.person() != null) units.add(unit(step.person()));
    units.remove(owner());
    units.remove("");
    return units;
  }

  private String contact() {
    var last = dossier.requester();
    for (var step : dossier.handled()) {
      var asked = step.person() != null && !step.person().equals(dossier.requester());
      if (asked && !step.receivedAt().isAfter(moment(dossier.missingSince()))) last = step.person();
    }
    var unit = unit(last);
    return name(last) + (unit.isEmpty() ? "" : ", " + unit);
  }

  private LocalDateTime moment(@Nullable LocalDateTime known) {
    return known == null ? today.atStartOfDay() : known;
  }

  private String name(String person) {
    return organisation.person(person).map(one -> one.name()).orElse(person);
  }

  private String unit(String person) {
    if (person.equals(SYSTEM)) return SYSTEM;
    return organisation.positions(person).stream()
        .findFirst()
        .map(post -> post.unitName())
        .orElse("");
  }

  /** The head of the unit that answers for the procedure signs. */
  private Foot foot() {
    var owner = dossier.procedure().profile().owner();
    var head = owner == null ? null : organisation.head(owner).orElse(null);
    var signing =
        head == null
            ? Signing.by(ministry.signerTitle(), null)
            : Signing.by(title(head.username(), String.valueOf(owner)), head.name());
    return Foot.of(
        List.of("Như trên;", "Lưu: VT, " + (owner == null ? "MC" : owner) + "."), signing);
  }

  private String title(String person, String unit) {
    var posts = organisation.positions(person);
    return posts.stream()
        .filter(post -> post.unit().equals(unit))
        .findFirst()
        .or(() -> posts.stream().findFirst())
        .map(post -> post.title())
        .orElse("Thủ trưởng đơn vị");
  }

  private static @Nullable LocalDate day(@Nullable LocalDateTime moment) {
    return moment == null ? null : moment.toLocalDate();
  }
}
