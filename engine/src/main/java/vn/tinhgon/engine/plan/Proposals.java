package vn.tinhgon.engine.plan;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.bpmn.Procedure;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.bpmn.lexicon.Lexicon;
import vn.tinhgon.bpmn.measure.Measures;
import vn.tinhgon.engine.audit.Audit;
import vn.tinhgon.engine.audit.Entry;
import vn.tinhgon.engine.catalogue.Catalogue;
import vn.tinhgon.engine.catalogue.Version;
import vn.tinhgon.engine.organisation.Organisation;
import vn.tinhgon.engine.organisation.Person;
import vn.tinhgon.engine.organisation.Position;
import vn.tinhgon.engine.problem.Fault;
import vn.tinhgon.engine.problem.Refusal;
import vn.tinhgon.engine.review.FoundCuts;
import vn.tinhgon.rules.AuthorityClass;
import vn.tinhgon.rules.Finding;
import vn.tinhgon.rules.Level;
import vn.tinhgon.rules.Review;
import vn.tinhgon.rules.Saving;

/**
 * What heads of units propose to drop. What a unit may decide by itself goes to the head of the
 * unit that owns the procedure; the rest to the control unit, which takes it into a plan.
 */
@Component
class Proposals {
  private static final int LONGEST_REASON = 4000;

  /** How an accepted proposal is called where findings are named. */
  private static final String FINDING = "proposal@";

  private final JdbcClient database;
  private final Catalogue catalogue;
  private final Organisation organisation;
  private final Audit audit;
  private final Clock clock;

  Proposals(
      JdbcClient database,
      Catalogue catalogue,
      Organisation organisation,
      Audit audit,
      Clock clock) {
    this.database = database;
    this.catalogue = catalogue;
    this.organisation = organisation;
    this.audit = audit;
    this.clock = clock;
  }

  /** Where a proposal stands. */
  enum State {
    OPEN,
    ACCEPTED,
    REJECTED
  }

  record Row(
      long id,
      String code,
      String procedure,
      String procedureName,
      @Nullable String element,
      @Nullable String elementName,
      String reason,
      AuthorityClass authority,
      String guard,
      String decider,
      String proposer,
      LocalDateTime madeAt,
      State state,
      @Nullable String decidedBy,
      @Nullable LocalDateTime decidedAt,
      @Nullable String answer) {}

  @Transactional(readOnly = true)
  Shown.ProposalPage page(@Nullable State state, int page, int size, String me, boolean controls) {
    var where = state == null ? "" : " where state = :state";
    var wanted = state == null ? null : state.name();
    var rows =
        database
            .sql(
                "select * from proposals"
                    + where
                    + " order by state = 'OPEN' desc, made_at desc, id desc limit :size offset :skip")
            .param("state", wanted)
            .param("size", size)
            .param("skip", (long) page * size)
            .query(Row.class)
            .list();
    var total =
        database
            .sql("select count(*) from proposals" + where)
            .param("state", wanted)
            .query(Long.class)
            .single();
    return new Shown.ProposalPage(
        rows.stream().map(row -> shown(row, me, controls)).toList(), total);
  }

  /**
   * @param element id of a step; null for the whole procedure
   * @throws Refusal 403 where the person heads no unit, 422 with all that is wrong
   */
  @Transactional
  Shown.Proposal propose(String code, @Nullable String element, String reason, String proposer) {
    requireHead(proposer);
    var version = catalogue.require(code);
    var procedure = procedure(version);
    var faults = new ArrayList<Fault>();
    if (element != null && procedure.step(element) == null) {
      faults.add(
          fault(
              "element",
              "Thủ tục “%s” không có bước “%s”; hãy chọn lại.".formatted(code, element),
              "Procedure “%s” has no step “%s”; choose again.".formatted(code, element)));
    }
    if (reason.isBlank()) {
      faults.add(fault("reason", "Hãy ghi lý do.", "Say why."));
    } else if (reason.length() > LONGEST_REASON) {
      faults.add(fault("reason", "Lý do quá 4.000 ký tự.", "The reason exceeds 4,000 characters."));
    }
    if (!faults.isEmpty()) {
      throw Refusal.unprocessable(
          new Text("Chưa gửi được đề xuất", "The proposal cannot be sent"), faults);
    }
    var row = add(version, procedure, element, reason.strip(), proposer);
    audit.note(new Entry(proposer, null, "propose", "proposal " + row.code()));
    return shown(row, proposer, false);
  }

  private static Fault fault(String field, String vi, String en) {
    return new Fault(field, new Text(vi, en));
  }

  private void requireHead(String person) {
    if (heads(person)) return;
    throw Refusal.forbidden(
        new Text(
            "Chỉ thủ trưởng đơn vị gửi đề xuất; hãy trình thủ trưởng đơn vị của Anh/Chị.",
            "Only heads of units send proposals; ask the head of your unit."));
  }

  private boolean heads(String person) {
    return organisation.positions(person).stream()
        .map(Position::unit)
        .anyMatch(unit -> heads(unit, person));
  }

  private boolean heads(String unit, String person) {
    return organisation.head(unit).filter(head -> head.username().equals(person)).isPresent();
  }

  private static Procedure procedure(Version version) {
    return Lexicon.complete(FoundCuts.file(version).procedure()).procedure();
  }

