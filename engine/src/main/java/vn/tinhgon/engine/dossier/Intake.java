package vn.tinhgon.engine.dossier;

import java.util.ArrayList;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.audit.Audit;
import vn.tinhgon.engine.audit.Entry;
import vn.tinhgon.engine.catalogue.Catalogue;
import vn.tinhgon.engine.catalogue.Version;
import vn.tinhgon.engine.problem.Fault;
import vn.tinhgon.engine.problem.Refusal;

/** Opens dossiers and gives them their numbers. */
@Component
class Intake {
  private static final int LONGEST_TITLE = 500;
  private static final int LONGEST_NOTE = 4000;

  private final JdbcClient database;
  private final Catalogue catalogue;
  private final Publications publications;
  private final RepositoryService models;
  private final RuntimeService engine;
  private final Deadlines deadlines;
  private final Audit audit;

  Intake(
      JdbcClient database,
      Catalogue catalogue,
      Publications publications,
      RepositoryService models,
      RuntimeService engine,
      Deadlines deadlines,
      Audit audit) {
    this.database = database;
    this.catalogue = catalogue;
    this.publications = publications;
    this.models = models;
    this.engine = engine;
    this.deadlines = deadlines;
    this.audit = audit;
  }

  /**
   * Starts a dossier and returns its number.
   *
   * @throws Refusal 422 with everything that is wrong with the request
   */
  @Transactional
  String start(String procedure, String title, @Nullable String note, String requester) {
    var faults = new ArrayList<Fault>();
    var version = catalogue.current(procedure).orElse(null);
    if (version == null) {
      faults.add(
          fault(
              "procedure",
              "Hãy chọn một thủ tục trong danh mục",
              "Choose a procedure of the catalogue"));
    }
    if (title.isBlank()) {
      faults.add(fault("title", "Hãy ghi trích yếu hồ sơ", "Give the dossier a title"));
    } else if (title.strip().length() > LONGEST_TITLE) {
      faults.add(
          fault(
              "title",
              "Trích yếu dài quá " + LONGEST_TITLE + " ký tự",
              "The title is longer than " + LONGEST_TITLE + " characters"));
    }
    if (note != null && note.length() > LONGEST_NOTE) {
      faults.add(
          fault(
              "note",
              "Ghi chú dài quá " + LONGEST_NOTE + " ký tự",
              "The note is longer than " + LONGEST_NOTE + " characters"));
    }
    if (version == null || !faults.isEmpty()) {
      throw Refusal.unprocessable(
          new Text("Chưa mở được hồ sơ", "The dossier cannot be started"), faults);
    }
    var definition = publications.definition(version, models);
    var opened = open(version, title.strip(), note, requester);
    audit.note(new Entry(requester, null, "start", "dossier " + opened.number()));
    engine.startProcessInstanceById(definition, String.valueOf(opened.id()));
    return opened.number();
  }

  private static Fault fault(String field, String vi, String en) {
    return new Fault(field, new Text(vi, en));
  }

  private record Opened(long id, String number) {}

  private Opened open(Version version, String title, @Nullable String note, String requester) {
    var now = deadlines.now();
    var limit = publications.of(version.id()).procedure().profile().limit();
    var opened =
        database
            .sql(
                """
                insert into dossiers (number, procedure, procedure_name, version, title, note,
                  requester, started_at, due)
                values (:number, :procedure, :name, :version, :title, :note, :requester, :now, :due)
                returning id, number
                """)
            .param("number", number(now.getYear()))
            .param("procedure", version.code())
            .param("name", version.name())
            .param("version", version.id())
            .param("title", title)
            .param("note", note == null || note.isBlank() ? null : note.strip())
            .param("requester", requester)
            .param("now", now)
            .param("due", deadlines.due(limit))
            .query(Opened.class)
            .single();
    database
        .sql("insert into dossier_people (person, dossier) values (?, ?)")
        .params(requester, opened.id())
        .update();
    return opened;
  }

  /** Numbers begin again every year and have no gaps: a start that fails gives its number back. */
  private String number(int year) {
    var next =
        database
            .sql(
                """
                insert into dossier_numbers (year, last) values (?, 1)
                on conflict (year) do update set last = dossier_numbers.last + 1 returning last
                """)
            .param(year)
            .query(Integer.class)
            .single();
    return "%d-%06d".formatted(year, next);
  }
}
