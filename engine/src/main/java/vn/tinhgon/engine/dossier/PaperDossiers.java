package vn.tinhgon.engine.dossier;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.audit.Audit;
import vn.tinhgon.engine.audit.Entry;
import vn.tinhgon.engine.catalogue.Catalogue;
import vn.tinhgon.engine.organisation.Organisation;
import vn.tinhgon.engine.problem.Fault;
import vn.tinhgon.engine.problem.Refusal;

/** Secret dossiers, which travel on paper only: who holds each, and when it is due. */
@Component
class PaperDossiers {
  private static final int SHOWN = 200;
  private static final Text REFUSED =
      new Text("Chưa ghi được hồ sơ giấy", "The paper dossier cannot be entered");

  private final JdbcClient database;
  private final Intake intake;
  private final Catalogue catalogue;
  private final Publications publications;
  private final Organisation organisation;
  private final Deadlines deadlines;
  private final PaperTerms terms;
  private final Audit audit;

  PaperDossiers(
      JdbcClient database,
      Intake intake,
      Catalogue catalogue,
      Publications publications,
      Organisation organisation,
      Deadlines deadlines,
      PaperTerms terms,
      Audit audit) {
    this.database = database;
    this.intake = intake;
    this.catalogue = catalogue;
    this.publications = publications;
    this.organisation = organisation;
    this.deadlines = deadlines;
    this.terms = terms;
    this.audit = audit;
  }

  record Row(
      String number,
      String procedure,
      String procedureName,
      Secrecy secrecy,
      String holder,
      String registeredBy,
      LocalDateTime registeredAt,
      @Nullable LocalDateTime due,
      @Nullable LocalDateTime endedAt) {}

  /**
   * @throws Refusal 422 with everything that is wrong
   */
  @Transactional
  void enter(String procedure, @Nullable Secrecy secrecy, String holder, Reader reader) {
    var version = catalogue.current(procedure).orElse(null);
    var faults = new ArrayList<Fault>();
    if (version == null) {
      faults.add(fault("procedure", "Hãy chọn một thủ tục trong danh mục", "Choose a procedure"));
    }
    if (secrecy == null || !secrecy.onPaperOnly()) {
      faults.add(
          fault(
              "secrecy",
              "Hãy chọn độ mật; hồ sơ không mật được mở ở trang thủ tục",
              "Choose how secret it is; an open dossier is started on the procedure's page"));
    }
    if (organisation.person(holder).isEmpty()) {
      faults.add(fault("holder", "Hãy chọn người giữ hồ sơ", "Choose who holds it"));
    }
    if (version == null || secrecy == null || !faults.isEmpty()) {
      throw Refusal.unprocessable(REFUSED, faults);
    }
    var now = deadlines.now();
    var limit = publications.of(version.id()).procedure().profile().limit();
    var number = intake.number(now.getYear());
    audit.note(new Entry(reader.username(), null, "enter on paper", "dossier " + number));
    database
        .sql(
            """
            insert into paper_dossiers (number, procedure, procedure_name, secrecy, holder,
              registered_by, registered_at, due, limit_value, limit_unit)
            values (:number, :procedure, :name, :secrecy, :holder, :by, :now, :due, :limit, :unit)
            """)
        .param("number", number)
        .param("procedure", version.code())
        .param("name", version.name())
        .param("secrecy", secrecy.name())
        .param("holder", holder)
        .param("by", reader.username())
        .param("now", now)
        .param("due", terms.due(limit, now))
        .param("limit", limit == null ? null : limit.value())
        .param("unit", limit == null ? null : limit.unit().name())
        .update();
  }

  /** The newest first; leaders see all, others what they entered or hold. */
  @Transactional(readOnly = true)
  List<Row> of(Reader reader) {
    return database
        .sql(
            """
            select number, procedure, procedure_name, secrecy, holder, registered_by, registered_at,
              due, ended_at
            from paper_dossiers where :seesAll or holder = :me or registered_by = :me
            order by registered_at desc, id desc limit :shown
            """)
        .param("seesAll", reader.seesAll())
        .param("me", reader.username())
        .param("shown", SHOWN)
        .query(Row.class)
        .list();
  }

  /** It was handed to somebody else, or given back as done. */
  @Transactional
  void move(String number, @Nullable String holder, boolean ended, Reader reader) {
    var row =
        of(reader).stream()
            .filter(one -> one.number().equals(number))
            .findFirst()
            .orElseThrow(
                () ->
                    Refusal.notFound(
                        new Text(
                            "Không có hồ sơ giấy số " + number + " mà anh/chị được xem",
                            "There is no paper dossier " + number + " that you may see")));
    if (row.endedAt() != null) {
      throw Refusal.conflict(
          new Text("Hồ sơ " + number + " đã kết thúc", "Dossier " + number + " has ended"));
    }
    if (!ended && (holder == null || organisation.person(holder).isEmpty())) {
      throw Refusal.unprocessable(
          REFUSED, List.of(fault("holder", "Hãy chọn người giữ hồ sơ", "Choose who holds it")));
    }
    audit.note(
        new Entry(
            reader.username(), null, ended ? "end on paper" : "hand on", "dossier " + number));
    database
        .sql(
            """
            update paper_dossiers set holder = coalesce(:holder, holder), ended_at = :ended
            where number = :number
            """)
        .param("holder", ended ? null : holder)
        .param("ended", ended ? deadlines.now() : null)
        .param("number", number)
        .update();
  }

  private static Fault fault(String field, String vi, String en) {
    return new Fault(field, new Text(vi, en));
  }
}