  private Row add(
      Version version, Procedure procedure, @Nullable String element, String reason, String by) {
    var classified = Classified.of(procedure, element);
    var now = LocalDateTime.now(clock);
    var last =
        database
            .sql(
                """
                insert into proposal_numbers (year, last) values (?, 1)
                on conflict (year) do update set last = proposal_numbers.last + 1 returning last
                """)
            .param(now.getYear())
            .query(Integer.class)
            .single();
    return database
        .sql(
            """
            insert into proposals (code, procedure, procedure_name, element, element_name, reason,
              authority, guard, decider, proposer, made_at, state)
            values (:code, :procedure, :name, :element, :elementName, :reason, :authority, :guard,
              :decider, :proposer, :now, 'OPEN') returning *
            """)
        .param("code", "DX-%d-%03d".formatted(now.getYear(), last))
        .param("procedure", version.code())
        .param("name", version.name())
        .param("element", element)
        .param("elementName", element == null ? null : Drafting.name(element, procedure))
        .param("reason", reason)
        .param("authority", classified.authority().name())
        .param("guard", String.join("; ", classified.guard()))
        .param("decider", decider(classified.authority(), version.owner(), by))
        .param("proposer", by)
        .param("now", now)
        .query(Row.class)
        .single();
  }

  /** The owner unit's head for what a unit may decide; the control unit, named "", for the rest. */
  private String decider(AuthorityClass authority, @Nullable String owner, String proposer) {
    if (authority == AuthorityClass.MINISTRY || authority == AuthorityClass.HIGHER) return "";
    if (owner != null && organisation.head(owner).isPresent()) return owner;
    return organisation.positions(proposer).stream().findFirst().map(Position::unit).orElse("");
  }

  /**
   * @param controls the person is of the control unit
   * @throws Refusal 403 where another decides, 409 where it is decided already
   */
  @Transactional
  Shown.Proposal decide(
      String code, boolean accept, String answer, String person, boolean controls) {
    var row = require(code);
    if (!mayDecide(row, person, controls)) {
      throw Refusal.forbidden(
          new Text(
              "Đề xuất này do " + deciderName(row).vi() + " quyết định.",
              "This proposal is decided by " + deciderName(row).en() + "."));
    }
    if (row.state() != State.OPEN) {
      throw Refusal.conflict(
          new Text(
              "Đề xuất này đã được quyết định; hãy tải lại trang.",
              "This proposal is decided already; load the page again."));
    }
    if (!accept && answer.isBlank()) {
      var ask = new Text("Hãy ghi lý do không chấp nhận.", "Say why it is not accepted.");
      throw Refusal.unprocessable(ask, List.of(new Fault("answer", ask)));
    }
    database
        .sql(
            "update proposals set state = ?, decided_by = ?, decided_at = ?, answer = ? where id = ?")
        .params(
            accept ? "ACCEPTED" : "REJECTED", person, LocalDateTime.now(clock), answer, row.id())
        .update();
    audit.note(new Entry(person, null, accept ? "accept" : "reject", "proposal " + code));
    return shown(require(code), person, controls);
  }

  private Row require(String code) {
    return database
        .sql("select * from proposals where code = ? for update")
        .param(code)
        .query(Row.class)
        .optional()
        .orElseThrow(
            () ->
                Refusal.notFound(
                    new Text("Không có đề xuất “" + code + "”", "There is no proposal " + code)));
  }

  private boolean mayDecide(Row row, String person, boolean controls) {
    return row.decider().isEmpty() ? controls : heads(row.decider(), person);
  }

  private Text deciderName(Row row) {
    if (row.decider().isEmpty()) {
      return new Text("đơn vị kiểm soát thủ tục hành chính", "the procedure-control unit");
    }
    var unit = organisation.unitName(row.decider());
    var head = organisation.head(row.decider()).map(Person::name).orElse("");
    return new Text(
        "thủ trưởng " + unit + " (" + head + ")", "the head of " + unit + " (" + head + ")");
  }

  /** The accepted proposals by procedure. */
  Map<String, List<Row>> accepted() {
    return database
        .sql("select * from proposals where state = 'ACCEPTED' order by id")
        .query(Row.class)
        .list()
        .stream()
        .collect(Collectors.groupingBy(Row::procedure));
  }

  /** Proposals as findings; those that still fit the model. */
  static List<Finding> findings(List<Row> proposed, Review review) {
    var completed = review.procedure();
    return proposed.stream()
        .filter(row -> row.element() == null || completed.step(row.element()) != null)
        .map(row -> finding(row, completed, review.measures()))
        .toList();
  }

  private static Finding finding(Row row, Procedure completed, Measures measures) {
    var classified = Classified.of(completed, row.element());
    var elements = List.of(Optional.ofNullable(row.element()).orElse(completed.id()));
    return new Finding(
        FINDING + row.code(),
        "proposal",
        row.code(),
        Level.NOTE,
        elements,
        new Text(row.reason(), row.reason()),
        Map.of(),
        classified.authority(),
        classified.guard(),
        "",
        classified.guard().isEmpty() ? classified.edit() : null,
        row.element() == null
            ? new Saving(measures.elapsedDays(), measures.effortHours(), measures.costPerYear())
            : Saving.NONE);
  }

  private Shown.Proposal shown(Row row, String me, boolean controls) {
    return new Shown.Proposal(
        row.code(),
        row.procedure(),
        row.procedureName(),
        row.element(),
        row.elementName(),
        row.reason(),
        row.authority(),
        row.guard(),
        deciderName(row),
        somebody(row.proposer()),
        row.madeAt(),
        row.state(),
        row.decidedBy() == null ? null : somebody(Objects.requireNonNull(row.decidedBy())),
        row.decidedAt(),
        row.answer(),
        row.state() == State.OPEN && mayDecide(row, me, controls),
        FINDING + row.code());
  }

  private Shown.Somebody somebody(String username) {
    return new Shown.Somebody(
        username, organisation.person(username).map(Person::name).orElse(username));
  }
}
